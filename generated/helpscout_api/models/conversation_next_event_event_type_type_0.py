from typing import Literal

ConversationNextEventEventTypeType0 = (
    Literal[
        "scheduled",
        "snooze",
    ]
    | str
)
