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
    read_objects,
    required,
)
from .conversation_custom_field import ConversationCustomField
from .conversation_embedded import ConversationEmbedded
from .conversation_next_event import ConversationNextEvent
from .conversation_snooze import ConversationSnooze
from .conversation_tag import ConversationTag
from .customer_waiting_since import CustomerWaitingSince
from .person import Person
from .source import Source

if TYPE_CHECKING:
    from .conversation_custom_field import ConversationCustomField
    from .conversation_embedded import ConversationEmbedded
    from .conversation_next_event import ConversationNextEvent
    from .conversation_snooze import ConversationSnooze
    from .conversation_state_type_0 import ConversationStateType0
    from .conversation_status_type_0 import ConversationStatusType0
    from .conversation_tag import ConversationTag
    from .conversation_type_type_0 import ConversationTypeType0
    from .customer_waiting_since import CustomerWaitingSince
    from .person import Person
    from .source import Source


@define(kw_only=True)
class Conversation:
    """A conversation with a customer. Its threads are not in it unless they were asked for, and then in `_embedded`."""

    id: int
    """Id of the conversation."""
    number: int | None = None
    """Number of the conversation as people see it. Operations want the id instead."""
    threads: int | None = None
    """How many threads there are; not the threads themselves."""
    type_: ConversationTypeType0 | None = None
    """The channel."""
    folder_id: int | None = None
    """Id of the folder it lies in."""
    status: ConversationStatusType0 | None = None
    """How far it has got. `all` and `open` are documented, but make sense as filters only."""
    state: ConversationStateType0 | None = None
    """Whether it is a draft, published or deleted."""
    subject: str | None = None
    """Its subject line; absent when it is empty."""
    preview: str | None = None
    """The beginning of the latest thread, as plain text; absent when it is empty."""
    mailbox_id: int | None = None
    """Id of the mailbox it belongs to."""
    assignee: Person | None = None
    """The user or team in charge; absent when there is none."""
    created_by: Person | None = None
    """Who began it. If that user was deleted, the id is 0, null or absent."""
    created_at: datetime.datetime | None = None
    closed_by: int | None = None
    """Id of the user who closed it; 0 when nobody did, 1 when a workflow did."""
    closed_by_user: Person | None = None
    """Who closed it. May be absent, or have the id 0, when nobody did."""
    closed_at: datetime.datetime | None = None
    """When it was closed; absent while it never was."""
    user_updated_at: datetime.datetime | None = None
    """When a user last did something to it."""
    customer_waiting_since: CustomerWaitingSince | None = None
    """Since when the customer has been waiting."""
    source: Source | None = None
    """Where it came from."""
    tags: list[ConversationTag] | None = None
    """Its tags."""
    cc: list[str] | None = None
    """E-mail addresses that get copies."""
    bcc: list[str] | None = None
    """E-mail addresses that get blind copies."""
    primary_customer: Person | None = None
    """The customer it is about; possibly with nothing but an id."""
    custom_fields: list[ConversationCustomField] | None = None
    """Values of the mailbox's custom fields."""
    snooze: ConversationSnooze | None = None
    """Until when it is put aside; absent when it is not snoozed."""
    next_event: ConversationNextEvent | None = None
    """What is going to happen to it by itself; absent when nothing is."""
    embedded: ConversationEmbedded | None = None
    """Holds the threads, if they were asked for with `embed=threads`."""
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
                "number": self.number,
                "threads": self.threads,
                "type": self.type_,
                "folderId": self.folder_id,
                "status": self.status,
                "state": self.state,
                "subject": self.subject,
                "preview": self.preview,
                "mailboxId": self.mailbox_id,
                "assignee": self.assignee,
                "createdBy": self.created_by,
                "createdAt": self.created_at,
                "closedBy": self.closed_by,
                "closedByUser": self.closed_by_user,
                "closedAt": self.closed_at,
                "userUpdatedAt": self.user_updated_at,
                "customerWaitingSince": self.customer_waiting_since,
                "source": self.source,
                "tags": self.tags,
                "cc": self.cc,
                "bcc": self.bcc,
                "primaryCustomer": self.primary_customer,
                "customFields": self.custom_fields,
                "snooze": self.snooze,
                "nextEvent": self.next_event,
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
        self.number = d.pop("number", None)
        self.threads = d.pop("threads", None)
        self.type_ = d.pop("type", None)
        self.folder_id = d.pop("folderId", None)
        self.status = d.pop("status", None)
        self.state = d.pop("state", None)
        self.subject = d.pop("subject", None)
        self.preview = d.pop("preview", None)
        self.mailbox_id = d.pop("mailboxId", None)
        self.assignee = read_object(Person, d.pop("assignee", None), "assignee")
        self.created_by = read_object(Person, d.pop("createdBy", None), "createdBy")
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.closed_by = d.pop("closedBy", None)
        self.closed_by_user = read_object(Person, d.pop("closedByUser", None), "closedByUser")
        self.closed_at = read_datetime(d.pop("closedAt", None), "closedAt")
        self.user_updated_at = read_datetime(d.pop("userUpdatedAt", None), "userUpdatedAt")
        self.customer_waiting_since = read_object(
            CustomerWaitingSince, d.pop("customerWaitingSince", None), "customerWaitingSince"
        )
        self.source = read_object(Source, d.pop("source", None), "source")
        self.tags = read_objects(ConversationTag, d.pop("tags", None), "tags")
        self.cc = read_list(d.pop("cc", None), "cc")
        self.bcc = read_list(d.pop("bcc", None), "bcc")
        self.primary_customer = read_object(Person, d.pop("primaryCustomer", None), "primaryCustomer")
        self.custom_fields = read_objects(ConversationCustomField, d.pop("customFields", None), "customFields")
        self.snooze = read_object(ConversationSnooze, d.pop("snooze", None), "snooze")
        self.next_event = read_object(ConversationNextEvent, d.pop("nextEvent", None), "nextEvent")
        self.embedded = read_object(ConversationEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
