from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_drilldown_report import UserDrilldownReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.report_channel import ReportChannel


def _get_kwargs(
    *,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/user/drilldown",
        "params": wire.query(
            {
                "user": user,
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "types": types,
                "page": page,
                "rows": rows,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> Response[UserDrilldownReport]:
    """List conversations behind the report on a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserDrilldownReport, response))


def sync(
    *,
    client: Client,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> UserDrilldownReport:
    """List conversations behind the report on a user.

    Conversations that make up the report on a user. Rows may lack the customers' ids and addresses. Needs the Plus
    or Pro plan, otherwise expect a 403.

    Args:
        user: Id of a user, or of a team, which stands for all of its members.
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(UserDrilldownReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> Response[UserDrilldownReport]:
    """List conversations behind the report on a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserDrilldownReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> UserDrilldownReport:
    """List conversations behind the report on a user.

    Conversations that make up the report on a user. Rows may lack the customers' ids and addresses. Needs the Plus
    or Pro plan, otherwise expect a 403.

    Args:
        user: Id of a user, or of a team, which stands for all of its members.
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-drilldown
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(UserDrilldownReport, response)
