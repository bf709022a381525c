from typing import Literal

UserEmailStatusStatusType0 = (
    Literal[
        "active",
        "away",
    ]
    | str
)
