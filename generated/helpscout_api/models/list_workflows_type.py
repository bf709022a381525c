from typing import Literal

ListWorkflowsType = (
    Literal[
        "automatic",
        "manual",
    ]
    | str
)
