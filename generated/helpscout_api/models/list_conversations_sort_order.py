from typing import Literal

ListConversationsSortOrder = (
    Literal[
        "asc",
        "desc",
    ]
    | str
)
