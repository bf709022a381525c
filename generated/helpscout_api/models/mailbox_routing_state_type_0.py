from typing import Literal

MailboxRoutingStateType0 = (
    Literal[
        "disabled",
        "enabled",
    ]
    | str
)
