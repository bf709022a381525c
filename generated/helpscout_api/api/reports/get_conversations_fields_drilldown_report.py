from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversations_fields_drilldown_report import ConversationsFieldsDrilldownReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.get_conversations_fields_drilldown_report_field import GetConversationsFieldsDrilldownReportField
    from ...models.report_channel import ReportChannel


def _get_kwargs(
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    field: GetConversationsFieldsDrilldownReportField,
    fieldid: int,
    page: int | None = None,
    rows: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/conversations/fields-drilldown",
        "params": wire.query(
            {
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "types": types,
                "field": field,
                "fieldid": fieldid,
                "page": page,
                "rows": rows,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    field: GetConversationsFieldsDrilldownReportField,
    fieldid: int,
    page: int | None = None,
    rows: int | None = None,
) -> Response[ConversationsFieldsDrilldownReport]:
    """List conversations behind a tag, saved reply, workflow or customer, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                field=field,
                fieldid=fieldid,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationsFieldsDrilldownReport, response))


def sync(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    field: GetConversationsFieldsDrilldownReportField,
    fieldid: int,
    page: int | None = None,
    rows: int | None = None,
) -> ConversationsFieldsDrilldownReport:
    """List conversations behind a tag, saved reply, workflow or customer.

    Conversations behind one entry of the rankings in the conversations report: those with a tag, saved reply,
    workflow or customer. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        field: What `fieldid` is an id of.
        fieldid: Id of the tag, saved reply, workflow or customer. The name is all in lower case.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                field=field,
                fieldid=fieldid,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(ConversationsFieldsDrilldownReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    field: GetConversationsFieldsDrilldownReportField,
    fieldid: int,
    page: int | None = None,
    rows: int | None = None,
) -> Response[ConversationsFieldsDrilldownReport]:
    """List conversations behind a tag, saved reply, workflow or customer, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                field=field,
                fieldid=fieldid,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationsFieldsDrilldownReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    field: GetConversationsFieldsDrilldownReportField,
    fieldid: int,
    page: int | None = None,
    rows: int | None = None,
) -> ConversationsFieldsDrilldownReport:
    """List conversations behind a tag, saved reply, workflow or customer.

    Conversations behind one entry of the rankings in the conversations report: those with a tag, saved reply,
    workflow or customer. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        field: What `fieldid` is an id of.
        fieldid: Id of the tag, saved reply, workflow or customer. The name is all in lower case.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-field-drilldown
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                field=field,
                fieldid=fieldid,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(ConversationsFieldsDrilldownReport, response)
