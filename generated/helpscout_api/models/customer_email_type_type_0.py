from typing import Literal

CustomerEmailTypeType0 = (
    Literal[
        "home",
        "other",
        "work",
    ]
    | str
)
