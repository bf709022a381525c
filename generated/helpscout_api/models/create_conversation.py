from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_datetime,
    read_list,
    read_object,
    read_objects,
)
from .conversation_custom_field_input import ConversationCustomFieldInput
from .conversation_thread_input import ConversationThreadInput
from .customer_input import CustomerInput

if TYPE_CHECKING:
    from .conversation_custom_field_input import ConversationCustomFieldInput
    from .conversation_thread_input import ConversationThreadInput
    from .create_conversation_status import CreateConversationStatus
    from .create_conversation_type import CreateConversationType
    from .customer_input import CustomerInput


@define(kw_only=True)
class CreateConversation:
    """A new conversation with its first threads."""

    subject: str
    """Subject line."""
    type_: CreateConversationType
    """The channel."""
    mailbox_id: int
    """Id of the mailbox to put it in."""
    status: CreateConversationStatus
    """Status to begin with."""
    customer: CustomerInput | Mapping[str, Any]
    """A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored. An unknown e-mail
    address becomes a new customer with whatever else is given; a known one is used as it is."""
    threads: Sequence[ConversationThreadInput | Mapping[str, Any]]
    """Its threads, at least one."""
    auto_reply: bool | Unset = UNSET
    """Sends the mailbox's auto reply, if there is a thread of type `customer`."""
    imported: bool | Unset = UNSET
    """Takes it as history from elsewhere, so that nothing is mailed and nobody notified."""
    assign_to: int | None | Unset = UNSET
    """Id of the user to put in charge. Null leaves it unassigned; without the key the mailbox's settings decide."""
    created_at: datetime.datetime | Unset = UNSET
    """When it began, in UTC and whole seconds; now if not given."""
    closed_at: datetime.datetime | Unset = UNSET
    """When it was closed. For imported conversations only."""
    user: int | Unset = UNSET
    """Id of the user who adds it; the token's user if not given."""
    tags: Sequence[str] | Unset = UNSET
    """Names of its tags."""
    fields: Sequence[ConversationCustomFieldInput | Mapping[str, Any]] | Unset = UNSET
    """Values of the mailbox's custom fields."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "subject": self.subject,
                "type": self.type_,
                "mailboxId": self.mailbox_id,
                "status": self.status,
                "customer": self.customer,
                "threads": self.threads,
                "autoReply": self.auto_reply,
                "imported": self.imported,
                "assignTo": self.assign_to,
                "createdAt": self.created_at,
                "closedAt": self.closed_at,
                "user": self.user,
                "tags": self.tags,
                "fields": self.fields,
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
        self.subject = d.pop("subject")
        self.type_ = d.pop("type")
        self.mailbox_id = d.pop("mailboxId")
        self.status = d.pop("status")
        self.customer = read_object(CustomerInput, d.pop("customer"), "customer")
        self.threads = read_objects(ConversationThreadInput, d.pop("threads"), "threads")
        self.auto_reply = d.pop("autoReply", UNSET)
        self.imported = d.pop("imported", UNSET)
        self.assign_to = d.pop("assignTo", UNSET)
        self.created_at = read_datetime(d.pop("createdAt", UNSET), "createdAt")
        self.closed_at = read_datetime(d.pop("closedAt", UNSET), "closedAt")
        self.user = d.pop("user", UNSET)
        self.tags = read_list(d.pop("tags", UNSET), "tags")
        self.fields = read_objects(ConversationCustomFieldInput, d.pop("fields", UNSET), "fields")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
