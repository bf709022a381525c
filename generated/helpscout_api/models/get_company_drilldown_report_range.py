from typing import Literal

GetCompanyDrilldownReportRange = (
    Literal[
        "firstReplyResolved",
        "firstResponseTime",
        "handleTime",
        "replies",
        "resolved",
        "responseTime",
    ]
    | str
)
