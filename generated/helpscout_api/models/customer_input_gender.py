from typing import Literal

CustomerInputGender = (
    Literal[
        "female",
        "male",
        "unknown",
    ]
    | str
)
