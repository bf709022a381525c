from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_property_definition_list import CustomerPropertyDefinitionList
from ...types import Response


def _get_kwargs() -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/customer-properties",
    }


def sync_detailed(
    *,
    client: Client,
) -> Response[CustomerPropertyDefinitionList]:
    """List customer properties, with the whole answer beside the result of `sync`."""
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(CustomerPropertyDefinitionList, response))


def sync(
    *,
    client: Client,
) -> CustomerPropertyDefinitionList:
    """List customer properties.

    Definitions of all customer properties of the account, in one answer without pages. Their values stand with the
    customers.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/list
    """
    response = wire.succeed(client.get_httpx_client().request(**_get_kwargs()))
    return wire.read_response(CustomerPropertyDefinitionList, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
) -> Response[CustomerPropertyDefinitionList]:
    """List customer properties, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.detailed(response, wire.read_response(CustomerPropertyDefinitionList, response))


async def asyncio(
    *,
    client: AsyncClient,
) -> CustomerPropertyDefinitionList:
    """List customer properties.

    Definitions of all customer properties of the account, in one answer without pages. Their values stand with the
    customers.

    Raises:
        APIError: The answer is 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/list
    """
    response = wire.succeed(await client.get_async_httpx_client().request(**_get_kwargs()))
    return wire.read_response(CustomerPropertyDefinitionList, response)
