from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_webhook import UpdateWebhook


def _get_kwargs(
    webhook_id: int,
    *,
    body: UpdateWebhook,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/webhooks/{wire.path_segment('webhook_id', webhook_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    webhook_id: int,
    *,
    client: Client,
    body: UpdateWebhook,
) -> Response[None]:
    """Update a webhook, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    webhook_id: int,
    *,
    client: Client,
    body: UpdateWebhook,
) -> None:
    """Update a webhook.

    Replaces all of a webhook: what is left out goes back to its default, so that without `mailboxIds` it listens to
    every mailbox again. The secret must be sent too, since it can't be read back. A disabled webhook seems to be
    enabled again by an update.

    Args:
        webhook_id: Id of the webhook.
        body: A subscription as it is to be from now on; what is left out goes back to its default.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    webhook_id: int,
    *,
    client: AsyncClient,
    body: UpdateWebhook,
) -> Response[None]:
    """Update a webhook, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    webhook_id: int,
    *,
    client: AsyncClient,
    body: UpdateWebhook,
) -> None:
    """Update a webhook.

    Replaces all of a webhook: what is left out goes back to its default, so that without `mailboxIds` it listens to
    every mailbox again. The secret must be sent too, since it can't be read back. A disabled webhook seems to be
    enabled again by an update.

    Args:
        webhook_id: Id of the webhook.
        body: A subscription as it is to be from now on; what is left out goes back to its default.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
                body=body,
            )
        )
    )
