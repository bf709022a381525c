from typing import Literal

GetHappinessRatingsReportSortField = (
    Literal[
        "modifiedAt",
        "number",
        "rating",
    ]
    | str
)
