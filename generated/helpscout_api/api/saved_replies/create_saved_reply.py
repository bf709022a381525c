from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Created, Response

if TYPE_CHECKING:
    from ...models.create_saved_reply import CreateSavedReply


def _get_kwargs(
    mailbox_id: int,
    *,
    body: CreateSavedReply,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/saved-replies",
        "json": body.to_dict(),
    }


def sync_detailed(
    mailbox_id: int,
    *,
    client: Client,
    body: CreateSavedReply,
) -> Response[Created]:
    """Create a saved reply, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


def sync(
    mailbox_id: int,
    *,
    client: Client,
    body: CreateSavedReply,
) -> Created:
    """Create a saved reply.

    Adds a saved reply to a mailbox, with a text for e-mails, for chats, or for both.

    Args:
        mailbox_id: Id of the mailbox.
        body: A new saved reply.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)


async def asyncio_detailed(
    mailbox_id: int,
    *,
    client: AsyncClient,
    body: CreateSavedReply,
) -> Response[Created]:
    """Create a saved reply, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, Created.from_response(response))


async def asyncio(
    mailbox_id: int,
    *,
    client: AsyncClient,
    body: CreateSavedReply,
) -> Created:
    """Create a saved reply.

    Adds a saved reply to a mailbox, with a text for e-mails, for chats, or for both.

    Args:
        mailbox_id: Id of the mailbox.
        body: A new saved reply.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return Created.from_response(response)
