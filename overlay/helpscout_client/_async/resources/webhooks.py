"""What the generated resource can't do in one request."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from helpscout_api import models
from helpscout_api.types import UNSET, Unset
from helpscout_api.webhooks import DELIVERIES

from ..._resources.webhooks import AsyncWebhooks as GeneratedWebhooks
from ...errors import NotFoundError
from ...resources.merge import check_whole, kept, needed
from ...webhooks.event import WebhookEvent


class AsyncWebhooks(GeneratedWebhooks):
    """Subscriptions to events."""

    async def change(
        self,
        webhook_id: int,
        *,
        secret: str,
        url: str | Unset = UNSET,
        events: models.WebhookEventNameInput | Iterable[models.WebhookEventNameInput] | Unset = UNSET,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: models.UpdateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Iterable[int] | Unset = UNSET,
    ) -> None:
        """Change some of a webhook, and keep the rest.

        Reads the webhook and writes all of it back, since an update puts defaults for what is left out. This is not
        atomic: what others change in between is undone. One that Help Scout disabled is enabled again by it, even if
        nothing else changes.

        Args:
            webhook_id: Id of the webhook.
            secret: Its secret, which can't be read; another one replaces it.
            url: Where deliveries are posted to.
            events: What to be told of, instead of what it was.
            notification: Whether deliveries hold only the address of the changed resource.
            label: A name of your own.
            payload_version: Shape of what is delivered.
            mailbox_ids: Mailboxes whose conversations are of interest; an empty list means all.

        Raises:
            APIError: The answer is no success.
            ValueError: What was read can't be written back, for want of its address or events.

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

    async def fetch(self, event: WebhookEvent) -> models.WebhookEntity | None:
        """Read again what a delivery tells of, since neither its event nor its time is signed.

        Args:
            event: What came to a receiver.

        Returns:
            The entity as it is now; of a merged conversation, the one that survives. None if it is not there, or not
            visible to the token's user: an event of deletion was right.

        Raises:
            ValueError: The event is not known, or its entity can't be read, such as a survey response.
            APIError: The answer is neither a success nor 404.
        """
        read = DELIVERIES[event.name].read if event.name in DELIVERIES else None
        if read is None or event.resource_id is None:
            raise ValueError(f"{event.name!r}: events of this name have no entity that can be fetched")
        resource, operation = read
        function = import_module(f"helpscout_api.api.{resource}.{operation}")
        try:
            entity: models.WebhookEntity = await function.asyncio(event.resource_id, client=self._raw)
        except NotFoundError:
            return None
        return entity
