from typing import Literal

CreateUserRole = (
    Literal[
        "admin",
        "light user",
        "user",
    ]
    | str
)
