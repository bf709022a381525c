from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    organization_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}",
    }


def sync_detailed(
    organization_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete an organization, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    organization_id: int,
    *,
    client: Client,
) -> None:
    """Delete an organization.

    Removes the organization. Its customers stay, but belong to none any more.

    Args:
        organization_id: Id of the organization.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
            )
        )
    )


async def asyncio_detailed(
    organization_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete an organization, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    organization_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete an organization.

    Removes the organization. Its customers stay, but belong to none any more.

    Args:
        organization_id: Id of the organization.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
            )
        )
    )
