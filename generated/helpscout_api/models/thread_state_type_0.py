from typing import Literal

ThreadStateType0 = (
    Literal[
        "bounced",
        "draft",
        "hidden",
        "published",
        "review",
    ]
    | str
)
