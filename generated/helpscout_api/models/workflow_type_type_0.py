from typing import Literal

WorkflowTypeType0 = (
    Literal[
        "automatic",
        "manual",
    ]
    | str
)
