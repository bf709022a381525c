from typing import Literal

CustomerGenderInput = (
    Literal[
        "Female",
        "female",
        "Male",
        "male",
        "Unknown",
        "unknown",
    ]
    | str
)
