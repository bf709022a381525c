from typing import Literal

ThreadRatingRatingType0 = (
    Literal[
        "great",
        "not_good",
        "okay",
    ]
    | str
)
