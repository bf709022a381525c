"""Convenience methods for webhooks."""

from __future__ import annotations

from importlib import import_module
from typing import TypeVar, overload

from helpscout_api import models
from helpscout_api.types import UNSET, Many, Unset
from helpscout_api.webhooks import DELIVERIES

from ..._resources.webhooks import AsyncWebhooks as GeneratedWebhooks
from ...errors import NotFoundError
from ...resources.merge import check_whole, kept, needed
from ...webhooks.event import WebhookEvent

E = TypeVar("E", bound="models.WebhookEntity")


class AsyncWebhooks(GeneratedWebhooks):
    """Subscriptions to events."""

    async def change(
        self,
        webhook_id: int,
        *,
        secret: str,
        url: str | Unset = UNSET,
        events: models.WebhookEventNameInput | Many[models.WebhookEventNameInput] | Unset = UNSET,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: models.UpdateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Many[int] | Unset = UNSET,
    ) -> None:
        """Change some fields of a webhook, and keep the others.

        Reads the webhook and writes all of it back, because an update resets fields that are left out to their
        defaults. This is not atomic: it undoes changes that others make in between. A webhook that Help Scout disabled
        is enabled again, even if nothing else changes.

        Args:
            webhook_id: Id of the webhook.
            secret: Secret of the webhook. Pass the current one to keep it, because it can't be read.
            url: URL that deliveries are posted to.
            events: Events to subscribe to, in place of the current ones.
            notification: Whether deliveries contain only the URL of the changed resource.
            label: Your own name for the webhook.
            payload_version: Version of the payload's format.
            mailbox_ids: Mailboxes whose conversations trigger deliveries; an empty list means all.

        Raises:
            APIError: The response is not a success.
            ValueError: The response has no URL or no events for the webhook, so you have to pass them.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update
        """
        read = await self.get(webhook_id)
        check_whole(read)
        where = f"webhook {webhook_id}"
        await self.update(
            webhook_id,
            secret=secret,
            url=needed(where, "url", url, read.url),
            events=needed(where, "events", events, read.events),
            notification=kept(notification, read.notification),
            label=kept(label, read.label),
            payload_version=kept(payload_version, read.payload_version),
            mailbox_ids=kept(mailbox_ids, read.mailbox_ids),
        )

    @overload
    async def fetch(self, event: WebhookEvent[models.DeletedEntity]) -> models.WebhookEntity | None: ...

    @overload
    async def fetch(self, event: WebhookEvent[E]) -> E | None: ...

    @overload
    async def fetch(self, event: WebhookEvent) -> models.WebhookEntity | None: ...

    async def fetch(self, event: WebhookEvent) -> models.WebhookEntity | None:
        """Fetch the current entity of a delivery. A conversation has its threads, as in the delivery.

        Use this to verify a delivery, because neither its event name nor its time is signed.

        Args:
            event: Event that a receiver returned.

        Returns:
            The entity in its current state. For a merged conversation, this is the one it was merged into. None if the
            entity does not exist, as expected after a deletion event, or if the token's user may not see it.

        Raises:
            ValueError: The event is unknown, or its entity can't be fetched, such as a survey response.
            APIError: The response is neither a success nor a 404.
        """
        read = DELIVERIES[event.name].read if event.name in DELIVERIES else None
        if read is None or event.resource_id is None:
            raise ValueError(f"{event.name!r}: events of this name have no entity that can be fetched")
        resource, operation = read
        function = import_module(f"helpscout_api.api.{resource}.{operation}")
        options = {"embed": "threads"} if resource == "conversations" else {}
        try:
            entity: models.WebhookEntity = await function.asyncio(event.resource_id, client=self._raw, **options)
        except NotFoundError:
            return None
        return entity
