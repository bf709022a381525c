from typing import Literal

CreateReplyThreadStatus = (
    Literal[
        "active",
        "closed",
        "pending",
        "spam",
    ]
    | str
)
