from typing import Literal

ConversationThreadInputStatus = (
    Literal[
        "active",
        "closed",
        "pending",
        "spam",
    ]
    | str
)
