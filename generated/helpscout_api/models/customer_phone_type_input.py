from typing import Literal

CustomerPhoneTypeInput = (
    Literal[
        "fax",
        "home",
        "mobile",
        "other",
        "pager",
        "work",
    ]
    | str
)
