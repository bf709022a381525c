from typing import Literal

ReportRatingFilter = (
    Literal[
        "all",
        "great",
        "not-good",
        "ok",
    ]
    | str
)
