from typing import Literal

ReportBucket = (
    Literal[
        "day",
        "month",
        "week",
    ]
    | str
)
