from typing import Literal

CustomerGenderType0 = (
    Literal[
        "Female",
        "Male",
        "Unknown",
    ]
    | str
)
