from typing import Literal

GetUserRatingsReportSortField = (
    Literal[
        "modifiedAt",
        "number",
        "rating",
    ]
    | str
)
