from typing import Literal

ReportChannel = (
    Literal[
        "chat",
        "email",
        "phone",
    ]
    | str
)
