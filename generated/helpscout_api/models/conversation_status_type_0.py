from typing import Literal

ConversationStatusType0 = (
    Literal[
        "active",
        "all",
        "closed",
        "open",
        "pending",
        "spam",
    ]
    | str
)
