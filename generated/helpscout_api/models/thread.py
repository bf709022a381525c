from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_list,
    read_map,
    read_object,
    required,
)
from .person import Person
from .source import Source
from .thread_action import ThreadAction
from .thread_embedded import ThreadEmbedded
from .thread_rating import ThreadRating
from .thread_schedule import ThreadSchedule

if TYPE_CHECKING:
    from .person import Person
    from .source import Source
    from .thread_action import ThreadAction
    from .thread_embedded import ThreadEmbedded
    from .thread_rating import ThreadRating
    from .thread_schedule import ThreadSchedule
    from .thread_state_type_0 import ThreadStateType0
    from .thread_status_type_0 import ThreadStatusType0
    from .thread_type_type_0 import ThreadTypeType0


@define(kw_only=True)
class Thread:
    """A message, note or other item of a conversation."""

    id: int
    """Id of the thread."""
    type_: ThreadTypeType0 | None = None
    """Kind of thread. A `message` is a reply of a user, a `lineitem` says what happened to the conversation, a
    `beaconchat` is a whole live chat."""
    status: ThreadStatusType0 | None = None
    """Status that it gave to the conversation; `nochange` for none. Line items may lack it."""
    state: ThreadStateType0 | None = None
    """Whether it is a draft, published, hidden, bounced or held back for review. Line items may lack it."""
    action: ThreadAction | None = None
    """What a line item is about. On other kinds of type `default`, or absent."""
    body: str | None = None
    """The text as HTML; absent on line items. It is sent as `text`."""
    source: Source | None = None
    """Where it came from."""
    customer: Person | None = None
    """The customer it is from or for; without `type`."""
    created_by: Person | None = None
    """Who made it. If that user was deleted, the id is 0, null or absent."""
    assigned_to: Person | None = None
    """The user or team in charge at the time. For nobody it is absent, or a person with the id 1 and without `type`."""
    saved_reply_id: int | None = None
    """Id of the saved reply it was made from; 0 or absent if it wasn't."""
    to: list[str] | None = None
    """E-mail addresses it went to."""
    cc: list[str] | None = None
    """E-mail addresses that got copies."""
    bcc: list[str] | None = None
    """E-mail addresses that got blind copies."""
    created_at: datetime.datetime | None = None
    opened_at: datetime.datetime | None = None
    """When the customer opened it. Of kind `message` only."""
    linked_conversation_id: int | str | None = None
    """Id of the conversation at the other end of a forward, as a number or in digits."""
    rating: ThreadRating | None = None
    """What the customer thought of it. Of kind `message` only."""
    scheduled: ThreadSchedule | None = None
    """When a draft will be sent; absent if it is not scheduled."""
    embedded: ThreadEmbedded | None = None
    """Holds the attachments."""
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
                "type": self.type_,
                "status": self.status,
                "state": self.state,
                "action": self.action,
                "body": self.body,
                "source": self.source,
                "customer": self.customer,
                "createdBy": self.created_by,
                "assignedTo": self.assigned_to,
                "savedReplyId": self.saved_reply_id,
                "to": self.to,
                "cc": self.cc,
                "bcc": self.bcc,
                "createdAt": self.created_at,
                "openedAt": self.opened_at,
                "linkedConversationId": self.linked_conversation_id,
                "rating": self.rating,
                "scheduled": self.scheduled,
                "_embedded": self.embedded,
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
        self.type_ = d.pop("type", None)
        self.status = d.pop("status", None)
        self.state = d.pop("state", None)
        self.action = read_object(ThreadAction, d.pop("action", None), "action")
        self.body = d.pop("body", None)
        self.source = read_object(Source, d.pop("source", None), "source")
        self.customer = read_object(Person, d.pop("customer", None), "customer")
        self.created_by = read_object(Person, d.pop("createdBy", None), "createdBy")
        self.assigned_to = read_object(Person, d.pop("assignedTo", None), "assignedTo")
        self.saved_reply_id = d.pop("savedReplyId", None)
        self.to = read_list(d.pop("to", None), "to")
        self.cc = read_list(d.pop("cc", None), "cc")
        self.bcc = read_list(d.pop("bcc", None), "bcc")
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.opened_at = read_datetime(d.pop("openedAt", None), "openedAt")
        self.linked_conversation_id = d.pop("linkedConversationId", None)
        self.rating = read_object(ThreadRating, d.pop("rating", None), "rating")
        self.scheduled = read_object(ThreadSchedule, d.pop("scheduled", None), "scheduled")
        self.embedded = read_object(ThreadEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
