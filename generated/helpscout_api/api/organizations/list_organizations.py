from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.organization_page import OrganizationPage
from ...types import Response


def _get_kwargs(
    *,
    sort: str | None = None,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/organizations",
        "params": wire.query(
            {
                "sort": sort,
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    sort: str | None = None,
    page: int | None = None,
) -> Response[OrganizationPage]:
    """List organizations, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                sort=sort,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(OrganizationPage, response))


def sync(
    *,
    client: Client,
    sort: str | None = None,
    page: int | None = None,
) -> OrganizationPage:
    """List organizations.

    Organizations of the account, 50 a page, those with the latest interaction first. There are no filters; counts
    and property values come with a single organization only.

    Args:
        sort: What to sort by, `name`, `customerCount`, `conversationCount` or `lastInteractionAt`, with `,asc`
            or `,desc` after it if wanted. One value, comma included; without a direction it is descending.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                sort=sort,
                page=page,
            )
        )
    )
    return wire.read_response(OrganizationPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    sort: str | None = None,
    page: int | None = None,
) -> Response[OrganizationPage]:
    """List organizations, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                sort=sort,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(OrganizationPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    sort: str | None = None,
    page: int | None = None,
) -> OrganizationPage:
    """List organizations.

    Organizations of the account, 50 a page, those with the latest interaction first. There are no filters; counts
    and property values come with a single organization only.

    Args:
        sort: What to sort by, `name`, `customerCount`, `conversationCount` or `lastInteractionAt`, with `,asc`
            or `,desc` after it if wanted. One value, comma included; without a direction it is descending.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                sort=sort,
                page=page,
            )
        )
    )
    return wire.read_response(OrganizationPage, response)
