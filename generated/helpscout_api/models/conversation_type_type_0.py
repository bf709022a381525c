from typing import Literal

ConversationTypeType0 = (
    Literal[
        "chat",
        "email",
        "phone",
    ]
    | str
)
