from typing import Literal

CreateReplyThreadStatus = (
    Literal[
        "active",
        "closed",
        "inbox_predefined",
        "open",
        "pending",
        "spam",
    ]
    | str
)
