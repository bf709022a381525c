from typing import Literal

UserEmailStatusSourceType0 = (
    Literal[
        "api",
        "presence_detection",
        "ui",
    ]
    | str
)
