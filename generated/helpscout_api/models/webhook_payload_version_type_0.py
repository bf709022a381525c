from typing import Literal

WebhookPayloadVersionType0 = (
    Literal[
        "V2",
        "V3",
    ]
    | str
)
