from typing import Literal

ListCustomersSortField = (
    Literal[
        "createdAt",
        "firstName",
        "lastName",
        "modifiedAt",
        "score",
    ]
    | str
)
