from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.tag_page import TagPage
from ...types import Response


def _get_kwargs(
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/tags",
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
) -> Response[TagPage]:
    """List tags, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(TagPage, response))


def sync(
    *,
    client: Client,
    page: int | None = None,
) -> TagPage:
    """List tags.

    All tags of the account in alphabetical order, 50 a page.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/tags/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(TagPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[TagPage]:
    """List tags, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(TagPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> TagPage:
    """List tags.

    All tags of the account in alphabetical order, 50 a page.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/tags/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(TagPage, response)
