from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.mailbox import Mailbox
from ...types import Response


def _get_kwargs(
    mailbox_id: int,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}",
    }


def sync_detailed(
    mailbox_id: int,
    *,
    client: Client,
) -> Response[Mailbox]:
    """Get a mailbox, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Mailbox, response))


def sync(
    mailbox_id: int,
    *,
    client: Client,
) -> Mailbox:
    """Get a mailbox.

    One inbox by its id. Its folders and custom fields are lists of their own.

    Args:
        mailbox_id: Id of the mailbox.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
            )
        )
    )
    return wire.read_response(Mailbox, response)


async def asyncio_detailed(
    mailbox_id: int,
    *,
    client: AsyncClient,
) -> Response[Mailbox]:
    """Get a mailbox, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
            )
        )
    )
    return wire.detailed(response, wire.read_response(Mailbox, response))


async def asyncio(
    mailbox_id: int,
    *,
    client: AsyncClient,
) -> Mailbox:
    """Get a mailbox.

    One inbox by its id. Its folders and custom fields are lists of their own.

    Args:
        mailbox_id: Id of the mailbox.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/get
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
            )
        )
    )
    return wire.read_response(Mailbox, response)
