from typing import Literal

GetUserConversationHistoryReportStatus = (
    Literal[
        "active",
        "closed",
        "pending",
    ]
    | str
)
