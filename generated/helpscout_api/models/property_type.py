from typing import Literal

PropertyType = (
    Literal[
        "date",
        "dropdown",
        "number",
        "text",
        "url",
    ]
    | str
)
