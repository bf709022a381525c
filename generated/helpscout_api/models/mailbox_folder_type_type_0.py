from typing import Literal

MailboxFolderTypeType0 = (
    Literal[
        "assigned",
        "closed",
        "drafts",
        "mytickets",
        "needs_attn",
        "open",
        "spam",
        "team",
    ]
    | str
)
