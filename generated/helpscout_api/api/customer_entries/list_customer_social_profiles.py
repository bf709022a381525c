from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.customer_social_profile_list import CustomerSocialProfileList
from ...types import Response


def _get_kwargs(
    customer_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/customers/{wire.path_segment('customer_id', customer_id)}/social-profiles",
    }


def sync_detailed(
    customer_id: int,
    *,
    client: Client,
) -> Response[CustomerSocialProfileList]:
    """List a customer's social profiles, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerSocialProfileList, response))


def sync(
    customer_id: int,
    *,
    client: Client,
) -> CustomerSocialProfileList:
    """List a customer's social profiles.

    All social profiles of a customer, in one answer without pages.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerSocialProfileList, response)


async def asyncio_detailed(
    customer_id: int,
    *,
    client: AsyncClient,
) -> Response[CustomerSocialProfileList]:
    """List a customer's social profiles, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CustomerSocialProfileList, response))


async def asyncio(
    customer_id: int,
    *,
    client: AsyncClient,
) -> CustomerSocialProfileList:
    """List a customer's social profiles.

    All social profiles of a customer, in one answer without pages.

    Args:
        customer_id: Id of the customer.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/customers/social_profiles/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                customer_id,
            )
        )
    )
    return wire.read_response(CustomerSocialProfileList, response)
