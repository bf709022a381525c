from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response


def _get_kwargs(
    mailbox_id: int,
    saved_reply_id: int,
) -> dict[str, Any]:
    return {
        "method": "DELETE",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/saved-replies/{wire.path_segment('saved_reply_id', saved_reply_id)}",
    }


def sync_detailed(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: Client,
) -> Response[None]:
    """Delete a saved reply, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: Client,
) -> None:
    """Delete a saved reply.

    Removes a saved reply from its mailbox. Help Scout only marks it as deleted.

    Args:
        mailbox_id: Id of the mailbox.
        saved_reply_id: Id of the saved reply.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
            )
        )
    )


async def asyncio_detailed(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: AsyncClient,
) -> Response[None]:
    """Delete a saved reply, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: AsyncClient,
) -> None:
    """Delete a saved reply.

    Removes a saved reply from its mailbox. Help Scout only marks it as deleted.

    Args:
        mailbox_id: Id of the mailbox.
        saved_reply_id: Id of the saved reply.

    Raises:
        APIError: The answer is 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
            )
        )
    )
