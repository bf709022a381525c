from typing import Literal

PersonTypeType0 = (
    Literal[
        "agent",
        "customer",
        "system_user",
        "team",
        "user",
    ]
    | str
)
