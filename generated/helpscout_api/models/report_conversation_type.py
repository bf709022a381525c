from typing import Literal

ReportConversationType = (
    Literal[
        "chat",
        "email",
        "phone",
    ]
    | str
)
