from __future__ import annotations

import datetime
from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_cursor_page import CustomerCursorPage
from ...types import Response


def _get_kwargs(
    *,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    created_since: datetime.datetime | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    cursor: str | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v3/customers",
        "params": wire.query(
            {
                "firstName": first_name,
                "lastName": last_name,
                "email": email,
                "createdSince": created_since,
                "modifiedSince": modified_since,
                "query": query,
                "cursor": cursor,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    created_since: datetime.datetime | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    cursor: str | None = None,
) -> Response[CustomerCursorPage]:
    """List customers by cursor, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                first_name=first_name,
                last_name=last_name,
                email=email,
                created_since=created_since,
                modified_since=modified_since,
                query=query,
                cursor=cursor,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerCursorPage, response))


def sync(
    *,
    client: Client,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    created_since: datetime.datetime | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    cursor: str | None = None,
) -> CustomerCursorPage:
    """List customers by cursor.

    Customers by cursor instead of page number, the newest created first. Unlike `list`, it filters by `email` and
    `createdSince`, but knows neither inbox nor sorting. A page without a `next` link is the last.

    Args:
        first_name: First name of the customer.
        last_name: Last name of the customer.
        email: E-mail address of the customer.
        created_since: Only customers created since then; UTC with whole seconds.
        modified_since: Only customers changed since then; UTC with whole seconds.
        query: Search expression, as for `list`.
        cursor: Where to go on: the opaque value out of the previous page's `next` link. Leave it out for the
            first page.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                first_name=first_name,
                last_name=last_name,
                email=email,
                created_since=created_since,
                modified_since=modified_since,
                query=query,
                cursor=cursor,
            )
        )
    )
    return wire.read_response(CustomerCursorPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    created_since: datetime.datetime | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    cursor: str | None = None,
) -> Response[CustomerCursorPage]:
    """List customers by cursor, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                first_name=first_name,
                last_name=last_name,
                email=email,
                created_since=created_since,
                modified_since=modified_since,
                query=query,
                cursor=cursor,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerCursorPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    first_name: str | None = None,
    last_name: str | None = None,
    email: str | None = None,
    created_since: datetime.datetime | None = None,
    modified_since: datetime.datetime | None = None,
    query: str | None = None,
    cursor: str | None = None,
) -> CustomerCursorPage:
    """List customers by cursor.

    Customers by cursor instead of page number, the newest created first. Unlike `list`, it filters by `email` and
    `createdSince`, but knows neither inbox nor sorting. A page without a `next` link is the last.

    Args:
        first_name: First name of the customer.
        last_name: Last name of the customer.
        email: E-mail address of the customer.
        created_since: Only customers created since then; UTC with whole seconds.
        modified_since: Only customers changed since then; UTC with whole seconds.
        query: Search expression, as for `list`.
        cursor: Where to go on: the opaque value out of the previous page's `next` link. Leave it out for the
            first page.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/list-v3
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                first_name=first_name,
                last_name=last_name,
                email=email,
                created_since=created_since,
                modified_since=modified_since,
                query=query,
                cursor=cursor,
            )
        )
    )
    return wire.read_response(CustomerCursorPage, response)
