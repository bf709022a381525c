from typing import Literal

ConversationStateType0 = (
    Literal[
        "deleted",
        "draft",
        "published",
    ]
    | str
)
