from typing import Literal

AttachmentStateType0 = (
    Literal[
        "valid",
        "virus",
    ]
    | str
)
