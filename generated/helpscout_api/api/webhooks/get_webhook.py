from __future__ import annotations

from typing import Any

from ...client import AsyncClient, Client
from ...models.webhook import Webhook
from ...types import Response
from ...wire import detailed, path_segment, read_response, succeed


def _get_kwargs(
    webhook_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/webhooks/{path_segment('webhook_id', webhook_id)}",
    }


def sync_detailed(
    webhook_id: int,
    *,
    client: Client,
) -> Response[Webhook]:
    """Get a webhook, with the whole answer beside the result of `sync`."""
    response = succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return detailed(response, read_response(Webhook, response))


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
    response = succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return read_response(Webhook, response)


async def asyncio_detailed(
    webhook_id: int,
    *,
    client: AsyncClient,
) -> Response[Webhook]:
    """Get a webhook, with the whole answer beside the result of `asyncio`."""
    response = succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return detailed(response, read_response(Webhook, response))


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
    response = succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                webhook_id,
            )
        )
    )
    return read_response(Webhook, response)
