from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.set_organization_property_value import SetOrganizationPropertyValue


def _get_kwargs(
    organization_id: int,
    property_slug: str,
    *,
    body: SetOrganizationPropertyValue,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}/properties/{wire.path_segment('property_slug', property_slug)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    organization_id: int,
    property_slug: str,
    *,
    client: Client,
    body: SetOrganizationPropertyValue,
) -> Response[None]:
    """Set an organization's property value, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    organization_id: int,
    property_slug: str,
    *,
    client: Client,
    body: SetOrganizationPropertyValue,
) -> None:
    """Set an organization's property value.

    Sets one property of one organization. The value is a string whatever the property's type, and a dropdown takes
    an option's label; customers' values are given otherwise.

    Args:
        organization_id: Id of the organization.
        property_slug: Slug of the property, not an id.
        body: A value for a property of an organization.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    organization_id: int,
    property_slug: str,
    *,
    client: AsyncClient,
    body: SetOrganizationPropertyValue,
) -> Response[None]:
    """Set an organization's property value, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    organization_id: int,
    property_slug: str,
    *,
    client: AsyncClient,
    body: SetOrganizationPropertyValue,
) -> None:
    """Set an organization's property value.

    Sets one property of one organization. The value is a string whatever the property's type, and a dropdown takes
    an option's label; customers' values are given otherwise.

    Args:
        organization_id: Id of the organization.
        property_slug: Slug of the property, not an id.
        body: A value for a property of an organization.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/set-value
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                property_slug,
                body=body,
            )
        )
    )
