from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.rating import Rating
from ...types import Response


def _get_kwargs(
    rating_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/ratings/{wire.path_segment('rating_id', rating_id)}",
    }


def sync_detailed(
    rating_id: int,
    *,
    client: Client,
) -> Response[Rating]:
    """Get a rating, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                rating_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Rating, response))


def sync(
    rating_id: int,
    *,
    client: Client,
) -> Rating:
    """Get a rating.

    What a customer thought of a reply. There is no list: the webhook event `satisfaction.ratings` brings ratings,
    and the happiness ratings report lists them in another shape.

    Args:
        rating_id: Id of the rating.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/ratings/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                rating_id,
            )
        )
    )
    return wire.read_response(Rating, response)


async def asyncio_detailed(
    rating_id: int,
    *,
    client: AsyncClient,
) -> Response[Rating]:
    """Get a rating, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                rating_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Rating, response))


async def asyncio(
    rating_id: int,
    *,
    client: AsyncClient,
) -> Rating:
    """Get a rating.

    What a customer thought of a reply. There is no list: the webhook event `satisfaction.ratings` brings ratings,
    and the happiness ratings report lists them in another shape.

    Args:
        rating_id: Id of the rating.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/ratings/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                rating_id,
            )
        )
    )
    return wire.read_response(Rating, response)
