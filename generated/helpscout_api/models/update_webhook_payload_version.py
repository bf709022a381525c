from typing import Literal

UpdateWebhookPayloadVersion = (
    Literal[
        "V2",
        "V3",
    ]
    | str
)
