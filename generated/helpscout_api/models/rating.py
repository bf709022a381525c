from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_map,
    read_object,
    required,
)
from .rating_customer import RatingCustomer
from .rating_user import RatingUser

if TYPE_CHECKING:
    from .rating_customer import RatingCustomer
    from .rating_rating_type_0 import RatingRatingType0
    from .rating_user import RatingUser


@define(kw_only=True)
class Rating:
    """What a customer thought of a reply. Dates may lack a zone, and are UTC then."""

    id: int
    """Id of the rating."""
    thread_id: int | None = None
    """Id of the reply."""
    conversation_id: int | None = None
    """Id of the reply's conversation."""
    conversation_number: int | None = None
    """Number of that conversation, as people see it."""
    mailbox_id: int | None = None
    """Id of its mailbox."""
    rating: RatingRatingType0 | None = None
    """The verdict."""
    comments: str | None = None
    """What the customer wrote about it."""
    created_at: datetime.datetime | None = None
    """When the rating was given."""
    modified_at: datetime.datetime | None = None
    """When it was last changed."""
    user: RatingUser | None = None
    """Who wrote the reply."""
    customer: RatingCustomer | None = None
    """Who rated it."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "threadId": self.thread_id,
                "conversationId": self.conversation_id,
                "conversationNumber": self.conversation_number,
                "mailboxId": self.mailbox_id,
                "rating": self.rating,
                "comments": self.comments,
                "createdAt": self.created_at,
                "modifiedAt": self.modified_at,
                "user": self.user,
                "customer": self.customer,
                "_links": self.links,
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
        self.id = required(d, "id")
        self.thread_id = d.pop("threadId", None)
        self.conversation_id = d.pop("conversationId", None)
        self.conversation_number = d.pop("conversationNumber", None)
        self.mailbox_id = d.pop("mailboxId", None)
        self.rating = d.pop("rating", None)
        self.comments = d.pop("comments", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.modified_at = read_datetime(d.pop("modifiedAt", None), "modifiedAt")
        self.user = read_object(RatingUser, d.pop("user", None), "user")
        self.customer = read_object(RatingCustomer, d.pop("customer", None), "customer")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
