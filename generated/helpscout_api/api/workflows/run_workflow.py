from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.run_workflow import RunWorkflow


def _get_kwargs(
    workflow_id: int,
    *,
    body: RunWorkflow,
) -> dict[str, Any]:
    return {
        "method": "POST",
        "url": f"/v2/workflows/{wire.path_segment('workflow_id', workflow_id)}/run",
        "json": body.to_dict(),
    }


def sync_detailed(
    workflow_id: int,
    *,
    client: Client,
    body: RunWorkflow,
) -> Response[None]:
    """Run a workflow, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                workflow_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


def sync(
    workflow_id: int,
    *,
    client: Client,
    body: RunWorkflow,
) -> None:
    """Run a workflow.

    Runs a manual workflow on 1 to 50 conversations, which must all be in its mailbox. It may do what customers see,
    such as sending e-mails. No body comes back, and nothing tells what was done.

    Args:
        workflow_id: Id of the workflow.
        body: What a workflow is run on.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/run
    """
    wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                workflow_id,
                body=body,
            )
        )
    )


async def asyncio_detailed(
    workflow_id: int,
    *,
    client: AsyncClient,
    body: RunWorkflow,
) -> Response[None]:
    """Run a workflow, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                workflow_id,
                body=body,
            )
        )
    )
    return wire.detailed(response, None)


async def asyncio(
    workflow_id: int,
    *,
    client: AsyncClient,
    body: RunWorkflow,
) -> None:
    """Run a workflow.

    Runs a manual workflow on 1 to 50 conversations, which must all be in its mailbox. It may do what customers see,
    such as sending e-mails. No body comes back, and nothing tells what was done.

    Args:
        workflow_id: Id of the workflow.
        body: What a workflow is run on.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/run
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                workflow_id,
                body=body,
            )
        )
    )
