from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_webhook import CreateWebhook


def _get_kwargs(
    *,
    body: CreateWebhook,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/webhooks",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateWebhook,
) -> Response[Created]:
    """Create a webhook, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    *,
    client: Client,
    body: CreateWebhook,
) -> Created:
    """Create a webhook.

    Subscribes an address to events. Keep the secret: it verifies every delivery, and the API does not return it.

    Args:
        body: A subscription that is to be made.

    Raises:
        APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    body: CreateWebhook,
) -> Response[Created]:
    """Create a webhook, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    *,
    client: AsyncClient,
    body: CreateWebhook,
) -> Created:
    """Create a webhook.

    Subscribes an address to events. Keep the secret: it verifies every delivery, and the API does not return it.

    Args:
        body: A subscription that is to be made.

    Raises:
        APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
