from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    property_slug: str,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/customer-properties/{wire.path_segment('property_slug', property_slug)}",
    }


def sync_detailed(
    property_slug: str,
    *,
    client: Client,
) -> Response[None]:
    """Delete a customer property, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    property_slug: str,
    *,
    client: Client,
) -> None:
    """Delete a customer property.

    Removes a definition. For a time of grace it is kept under a changed slug, so that the slug is free again at
    once.

    Args:
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )


async def asyncio_detailed(
    property_slug: str,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete a customer property, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    property_slug: str,
    *,
    client: AsyncClient,
) -> None:
    """Delete a customer property.

    Removes a definition. For a time of grace it is kept under a changed slug, so that the slug is free again at
    once.

    Args:
        property_slug: Slug of the property, not an id.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/properties/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                property_slug,
            )
        )
    )
