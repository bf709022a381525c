from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.organization import Organization
from ...types import Response


def _get_kwargs(
    organization_id: int,
    *,
    include_counts: bool | None = None,
    include_properties: bool | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}",
        "params": wire.query(
            {
                "includeCounts": include_counts,
                "includeProperties": include_properties,
            }
        ),
    }


def sync_detailed(
    organization_id: int,
    *,
    client: Client,
    include_counts: bool | None = None,
    include_properties: bool | None = None,
) -> Response[Organization]:
    """Get an organization, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                include_counts=include_counts,
                include_properties=include_properties,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Organization, response))


def sync(
    organization_id: int,
    *,
    client: Client,
    include_counts: bool | None = None,
    include_properties: bool | None = None,
) -> Organization:
    """Get an organization.

    One organization by id. Counts and property values come on request only.

    Args:
        organization_id: Id of the organization.
        include_counts: Whether to add `customerCount` and `conversationCount`.
        include_properties: Whether to add `properties`, the values of the account's own organization
            properties.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                include_counts=include_counts,
                include_properties=include_properties,
            )
        )
    )
    return wire.read_response(Organization, response)


async def asyncio_detailed(
    organization_id: int,
    *,
    client: AsyncClient,
    include_counts: bool | None = None,
    include_properties: bool | None = None,
) -> Response[Organization]:
    """Get an organization, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                include_counts=include_counts,
                include_properties=include_properties,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Organization, response))


async def asyncio(
    organization_id: int,
    *,
    client: AsyncClient,
    include_counts: bool | None = None,
    include_properties: bool | None = None,
) -> Organization:
    """Get an organization.

    One organization by id. Counts and property values come on request only.

    Args:
        organization_id: Id of the organization.
        include_counts: Whether to add `customerCount` and `conversationCount`.
        include_properties: Whether to add `properties`, the values of the account's own organization
            properties.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                include_counts=include_counts,
                include_properties=include_properties,
            )
        )
    )
    return wire.read_response(Organization, response)
