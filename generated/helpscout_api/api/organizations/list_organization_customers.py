from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_page import CustomerPage
from ...types import Response


def _get_kwargs(
    organization_id: int,
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}/customers",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    organization_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> Response[CustomerPage]:
    """List an organization's customers, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPage, response))


def sync(
    organization_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> CustomerPage:
    """List an organization's customers.

    Customers that belong to the organization, page by page, with their entries but without addresses.

    Args:
        organization_id: Id of the organization.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                page=page,
            )
        )
    )
    return wire.read_response(CustomerPage, response)


async def asyncio_detailed(
    organization_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[CustomerPage]:
    """List an organization's customers, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerPage, response))


async def asyncio(
    organization_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> CustomerPage:
    """List an organization's customers.

    Customers that belong to the organization, page by page, with their entries but without addresses.

    Args:
        organization_id: Id of the organization.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get-customers
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                page=page,
            )
        )
    )
    return wire.read_response(CustomerPage, response)
