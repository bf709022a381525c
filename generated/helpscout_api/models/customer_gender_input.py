from typing import Literal

CustomerGenderInput = (
    Literal[
        "female",
        "male",
        "unknown",
    ]
    | str
)
