from typing import Literal

ReportSortOrder = (
    Literal[
        "ASC",
        "DESC",
    ]
    | str
)
