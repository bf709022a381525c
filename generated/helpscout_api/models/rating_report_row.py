from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
)

if TYPE_CHECKING:
    from .report_conversation_type import ReportConversationType


@define(kw_only=True)
class RatingReportRow:
    """A rating in a report. It is led by its conversation, so `id` is not unique."""

    id: int | None = None
    """Id of the conversation, not of the rating."""
    number: int | None = None
    """Number of the conversation."""
    type_: ReportConversationType | None = None
    threadid: int | None = None
    """Id of the reply that was rated; in lower case."""
    thread_created_at: datetime.datetime | None = None
    """When the reply was sent."""
    rating_id: int | None = None
    """The level, not an id. 1 is great, 2 okay, 3 not good."""
    rating_customer_id: int | None = None
    """Id of the customer."""
    rating_customer_name: str | None = None
    """Name or e-mail address of the customer."""
    rating_comments: str | None = None
    """What the customer wrote; null or empty without a comment."""
    rating_created_at: datetime.datetime | None = None
    """When the rating was given; the time range is compared with this."""
    rating_user_id: int | None = None
    """Id of the user who was rated."""
    rating_user_name: str | None = None
    """Name of the user who was rated."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "number": self.number,
                "type": self.type_,
                "threadid": self.threadid,
                "threadCreatedAt": self.thread_created_at,
                "ratingId": self.rating_id,
                "ratingCustomerId": self.rating_customer_id,
                "ratingCustomerName": self.rating_customer_name,
                "ratingComments": self.rating_comments,
                "ratingCreatedAt": self.rating_created_at,
                "ratingUserId": self.rating_user_id,
                "ratingUserName": self.rating_user_name,
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
        self.id = d.pop("id", None)
        self.number = d.pop("number", None)
        self.type_ = d.pop("type", None)
        self.threadid = d.pop("threadid", None)
        self.thread_created_at = read_datetime(d.pop("threadCreatedAt", None), "threadCreatedAt")
        self.rating_id = d.pop("ratingId", None)
        self.rating_customer_id = d.pop("ratingCustomerId", None)
        self.rating_customer_name = d.pop("ratingCustomerName", None)
        self.rating_comments = d.pop("ratingComments", None)
        self.rating_created_at = read_datetime(d.pop("ratingCreatedAt", None), "ratingCreatedAt")
        self.rating_user_id = d.pop("ratingUserId", None)
        self.rating_user_name = d.pop("ratingUserName", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
