from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    organization_id: int,
    property_slug: str,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}/properties/{wire.path_segment('property_slug', property_slug)}",
    }


def sync_detailed(
    organization_id: int,
    property_slug: str,
    *,
    client: Client,
) -> Response[None]:
    """Remove an organization's property value, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    organization_id: int,
    property_slug: str,
    *,
    client: Client,
) -> None:
    """Remove an organization's property value.

    Clears one property of one organization. The definition stays.

    Args:
        organization_id: Id of the organization.
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
            )
        )
    )


async def asyncio_detailed(
    organization_id: int,
    property_slug: str,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Remove an organization's property value, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    organization_id: int,
    property_slug: str,
    *,
    client: AsyncClient,
) -> None:
    """Remove an organization's property value.

    Clears one property of one organization. The definition stays.

    Args:
        organization_id: Id of the organization.
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/remove-value
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
            )
        )
    )
