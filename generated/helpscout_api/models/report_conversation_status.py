from typing import Literal

ReportConversationStatus = (
    Literal[
        "active",
        "closed",
        "pending",
        "spam",
    ]
    | str
)
