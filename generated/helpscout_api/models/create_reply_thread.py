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
from .attachment_input import AttachmentInput
from .customer_input import CustomerInput

if TYPE_CHECKING:
    from .attachment_input import AttachmentInput
    from .create_reply_thread_status import CreateReplyThreadStatus
    from .customer_input import CustomerInput


@define(kw_only=True)
class CreateReplyThread:
    """A reply to a customer."""

    text: str
    """The text, which may be HTML. It is read back as `body`."""
    customer: CustomerInput | Mapping[str, Any]
    """A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored. An unknown e-mail
    address becomes a new customer with whatever else is given; a known one is used as it is."""
    draft: bool | Unset = UNSET
    """Keeps the reply unsent. It can be sent by publishing or scheduling the draft."""
    status: CreateReplyThreadStatus | Unset = UNSET
    """Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves the status to the
    inbox's settings."""
    user: int | Unset = UNSET
    """Id of the user who adds it; the token's user if not given."""
    assign_to: int | None | Unset = UNSET
    """Id of the user who is in charge afterwards. Null leaves nobody in charge; without the key the mailbox's settings
    decide. With a draft it takes effect when the draft is sent."""
    cc: Sequence[str] | Unset = UNSET
    """E-mail addresses that get copies."""
    bcc: Sequence[str] | Unset = UNSET
    """E-mail addresses that get blind copies."""
    imported: bool | Unset = UNSET
    """Takes it as history from elsewhere, so that nothing is mailed and nobody notified."""
    created_at: datetime.datetime | Unset = UNSET
    """When it was written, in UTC and whole seconds. Only with `imported`."""
    attachments: Sequence[AttachmentInput | Mapping[str, Any]] | Unset = UNSET
    """Files to hang on it."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "text": self.text,
                "customer": self.customer,
                "draft": self.draft,
                "status": self.status,
                "user": self.user,
                "assignTo": self.assign_to,
                "cc": self.cc,
                "bcc": self.bcc,
                "imported": self.imported,
                "createdAt": self.created_at,
                "attachments": self.attachments,
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
        self.text = d.pop("text")
        self.customer = read_object(CustomerInput, d.pop("customer"), "customer")
        self.draft = d.pop("draft", UNSET)
        self.status = d.pop("status", UNSET)
        self.user = d.pop("user", UNSET)
        self.assign_to = d.pop("assignTo", UNSET)
        self.cc = read_list(d.pop("cc", UNSET), "cc")
        self.bcc = read_list(d.pop("bcc", UNSET), "bcc")
        self.imported = d.pop("imported", UNSET)
        self.created_at = read_datetime(d.pop("createdAt", UNSET), "createdAt")
        self.attachments = read_objects(AttachmentInput, d.pop("attachments", UNSET), "attachments")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
