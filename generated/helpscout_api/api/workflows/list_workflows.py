from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.workflow_page import WorkflowPage
from ...types import Response

if TYPE_CHECKING:
    from ...models.list_workflows_type import ListWorkflowsType


def _get_kwargs(
    *,
    mailbox_id: int | None = None,
    type_: ListWorkflowsType | None = None,
    page: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/workflows",
        "params": wire.query(
            {
                "mailboxId": mailbox_id,
                "type": type_,
                "page": page,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    mailbox_id: int | None = None,
    type_: ListWorkflowsType | None = None,
    page: int | None = None,
) -> Response[WorkflowPage]:
    """List workflows, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id=mailbox_id,
                type_=type_,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(WorkflowPage, response))


def sync(
    *,
    client: Client,
    mailbox_id: int | None = None,
    type_: ListWorkflowsType | None = None,
    page: int | None = None,
) -> WorkflowPage:
    """List workflows.

    The workflows of all mailboxes or of one. What they check and do is not told.

    Args:
        mailbox_id: Only workflows of the mailbox with this id.
        type_: Only workflows that are run by hand, or only those that run by themselves.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/list
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                mailbox_id=mailbox_id,
                type_=type_,
                page=page,
            )
        )
    )
    return wire.read_response(WorkflowPage, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    mailbox_id: int | None = None,
    type_: ListWorkflowsType | None = None,
    page: int | None = None,
) -> Response[WorkflowPage]:
    """List workflows, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id=mailbox_id,
                type_=type_,
                page=page,
            )
        )
    )
    return wire.detailed(response, wire.read_response(WorkflowPage, response))


async def asyncio(
    *,
    client: AsyncClient,
    mailbox_id: int | None = None,
    type_: ListWorkflowsType | None = None,
    page: int | None = None,
) -> WorkflowPage:
    """List workflows.

    The workflows of all mailboxes or of one. What they check and do is not told.

    Args:
        mailbox_id: Only workflows of the mailbox with this id.
        type_: Only workflows that are run by hand, or only those that run by themselves.
        page: Number of the page to read, counted from 1. The page size is the server's choice.

    Raises:
        APIError: The answer is 400, 401, 403, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/list
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                mailbox_id=mailbox_id,
                type_=type_,
                page=page,
            )
        )
    )
    return wire.read_response(WorkflowPage, response)
