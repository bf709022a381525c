from typing import Literal

CreateTokenGrantType = (
    Literal[
        "authorization_code",
        "client_credentials",
        "refresh_token",
    ]
    | str
)
