from typing import Literal

CustomerEmailTypeInput = (
    Literal[
        "home",
        "other",
        "work",
    ]
    | str
)
