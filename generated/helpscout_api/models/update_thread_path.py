from typing import Literal

UpdateThreadPath = (
    Literal[
        "/hidden",
        "/text",
    ]
    | str
)
