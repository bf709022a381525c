from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_organization_property import CreateOrganizationProperty


def _get_kwargs(
    *,
    body: CreateOrganizationProperty,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": "/v2/organizations/properties",
        "json": body.to_dict(),
    }


def sync_detailed(
    *,
    client: Client,
    body: CreateOrganizationProperty,
) -> Response[Created]:
    """Create an organization property, with the whole answer beside the result of `sync`."""
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
    body: CreateOrganizationProperty,
) -> Created:
    """Create an organization property.

    Defines a property that organizations can have values for. An account has at most 50 of them. The slug is the
    key from then on; it can't be changed, and neither can the type.

    Args:
        body: An organization property to define.

    Raises:
        APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create
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
    body: CreateOrganizationProperty,
) -> Response[Created]:
    """Create an organization property, with the whole answer beside the result of `asyncio`."""
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
    body: CreateOrganizationProperty,
) -> Created:
    """Create an organization property.

    Defines a property that organizations can have values for. An account has at most 50 of them. The slug is the
    key from then on; it can't be changed, and neither can the type.

    Args:
        body: An organization property to define.

    Raises:
        APIError: The answer is 400, 401, 403, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                body=body,
            )
        )
    )
    return Created.from_response(response)
