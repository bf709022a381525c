from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_organization import CreateOrganization


def _get_kwargs(
    *,
    body: CreateOrganization,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/organizations",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateOrganization,
) -> Response[Created]:
    """Create an organization, with the whole answer beside the result of `sync`."""
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
    body: CreateOrganization,
) -> Created:
    """Create an organization.

    Adds an organization. One whose name or domain is taken is a conflict. Customers join it by their
    `organizationId`. The `Location` of the answer has a query string after the id.

    Args:
        body: An organization to make.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/create
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
    body: CreateOrganization,
) -> Response[Created]:
    """Create an organization, with the whole answer beside the result of `asyncio`."""
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
    body: CreateOrganization,
) -> Created:
    """Create an organization.

    Adds an organization. One whose name or domain is taken is a conflict. Customers join it by their
    `organizationId`. The `Location` of the answer has a query string after the id.

    Args:
        body: An organization to make.

    Raises:
        APIError: The answer is 400, 401, 403, 409, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
