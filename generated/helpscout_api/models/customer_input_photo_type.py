from typing import Literal

CustomerInputPhotoType = (
    Literal[
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
