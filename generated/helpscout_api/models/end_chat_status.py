from typing import Literal

EndChatStatus = (
    Literal[
        "active",
        "closed",
        "pending",
    ]
    | str
)
