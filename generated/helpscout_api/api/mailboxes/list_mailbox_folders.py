from __future__ import annotations

from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.mailbox_folder_page import MailboxFolderPage
from ...types import Response


def _get_kwargs(
    mailbox_id: int,
    *,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/folders",
        "params": wire.query(
            {
                "page": page,
            }
        ),
    }


def sync_detailed(
    mailbox_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> Response[MailboxFolderPage]:
    """List folders of a mailbox, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(MailboxFolderPage, response))


def sync(
    mailbox_id: int,
    *,
    client: Client,
    page: int | None = None,
) -> MailboxFolderPage:
    """List folders of a mailbox.

    The folders of a mailbox with the numbers of conversations in them: the shared ones, and those of single users
    and teams.

    Args:
        mailbox_id: Id of the mailbox.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                page=page,
            )
        )
    )
    return wire.read_response(MailboxFolderPage, response)


async def asyncio_detailed(
    mailbox_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> Response[MailboxFolderPage]:
    """List folders of a mailbox, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(MailboxFolderPage, response))


async def asyncio(
    mailbox_id: int,
    *,
    client: AsyncClient,
    page: int | None = None,
) -> MailboxFolderPage:
    """List folders of a mailbox.

    The folders of a mailbox with the numbers of conversations in them: the shared ones, and those of single users
    and teams.

    Args:
        mailbox_id: Id of the mailbox.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/inbox-folders
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                page=page,
            )
        )
    )
    return wire.read_response(MailboxFolderPage, response)
