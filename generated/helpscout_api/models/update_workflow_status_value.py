from typing import Literal

UpdateWorkflowStatusValue = (
    Literal[
        "active",
        "inactive",
    ]
    | str
)
