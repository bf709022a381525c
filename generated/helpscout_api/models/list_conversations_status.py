from typing import Literal

ListConversationsStatus = (
    Literal[
        "active",
        "all",
        "closed",
        "open",
        "pending",
        "spam",
    ]
    | str
)
