from typing import Literal

CustomerSocialProfileTypeType0 = (
    Literal[
        "aboutme",
        "facebook",
        "flickr",
        "forsquare",
        "foursquare",
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
