from typing import Literal

CustomerSocialProfileTypeInput = (
    Literal[
        "aboutme",
        "facebook",
        "flickr",
        "forsquare",
        "google",
        "googleplus",
        "linkedin",
        "other",
        "quora",
        "tungleme",
        "twitter",
        "youtube",
    ]
    | str
)
