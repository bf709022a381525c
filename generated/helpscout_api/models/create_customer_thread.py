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
    from .customer_input import CustomerInput


@define(kw_only=True)
class CreateCustomerThread:
    """A message in a customer's name."""

    text: str
    """The text, which may be HTML. It is read back as `body`."""
    customer: CustomerInput | Mapping[str, Any]
    """A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored. An unknown e-mail
    address becomes a new customer with whatever else is given; a known one is used as it is."""
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
        self.cc = read_list(d.pop("cc", UNSET), "cc")
        self.bcc = read_list(d.pop("bcc", UNSET), "bcc")
        self.imported = d.pop("imported", UNSET)
        self.created_at = read_datetime(d.pop("createdAt", UNSET), "createdAt")
        self.attachments = read_objects(AttachmentInput, d.pop("attachments", UNSET), "attachments")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
