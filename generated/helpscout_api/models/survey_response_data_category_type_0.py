from typing import Literal

SurveyResponseDataCategoryType0 = (
    Literal[
        "detractor",
        "passive",
        "promoter",
    ]
    | str
)
