from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_organization import UpdateOrganization


def _get_kwargs(
    organization_id: int,
    *,
    body: UpdateOrganization,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/organizations/{wire.path_segment('organization_id', organization_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    organization_id: int,
    *,
    client: Client,
    body: UpdateOrganization,
) -> Response[None]:
    """Overwrite an organization, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    organization_id: int,
    *,
    client: Client,
    body: UpdateOrganization,
) -> None:
    """Overwrite an organization.

    Replaces the organization's fields: what is left out is erased, be it a text or a list. The logo and the
    property values stay as they are.

    Args:
        organization_id: Id of the organization.
        body: All fields that an organization is to have; those left out are erased.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                organization_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    organization_id: int,
    *,
    client: AsyncClient,
    body: UpdateOrganization,
) -> Response[None]:
    """Overwrite an organization, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    organization_id: int,
    *,
    client: AsyncClient,
    body: UpdateOrganization,
) -> None:
    """Overwrite an organization.

    Replaces the organization's fields: what is left out is erased, be it a text or a list. The logo and the
    property values stay as they are.

    Args:
        organization_id: Id of the organization.
        body: All fields that an organization is to have; those left out are erased.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/organizations/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                organization_id,
                body=body,
            )
        )
    )
