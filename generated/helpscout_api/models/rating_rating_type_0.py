from typing import Literal

RatingRatingType0 = (
    Literal[
        "great",
        "not_good",
        "okay",
        "unknown",
    ]
    | str
)
