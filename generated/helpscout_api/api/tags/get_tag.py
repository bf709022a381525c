from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.tag import Tag
from ...types import Response


def _get_kwargs(
    tag_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/tags/{wire.path_segment('tag_id', tag_id)}",
    }


def sync_detailed(
    tag_id: int,
    *,
    client: Client,
) -> Response[Tag]:
    """Get a tag, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                tag_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Tag, response))


def sync(
    tag_id: int,
    *,
    client: Client,
) -> Tag:
    """Get a tag.

    One tag by its id. Dates and the ticket count stand in the list only.

    Args:
        tag_id: Id of the tag.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/tags/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                tag_id,
            )
        )
    )
    return wire.read_response(Tag, response)


async def asyncio_detailed(
    tag_id: int,
    *,
    client: AsyncClient,
) -> Response[Tag]:
    """Get a tag, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                tag_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Tag, response))


async def asyncio(
    tag_id: int,
    *,
    client: AsyncClient,
) -> Tag:
    """Get a tag.

    One tag by its id. Dates and the ticket count stand in the list only.

    Args:
        tag_id: Id of the tag.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/tags/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                tag_id,
            )
        )
    )
    return wire.read_response(Tag, response)
