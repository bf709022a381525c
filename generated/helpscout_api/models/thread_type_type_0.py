from typing import Literal

ThreadTypeType0 = (
    Literal[
        "beaconchat",
        "chat",
        "customer",
        "forwardchild",
        "forwardparent",
        "lineitem",
        "message",
        "note",
        "phone",
    ]
    | str
)
