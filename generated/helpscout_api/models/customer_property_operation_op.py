from typing import Literal

CustomerPropertyOperationOp = (
    Literal[
        "remove",
        "replace",
    ]
    | str
)
