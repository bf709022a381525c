from typing import Literal

CustomerGenderInput = (
    Literal[
        "Female",
        "Male",
        "Unknown",
        "female",
        "male",
        "unknown",
    ]
    | str
)
