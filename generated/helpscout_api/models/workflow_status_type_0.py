from typing import Literal

WorkflowStatusType0 = (
    Literal[
        "active",
        "inactive",
        "invalid",
    ]
    | str
)
