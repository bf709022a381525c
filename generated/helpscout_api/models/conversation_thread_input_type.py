from typing import Literal

ConversationThreadInputType = (
    Literal[
        "chat",
        "customer",
        "note",
        "phone",
        "reply",
    ]
    | str
)
