from typing import Literal

CustomerPhoneTypeType0 = (
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
