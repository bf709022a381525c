from typing import Literal

CustomerWaitingSinceLatestReplyFromType0 = (
    Literal[
        "customer",
        "user",
    ]
    | str
)
