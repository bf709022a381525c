"""Subscriptions to events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.create_webhook_payload_version import CreateWebhookPayloadVersion
    from ...models.update_webhook_payload_version import UpdateWebhookPayloadVersion
    from ...models.webhook import Webhook
    from ...models.webhook_event_name_input import WebhookEventNameInput
    from ...types import Created


class Webhooks(Resource):
    """Subscriptions to events."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> Page[Webhook]:
        """List webhooks.

        The account's webhooks. Their secrets are not returned.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list
        """
        from . import list_webhooks

        c = self._coerce
        return self._pages(
            list_webhooks.sync_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    def create(
        self,
        *,
        url: str,
        events: WebhookEventNameInput | Iterable[WebhookEventNameInput],
        secret: str,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: CreateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Iterable[int] | Unset = UNSET,
    ) -> Created:
        """Create a webhook.

        Subscribes an address to events. Keep the secret: it verifies every delivery, and the API does not return it.

        Args:
            url: Where deliveries are posted to. Use https.
            events: The events to deliver. You may also give names that are newer than this description.
            secret: A random text of your choice that signs every delivery. At most 40 characters.
            notification: Whether deliveries hold only the address of the changed resource, not the resource.
            label: A name of your own for the webhook.
            payload_version: Shape of what is delivered. V3 keeps the type `system_user` of automated actors in a
                conversation's persons. Known values: `V2`, `V3`.
            mailbox_ids: Mailboxes whose conversations are of interest; empty or left out means all. Events about
                customers, organizations, tags and users come regardless.

        Raises:
            APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create
        """
        from ...models.create_webhook import CreateWebhook
        from . import create_webhook

        c = self._coerce
        return create_webhook.sync(
            client=self._raw,
            body=CreateWebhook(
                url=c.string("url", url),
                events=c.body_list("events", events, str),
                secret=c.string("secret", secret),
                notification=c.boolean("notification", notification, UNSET),
                label=c.string("label", label, UNSET),
                payload_version=c.string("payload_version", payload_version, UNSET),
                mailbox_ids=c.body_list("mailbox_ids", mailbox_ids, int, UNSET),
            ),
        )

    def get(
        self,
        webhook_id: int,
    ) -> Webhook:
        """Get a webhook.

        One webhook by its id. `state` tells whether Help Scout has switched it off after failed deliveries.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get
        """
        from . import get_webhook

        c = self._coerce
        return get_webhook.sync(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
        )

    def update(
        self,
        webhook_id: int,
        *,
        url: str,
        events: WebhookEventNameInput | Iterable[WebhookEventNameInput],
        secret: str,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: UpdateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Iterable[int] | Unset = UNSET,
    ) -> None:
        """Update a webhook.

        Replaces all of a webhook: what is left out goes back to its default, so that without `mailboxIds` it listens to
        every mailbox again. The secret must be sent too, since it can't be read back. A disabled webhook seems to be
        enabled again by an update.

        Args:
            webhook_id: Id of the webhook.
            url: Where deliveries are posted to. Use https.
            events: The events to deliver. You may also give names that are newer than this description.
            secret: A random text of your choice that signs every delivery. At most 40 characters.
            notification: Whether deliveries hold only the address of the changed resource, not the resource.
            label: A name of your own for the webhook.
            payload_version: Shape of what is delivered. V3 keeps the type `system_user` of automated actors in a
                conversation's persons. Known values: `V2`, `V3`.
            mailbox_ids: Mailboxes whose conversations are of interest; empty or left out means all. Events about
                customers, organizations, tags and users come regardless.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update
        """
        from ...models.update_webhook import UpdateWebhook
        from . import update_webhook

        c = self._coerce
        update_webhook.sync(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
            body=UpdateWebhook(
                url=c.string("url", url),
                events=c.body_list("events", events, str),
                secret=c.string("secret", secret),
                notification=c.boolean("notification", notification, UNSET),
                label=c.string("label", label, UNSET),
                payload_version=c.string("payload_version", payload_version, UNSET),
                mailbox_ids=c.body_list("mailbox_ids", mailbox_ids, int, UNSET),
            ),
        )

    def delete(
        self,
        webhook_id: int,
    ) -> None:
        """Delete a webhook.

        Ends the subscription for good.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/delete
        """
        from . import delete_webhook

        c = self._coerce
        delete_webhook.sync(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
        )


class AsyncWebhooks(AsyncResource):
    """Subscriptions to events."""

    def list(
        self,
        *,
        page: int | None = None,
    ) -> AsyncPages[Webhook]:
        """List webhooks.

        The account's webhooks. Their secrets are not returned.

        Args:
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list
        """
        from . import list_webhooks

        c = self._coerce
        return self._pages(
            list_webhooks.asyncio_detailed,
            (),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def create(
        self,
        *,
        url: str,
        events: WebhookEventNameInput | Iterable[WebhookEventNameInput],
        secret: str,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: CreateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Iterable[int] | Unset = UNSET,
    ) -> Created:
        """Create a webhook.

        Subscribes an address to events. Keep the secret: it verifies every delivery, and the API does not return it.

        Args:
            url: Where deliveries are posted to. Use https.
            events: The events to deliver. You may also give names that are newer than this description.
            secret: A random text of your choice that signs every delivery. At most 40 characters.
            notification: Whether deliveries hold only the address of the changed resource, not the resource.
            label: A name of your own for the webhook.
            payload_version: Shape of what is delivered. V3 keeps the type `system_user` of automated actors in a
                conversation's persons. Known values: `V2`, `V3`.
            mailbox_ids: Mailboxes whose conversations are of interest; empty or left out means all. Events about
                customers, organizations, tags and users come regardless.

        Raises:
            APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create
        """
        from ...models.create_webhook import CreateWebhook
        from . import create_webhook

        c = self._coerce
        return await create_webhook.asyncio(
            client=self._raw,
            body=CreateWebhook(
                url=c.string("url", url),
                events=c.body_list("events", events, str),
                secret=c.string("secret", secret),
                notification=c.boolean("notification", notification, UNSET),
                label=c.string("label", label, UNSET),
                payload_version=c.string("payload_version", payload_version, UNSET),
                mailbox_ids=c.body_list("mailbox_ids", mailbox_ids, int, UNSET),
            ),
        )

    async def get(
        self,
        webhook_id: int,
    ) -> Webhook:
        """Get a webhook.

        One webhook by its id. `state` tells whether Help Scout has switched it off after failed deliveries.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get
        """
        from . import get_webhook

        c = self._coerce
        return await get_webhook.asyncio(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
        )

    async def update(
        self,
        webhook_id: int,
        *,
        url: str,
        events: WebhookEventNameInput | Iterable[WebhookEventNameInput],
        secret: str,
        notification: bool | Unset = UNSET,
        label: str | Unset = UNSET,
        payload_version: UpdateWebhookPayloadVersion | Unset = UNSET,
        mailbox_ids: int | Iterable[int] | Unset = UNSET,
    ) -> None:
        """Update a webhook.

        Replaces all of a webhook: what is left out goes back to its default, so that without `mailboxIds` it listens to
        every mailbox again. The secret must be sent too, since it can't be read back. A disabled webhook seems to be
        enabled again by an update.

        Args:
            webhook_id: Id of the webhook.
            url: Where deliveries are posted to. Use https.
            events: The events to deliver. You may also give names that are newer than this description.
            secret: A random text of your choice that signs every delivery. At most 40 characters.
            notification: Whether deliveries hold only the address of the changed resource, not the resource.
            label: A name of your own for the webhook.
            payload_version: Shape of what is delivered. V3 keeps the type `system_user` of automated actors in a
                conversation's persons. Known values: `V2`, `V3`.
            mailbox_ids: Mailboxes whose conversations are of interest; empty or left out means all. Events about
                customers, organizations, tags and users come regardless.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update
        """
        from ...models.update_webhook import UpdateWebhook
        from . import update_webhook

        c = self._coerce
        await update_webhook.asyncio(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
            body=UpdateWebhook(
                url=c.string("url", url),
                events=c.body_list("events", events, str),
                secret=c.string("secret", secret),
                notification=c.boolean("notification", notification, UNSET),
                label=c.string("label", label, UNSET),
                payload_version=c.string("payload_version", payload_version, UNSET),
                mailbox_ids=c.body_list("mailbox_ids", mailbox_ids, int, UNSET),
            ),
        )

    async def delete(
        self,
        webhook_id: int,
    ) -> None:
        """Delete a webhook.

        Ends the subscription for good.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/delete
        """
        from . import delete_webhook

        c = self._coerce
        await delete_webhook.asyncio(
            c.integer("webhook_id", webhook_id),
            client=self._raw,
        )
