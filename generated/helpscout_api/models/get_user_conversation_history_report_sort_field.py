from typing import Literal

GetUserConversationHistoryReportSortField = (
    Literal[
        "number",
        "repliesSent",
        "resolveTime",
        "responseTime",
    ]
    | str
)
