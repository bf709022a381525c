from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_saved_reply import UpdateSavedReply


def _get_kwargs(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    body: UpdateSavedReply,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/saved-replies/{wire.path_segment('saved_reply_id', saved_reply_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: Client,
    body: UpdateSavedReply,
) -> Response[None]:
    """Replace a saved reply, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: Client,
    body: UpdateSavedReply,
) -> None:
    """Replace a saved reply.

    Sets name and texts of a saved reply. Send everything that is to stay: a text left out is presumably erased.

    Args:
        mailbox_id: Id of the mailbox.
        saved_reply_id: Id of the saved reply.
        body: Everything that a saved reply holds.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: AsyncClient,
    body: UpdateSavedReply,
) -> Response[None]:
    """Replace a saved reply, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    mailbox_id: int,
    saved_reply_id: int,
    *,
    client: AsyncClient,
    body: UpdateSavedReply,
) -> None:
    """Replace a saved reply.

    Sets name and texts of a saved reply. Send everything that is to stay: a text left out is presumably erased.

    Args:
        mailbox_id: Id of the mailbox.
        saved_reply_id: Id of the saved reply.
        body: Everything that a saved reply holds.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                saved_reply_id,
                body=body,
            )
        )
    )
