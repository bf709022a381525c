from typing import Literal

CreateConversationType = (
    Literal[
        "chat",
        "email",
        "phone",
    ]
    | str
)
