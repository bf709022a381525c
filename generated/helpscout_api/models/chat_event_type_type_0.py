from typing import Literal

ChatEventTypeType0 = (
    Literal[
        "line_item",
        "message",
        "note",
    ]
    | str
)
