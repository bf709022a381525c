from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_list,
    read_map,
    required,
)

if TYPE_CHECKING:
    from .webhook_event_name import WebhookEventName
    from .webhook_payload_version_type_0 import WebhookPayloadVersionType0
    from .webhook_state_type_0 import WebhookStateType0


@define(kw_only=True)
class Webhook:
    """A subscription of an address to events."""

    id: int
    """Id of the webhook."""
    url: str | None = None
    """Where deliveries are posted to."""
    state: WebhookStateType0 | None = None
    """Whether deliveries are made. Help Scout disables a webhook that fails too often or answers 410."""
    events: list[WebhookEventName] | None = None
    """What is delivered."""
    notification: bool | None = None
    """Whether deliveries hold only the address of the changed resource."""
    payload_version: WebhookPayloadVersionType0 | None = None
    """Shape of what is delivered."""
    label: str | None = None
    """A name of your own for the webhook."""
    mailbox_ids: list[int] | None = None
    """Mailboxes that conversation events are limited to; empty means all."""
    secret: str | None = field(default=None, repr=False)
    """Signs the deliveries. Hardly ever returned; never rely on it, never log it."""
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
                "url": self.url,
                "state": self.state,
                "events": self.events,
                "notification": self.notification,
                "payloadVersion": self.payload_version,
                "label": self.label,
                "mailboxIds": self.mailbox_ids,
                "secret": self.secret,
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
        self.url = d.pop("url", None)
        self.state = d.pop("state", None)
        self.events = read_list(d.pop("events", None), "events")
        self.notification = d.pop("notification", None)
        self.payload_version = d.pop("payloadVersion", None)
        self.label = d.pop("label", None)
        self.mailbox_ids = read_list(d.pop("mailboxIds", None), "mailboxIds")
        self.secret = d.pop("secret", None)
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
