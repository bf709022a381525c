from typing import Literal

UpdateMailboxRoutingAssignmentMethod = (
    Literal[
        "balanced",
        "round_robin",
    ]
    | str
)
