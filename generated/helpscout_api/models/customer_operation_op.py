from typing import Literal

CustomerOperationOp = (
    Literal[
        "add",
        "remove",
        "replace",
    ]
    | str
)
