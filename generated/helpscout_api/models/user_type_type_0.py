from typing import Literal

UserTypeType0 = (
    Literal[
        "system_user",
        "team",
        "user",
    ]
    | str
)
