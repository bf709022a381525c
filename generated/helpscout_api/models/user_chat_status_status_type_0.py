from typing import Literal

UserChatStatusStatusType0 = (
    Literal[
        "assign",
        "available",
        "custom",
        "unavailable",
    ]
    | str
)
