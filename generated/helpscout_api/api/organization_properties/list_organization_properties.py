from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.organization_property_definition_list import OrganizationPropertyDefinitionList
from ...types import Response


def _get_kwargs() -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/organizations/properties",
    }


def sync_detailed(
    *,
    client: Client,
) -> Response[OrganizationPropertyDefinitionList]:
    """List organization properties, with the whole answer beside the result of `sync`."""
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(OrganizationPropertyDefinitionList, response))


def sync(
    *,
    client: Client,
) -> OrganizationPropertyDefinitionList:
    """List organization properties.

    Definitions of all organization properties of the account, in one answer without pages. Their values come with
    `organizations.get` and `includeProperties`.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list
    """
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.read_response(OrganizationPropertyDefinitionList, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[OrganizationPropertyDefinitionList]:
    """List organization properties, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(OrganizationPropertyDefinitionList, response))


async def asyncio(
    *,
    client: AsyncClient,
) -> OrganizationPropertyDefinitionList:
    """List organization properties.

    Definitions of all organization properties of the account, in one answer without pages. Their values come with
    `organizations.get` and `includeProperties`.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/properties/list
    """
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.read_response(OrganizationPropertyDefinitionList, response)
