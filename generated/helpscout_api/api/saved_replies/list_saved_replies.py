from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.saved_reply_summary import SavedReplySummary
from ...types import Response


def _get_kwargs(
    mailbox_id: int,
    *,
    include_chat_replies: bool | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/saved-replies",
        "params": wire.query(
            {
                "includeChatReplies": include_chat_replies,
            }
        ),
    }


def sync_detailed(
    mailbox_id: int,
    *,
    client: Client,
    include_chat_replies: bool | None = None,
) -> Response[list[SavedReplySummary]]:
    """List saved replies, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                include_chat_replies=include_chat_replies,
            )
        )
    )
    return wire.detailed(response, wire.read_list_response(SavedReplySummary, response))


def sync(
    mailbox_id: int,
    *,
    client: Client,
    include_chat_replies: bool | None = None,
) -> list[SavedReplySummary]:
    """List saved replies.

    All saved replies of a mailbox at once, with the beginnings of their texts; get a single one for the whole text.
    Those for chats only are left out unless asked for.

    Args:
        mailbox_id: Id of the mailbox.
        include_chat_replies: Whether to list replies that only have a text for chats, too; true or false.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                include_chat_replies=include_chat_replies,
            )
        )
    )
    return wire.read_list_response(SavedReplySummary, response)


async def asyncio_detailed(
    mailbox_id: int,
    *,
    client: AsyncClient,
    include_chat_replies: bool | None = None,
) -> Response[list[SavedReplySummary]]:
    """List saved replies, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                include_chat_replies=include_chat_replies,
            )
        )
    )
    return wire.detailed(response, wire.read_list_response(SavedReplySummary, response))


async def asyncio(
    mailbox_id: int,
    *,
    client: AsyncClient,
    include_chat_replies: bool | None = None,
) -> list[SavedReplySummary]:
    """List saved replies.

    All saved replies of a mailbox at once, with the beginnings of their texts; get a single one for the whole text.
    Those for chats only are left out unless asked for.

    Args:
        mailbox_id: Id of the mailbox.
        include_chat_replies: Whether to list replies that only have a text for chats, too; true or false.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                include_chat_replies=include_chat_replies,
            )
        )
    )
    return wire.read_list_response(SavedReplySummary, response)
