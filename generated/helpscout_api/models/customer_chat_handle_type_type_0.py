from typing import Literal

CustomerChatHandleTypeType0 = (
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
