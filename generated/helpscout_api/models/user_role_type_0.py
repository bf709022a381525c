from typing import Literal

UserRoleType0 = (
    Literal[
        "admin",
        "light user",
        "owner",
        "user",
    ]
    | str
)
