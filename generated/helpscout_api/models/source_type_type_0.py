from typing import Literal

SourceTypeType0 = (
    Literal[
        "api",
        "beacon",
        "channel",
        "chat",
        "consumer",
        "coreapi",
        "csv",
        "cvs",
        "desk",
        "docs",
        "email",
        "emailfwd",
        "heymarket",
        "internal",
        "jira",
        "manual",
        "mobile",
        "notification",
        "orchestration",
        "support",
        "unknown",
        "uservoice",
        "web",
        "workflows",
        "zendesk",
    ]
    | str
)
