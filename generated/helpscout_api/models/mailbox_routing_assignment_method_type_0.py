from typing import Literal

MailboxRoutingAssignmentMethodType0 = (
    Literal[
        "balanced",
        "round_robin",
    ]
    | str
)
