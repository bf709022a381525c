from typing import Literal

WebhookStateType0 = (
    Literal[
        "disabled",
        "enabled",
    ]
    | str
)
