from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_conversation import UpdateConversation


def _get_kwargs(
    conversation_id: int,
    *,
    body: UpdateConversation,
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/conversations/{wire.path_segment('conversation_id', conversation_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    conversation_id: int,
    *,
    client: Client,
    body: UpdateConversation,
) -> Response[None]:
    """Change one thing about a conversation, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    conversation_id: int,
    *,
    client: Client,
    body: UpdateConversation,
) -> None:
    """Change one thing about a conversation.

    Changes the subject, customer, mailbox, status or assignee of a conversation, or publishes a draft. The body is
    one operation object, not an array of them, so each change takes a request of its own. Assigning or unassigning
    a closed conversation opens it again. A conversation that was merged into another one gives 404.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: One change to a conversation. Only these combinations are valid: | `op` | `path` | `value` |
            |---|---|---| | `replace` | `/subject` | the new subject, a string | | `replace` |
            `/primaryCustomer.id` | id of a customer | | `replace` | `/draft` | `false`, which publishes a draft
            | | `move` | `/mailboxId` | id of the mailbox to move it to | | `replace` | `/status` | `active`,
            `closed`, `pending` or `spam` | | `replace` | `/assignTo` | id of a user | | `remove` | `/assignTo`
            | none; leaves it unassigned |

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: UpdateConversation,
) -> Response[None]:
    """Change one thing about a conversation, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    conversation_id: int,
    *,
    client: AsyncClient,
    body: UpdateConversation,
) -> None:
    """Change one thing about a conversation.

    Changes the subject, customer, mailbox, status or assignee of a conversation, or publishes a draft. The body is
    one operation object, not an array of them, so each change takes a request of its own. Assigning or unassigning
    a closed conversation opens it again. A conversation that was merged into another one gives 404.

    Args:
        conversation_id: Id of the conversation, not its number.
        body: One change to a conversation. Only these combinations are valid: | `op` | `path` | `value` |
            |---|---|---| | `replace` | `/subject` | the new subject, a string | | `replace` |
            `/primaryCustomer.id` | id of a customer | | `replace` | `/draft` | `false`, which publishes a draft
            | | `move` | `/mailboxId` | id of the mailbox to move it to | | `replace` | `/status` | `active`,
            `closed`, `pending` or `spam` | | `replace` | `/assignTo` | id of a user | | `remove` | `/assignTo`
            | none; leaves it unassigned |

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                conversation_id,
                body=body,
            )
        )
    )
