from typing import Literal

CreateNoteThreadStatus = (
    Literal[
        "active",
        "closed",
        "pending",
        "spam",
    ]
    | str
)
