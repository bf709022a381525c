from typing import Literal

UpdateConversationPath = (
    Literal[
        "/assignTo",
        "/draft",
        "/mailboxId",
        "/primaryCustomer.id",
        "/status",
        "/subject",
    ]
    | str
)
