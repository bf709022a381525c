from typing import Literal

ThreadStatusType0 = (
    Literal[
        "active",
        "closed",
        "nochange",
        "pending",
        "spam",
    ]
    | str
)
