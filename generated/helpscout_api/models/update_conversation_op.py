from typing import Literal

UpdateConversationOp = (
    Literal[
        "add",
        "move",
        "remove",
        "replace",
    ]
    | str
)
