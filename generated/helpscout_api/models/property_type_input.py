from typing import Literal

PropertyTypeInput = (
    Literal[
        "date",
        "dropdown",
        "number",
        "text",
        "url",
    ]
    | str
)
