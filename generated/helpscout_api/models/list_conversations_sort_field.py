from typing import Literal

ListConversationsSortField = (
    Literal[
        "createdAt",
        "customerEmail",
        "customerName",
        "mailboxid",
        "modifiedAt",
        "number",
        "score",
        "status",
        "subject",
        "waitingSince",
    ]
    | str
)
