from typing import Literal

CreateNoteThreadStatus = (
    Literal[
        "active",
        "closed",
        "inbox_predefined",
        "open",
        "pending",
        "spam",
    ]
    | str
)
