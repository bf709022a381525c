from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.organization_property_definition import OrganizationPropertyDefinition
from ...types import Response


def _get_kwargs(
    property_slug: str,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/organizations/properties/{wire.path_segment('property_slug', property_slug)}",
    }


def sync_detailed(
    property_slug: str,
    *,
    client: Client,
) -> Response[OrganizationPropertyDefinition]:
    """Get an organization property, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.detailed(response, wire.read_response(OrganizationPropertyDefinition, response))


def sync(
    property_slug: str,
    *,
    client: Client,
) -> OrganizationPropertyDefinition:
    """Get an organization property.

    One definition by its slug.

    Args:
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.read_response(OrganizationPropertyDefinition, response)


async def asyncio_detailed(
    property_slug: str,
    *,
    client: AsyncClient,
) -> Response[OrganizationPropertyDefinition]:
    """Get an organization property, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.detailed(response, wire.read_response(OrganizationPropertyDefinition, response))


async def asyncio(
    property_slug: str,
    *,
    client: AsyncClient,
) -> OrganizationPropertyDefinition:
    """Get an organization property.

    One definition by its slug.

    Args:
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.read_response(OrganizationPropertyDefinition, response)
