from typing import Literal

ChatEventActionType0 = (
    Literal[
        "chat-accepted",
        "message-added",
    ]
    | str
)
