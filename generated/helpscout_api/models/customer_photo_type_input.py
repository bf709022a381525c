from typing import Literal

CustomerPhotoTypeInput = (
    Literal[
        "default",
        "facebook",
        "googleplus",
        "googleprofile",
        "gravatar",
        "instagram",
        "linkedin",
        "twitter",
        "unknown",
    ]
    | str
)
