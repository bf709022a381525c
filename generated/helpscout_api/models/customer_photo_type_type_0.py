from typing import Literal

CustomerPhotoTypeType0 = (
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
