from typing import Literal

GetConversationsFieldsDrilldownReportField = (
    Literal[
        "customerid",
        "replyid",
        "tagid",
        "workflowid",
    ]
    | str
)
