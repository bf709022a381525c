from typing import Literal

MailboxRoutingTurnReasonType0 = (
    Literal[
        "at_capacity",
        "away",
        "not_in_rotation",
    ]
    | str
)
