from typing import Literal

CustomerGenderInput = (
    Literal[
        "female",
        "Female",
        "Male",
        "male",
        "Unknown",
        "unknown",
    ]
    | str
)
