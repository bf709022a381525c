from typing import Literal

CreateWebhookPayloadVersion = (
    Literal[
        "V2",
        "V3",
    ]
    | str
)
