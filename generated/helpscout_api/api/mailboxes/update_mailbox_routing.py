from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_mailbox_routing import UpdateMailboxRouting


def _get_kwargs(
    mailbox_id: int,
    *,
    body: UpdateMailboxRouting,
) -> dict[str, Any]:
    return {
        "method": "PUT",
        "url": f"/v2/mailboxes/{wire.path_segment('mailbox_id', mailbox_id)}/routing",
        "json": body.to_dict(),
    }


def sync_detailed(
    mailbox_id: int,
    *,
    client: Client,
    body: UpdateMailboxRouting,
) -> Response[None]:
    """Replace the routing of a mailbox, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    mailbox_id: int,
    *,
    client: Client,
    body: UpdateMailboxRouting,
) -> None:
    """Replace the routing of a mailbox.

    Sets the whole routing configuration: users left out of `userIds` no longer take part. All of it has to be sent
    even to switch routing off. The rotation can only be read.

    Args:
        mailbox_id: Id of the mailbox.
        body: The whole routing configuration of a mailbox.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    mailbox_id: int,
    *,
    client: AsyncClient,
    body: UpdateMailboxRouting,
) -> Response[None]:
    """Replace the routing of a mailbox, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    mailbox_id: int,
    *,
    client: AsyncClient,
    body: UpdateMailboxRouting,
) -> None:
    """Replace the routing of a mailbox.

    Sets the whole routing configuration: users left out of `userIds` no longer take part. All of it has to be sent
    even to switch routing off. The rotation can only be read.

    Args:
        mailbox_id: Id of the mailbox.
        body: The whole routing configuration of a mailbox.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/routing/routing-configuration-update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id,
                body=body,
            )
        )
    )
