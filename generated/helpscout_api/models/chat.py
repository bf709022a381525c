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
    read_objects,
    required,
)
from .chat_custom_field import ChatCustomField
from .chat_embedded import ChatEmbedded
from .chat_tag import ChatTag
from .chat_timeline_entry import ChatTimelineEntry
from .person import Person

if TYPE_CHECKING:
    from .chat_custom_field import ChatCustomField
    from .chat_embedded import ChatEmbedded
    from .chat_tag import ChatTag
    from .chat_timeline_entry import ChatTimelineEntry
    from .person import Person


@define(kw_only=True)
class Chat:
    """A live Beacon chat. Its dates have microseconds."""

    id: str
    """Id of the chat, a UUID."""
    beacon_id: str | None = None
    """Id of the Beacon it came through, a UUID."""
    mailbox_id: int | None = None
    """Id of the mailbox it belongs to."""
    created_at: datetime.datetime | None = None
    """When the chat began."""
    ended_at: datetime.datetime | None = None
    """When it ended; absent before."""
    assignee: Person | None = None
    """Who holds the chat; absent while it waits in the queue. The type may be `agent` or `user`."""
    customer: Person | None = None
    """The visitor."""
    preview: str | None = None
    """A piece of text that stands for the chat."""
    custom_fields: list[ChatCustomField] | None = None
    """Values of custom fields."""
    tags: list[ChatTag] | None = None
    timeline: list[ChatTimelineEntry] | None = None
    """What the visitor did on the website."""
    embedded: ChatEmbedded | None = None
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
                "beaconId": self.beacon_id,
                "mailboxId": self.mailbox_id,
                "createdAt": self.created_at,
                "endedAt": self.ended_at,
                "assignee": self.assignee,
                "customer": self.customer,
                "preview": self.preview,
                "customFields": self.custom_fields,
                "tags": self.tags,
                "timeline": self.timeline,
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
        self.beacon_id = d.pop("beaconId", None)
        self.mailbox_id = d.pop("mailboxId", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.ended_at = read_datetime(d.pop("endedAt", None), "endedAt")
        self.assignee = read_object(Person, d.pop("assignee", None), "assignee")
        self.customer = read_object(Person, d.pop("customer", None), "customer")
        self.preview = d.pop("preview", None)
        self.custom_fields = read_objects(ChatCustomField, d.pop("customFields", None), "customFields")
        self.tags = read_objects(ChatTag, d.pop("tags", None), "tags")
        self.timeline = read_objects(ChatTimelineEntry, d.pop("timeline", None), "timeline")
        self.embedded = read_object(ChatEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
