from typing import Literal

ChatTimelineEntryTypeType0 = (
    Literal[
        "chat-started",
        "page-viewed",
    ]
    | str
)
