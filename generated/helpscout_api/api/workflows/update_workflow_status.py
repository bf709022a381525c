from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...types import Response

if TYPE_CHECKING:
    from ...models.update_workflow_status import UpdateWorkflowStatus


def _get_kwargs(
    workflow_id: int,
    *,
    body: UpdateWorkflowStatus,
) -> dict[str, Any]:
    return {
        "method": "PATCH",
        "url": f"/v2/workflows/{wire.path_segment('workflow_id', workflow_id)}",
        "json": body.to_dict(),
    }


def sync_detailed(
    workflow_id: int,
    *,
    client: Client,
    body: UpdateWorkflowStatus,
) -> Response[None]:
    """Switch a workflow on or off, with the whole answer beside the result of `sync`."""
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
    body: UpdateWorkflowStatus,
) -> None:
    """Switch a workflow on or off.

    Makes a workflow active or inactive. The body is one patch operation, not an array, and its `op` and `path` are
    always the same.

    Args:
        workflow_id: Id of the workflow.
        body: A patch operation that sets the status of a workflow.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
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
    body: UpdateWorkflowStatus,
) -> Response[None]:
    """Switch a workflow on or off, with the whole answer beside the result of `asyncio`."""
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
    body: UpdateWorkflowStatus,
) -> None:
    """Switch a workflow on or off.

    Makes a workflow active or inactive. The body is one patch operation, not an array, and its `op` and `path` are
    always the same.

    Args:
        workflow_id: Id of the workflow.
        body: A patch operation that sets the status of a workflow.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/workflows/update
    """
    wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                workflow_id,
                body=body,
            )
        )
    )
