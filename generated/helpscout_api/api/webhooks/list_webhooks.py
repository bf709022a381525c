from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.webhook_page import WebhookPage
from ...types import Response


def _get_kwargs(
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/webhooks",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    page: int | None = None,
) -> Response[WebhookPage]:
    """List webhooks, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(WebhookPage, response))


def sync(
    *,
    client: Client,
    page: int | None = None,
) -> WebhookPage:
    """List webhooks.

    The account's webhooks. Their secrets are not returned.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(WebhookPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[WebhookPage]:
    """List webhooks, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(WebhookPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> WebhookPage:
    """List webhooks.

    The account's webhooks. Their secrets are not returned.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/webhooks/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(WebhookPage, response)
