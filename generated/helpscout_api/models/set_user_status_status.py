from typing import Literal

SetUserStatusStatus = (
    Literal[
        "active",
        "away",
    ]
    | str
)
