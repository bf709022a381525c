from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.mailbox_page import MailboxPage
from ...types import Response


def _get_kwargs(
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/mailboxes",
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
) -> Response[MailboxPage]:
    """List mailboxes, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(MailboxPage, response))


def sync(
    *,
    client: Client,
    page: int | None = None,
) -> MailboxPage:
    """List mailboxes.

    The inboxes of the account, 50 a page. Presumably only those that the token's user may see.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(MailboxPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[MailboxPage]:
    """List mailboxes, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(MailboxPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    page: int | None = None,
) -> MailboxPage:
    """List mailboxes.

    The inboxes of the account, 50 a page. Presumably only those that the token's user may see.

    Args:
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                page=page,
            )
        )
    )
    return wire.read_response(MailboxPage, response)
