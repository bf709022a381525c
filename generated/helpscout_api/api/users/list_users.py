from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_page import UserPage
from ...types import Response


def _get_kwargs(
    *,
    email: str | None = None,
    mailbox: int | None = None,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/users",
        "params": wire.query(
            {
                "email": email,
                "mailbox": mailbox,
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    email: str | None = None,
    mailbox: int | None = None,
    page: int | None = None,
) -> Response[UserPage]:
    """List users, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                email=email,
                mailbox=mailbox,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserPage, response))


def sync(
    *,
    client: Client,
    email: str | None = None,
    mailbox: int | None = None,
    page: int | None = None,
) -> UserPage:
    """List users.

    The users of the account, 50 a page, including those not invited yet. System users are left out, but teams may
    stand among the users: tell them apart by `type`.

    Args:
        email: Only the user with exactly this e-mail address.
        mailbox: Only users with access to the mailbox of this id.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                email=email,
                mailbox=mailbox,
                page=page,
            )
        )
    )
    return wire.read_response(UserPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    email: str | None = None,
    mailbox: int | None = None,
    page: int | None = None,
) -> Response[UserPage]:
    """List users, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                email=email,
                mailbox=mailbox,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    email: str | None = None,
    mailbox: int | None = None,
    page: int | None = None,
) -> UserPage:
    """List users.

    The users of the account, 50 a page, including those not invited yet. System users are left out, but teams may
    stand among the users: tell them apart by `type`.

    Args:
        email: Only the user with exactly this e-mail address.
        mailbox: Only users with access to the mailbox of this id.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/users/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                email=email,
                mailbox=mailbox,
                page=page,
            )
        )
    )
    return wire.read_response(UserPage, response)
