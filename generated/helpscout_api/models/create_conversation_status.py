from typing import Literal

CreateConversationStatus = (
    Literal[
        "active",
        "closed",
        "pending",
    ]
    | str
)
