from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_list,
)

if TYPE_CHECKING:
    from .create_webhook_payload_version import CreateWebhookPayloadVersion
    from .webhook_event_name_input import WebhookEventNameInput


@define(kw_only=True)
class CreateWebhook:
    """A subscription that is to be made."""

    url: str
    """Where deliveries are posted to. Use https."""
    events: Sequence[WebhookEventNameInput]
    """The events to deliver. You may also give names that are newer than this description."""
    secret: str = field(repr=False)
    """A random text of your choice that signs every delivery. At most 40 characters."""
    notification: bool | Unset = UNSET
    """Whether deliveries hold only the address of the changed resource, not the resource."""
    label: str | Unset = UNSET
    """A name of your own for the webhook."""
    payload_version: CreateWebhookPayloadVersion | Unset = UNSET
    """Shape of what is delivered. V3 keeps the type `system_user` of automated actors in a conversation's persons."""
    mailbox_ids: Sequence[int] | Unset = UNSET
    """Mailboxes whose conversations are of interest; empty or left out means all. Events about customers,
    organizations, tags and users come regardless."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "url": self.url,
                "events": self.events,
                "secret": self.secret,
                "notification": self.notification,
                "label": self.label,
                "payloadVersion": self.payload_version,
                "mailboxIds": self.mailbox_ids,
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
        self.url = d.pop("url")
        self.events = read_list(d.pop("events"), "events")
        self.secret = d.pop("secret")
        self.notification = d.pop("notification", UNSET)
        self.label = d.pop("label", UNSET)
        self.payload_version = d.pop("payloadVersion", UNSET)
        self.mailbox_ids = read_list(d.pop("mailboxIds", UNSET), "mailboxIds")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
