from typing import Literal

UpdateMailboxRoutingState = (
    Literal[
        "disabled",
        "enabled",
    ]
    | str
)
