from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_organization_property import UpdateOrganizationProperty


def _get_kwargs(
    property_slug: str,
    *,
    body: UpdateOrganizationProperty,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/organizations/properties/{wire.path_segment('property_slug', property_slug)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    property_slug: str,
    *,
    client: Client,
    body: UpdateOrganizationProperty,
) -> Response[None]:
    """Update an organization property, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    property_slug: str,
    *,
    client: Client,
    body: UpdateOrganizationProperty,
) -> None:
    """Update an organization property.

    Renames a definition and, for a dropdown, replaces all of its options. Values that use an option which is no
    longer among them are deleted. Type and slug can't be changed.

    Args:
        property_slug: Slug of the property, not an id.
        body: What an organization property is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    property_slug: str,
    *,
    client: AsyncClient,
    body: UpdateOrganizationProperty,
) -> Response[None]:
    """Update an organization property, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    property_slug: str,
    *,
    client: AsyncClient,
    body: UpdateOrganizationProperty,
) -> None:
    """Update an organization property.

    Renames a definition and, for a dropdown, replaces all of its options. Values that use an option which is no
    longer among them are deleted. Type and slug can't be changed.

    Args:
        property_slug: Slug of the property, not an id.
        body: What an organization property is to be.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
                body=body,
            )
        )
    )
