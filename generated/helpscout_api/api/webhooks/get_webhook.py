from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.webhook import Webhook
from ...types import Response


def _get_kwargs(
    webhook_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/webhooks/{wire.path_segment('webhook_id', webhook_id)}",
    }


def sync_detailed(
    webhook_id: int,
    *,
    client: Client,
) -> Response[Webhook]:
    """Get a webhook, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Webhook, response))


def sync(
    webhook_id: int,
    *,
    client: Client,
) -> Webhook:
    """Get a webhook.

    One webhook by its id. `state` tells whether Help Scout has switched it off after failed deliveries.

    Args:
        webhook_id: Id of the webhook.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return wire.read_response(Webhook, response)


async def asyncio_detailed(
    webhook_id: int,
    *,
    client: AsyncClient,
) -> Response[Webhook]:
    """Get a webhook, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Webhook, response))


async def asyncio(
    webhook_id: int,
    *,
    client: AsyncClient,
) -> Webhook:
    """Get a webhook.

    One webhook by its id. `state` tells whether Help Scout has switched it off after failed deliveries.

    Args:
        webhook_id: Id of the webhook.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return wire.read_response(Webhook, response)
