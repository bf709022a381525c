from typing import Literal

CustomerChatHandleTypeInput = (
    Literal[
        "aim",
        "gtalk",
        "icq",
        "msn",
        "other",
        "qq",
        "skype",
        "xmpp",
        "yahoo",
    ]
    | str
)
