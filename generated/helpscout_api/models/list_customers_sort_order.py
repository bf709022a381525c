from typing import Literal

ListCustomersSortOrder = (
    Literal[
        "asc",
        "desc",
    ]
    | str
)
