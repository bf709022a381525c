from typing import Literal

SourceViaType0 = (
    Literal[
        "customer",
        "user",
    ]
    | str
)
