from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.company_drilldown_report import CompanyDrilldownReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.get_company_drilldown_report_range import GetCompanyDrilldownReportRange
    from ...models.report_channel import ReportChannel


def _get_kwargs(
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    range_: GetCompanyDrilldownReportRange | None = None,
    range_id: int | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/company/drilldown",
        "params": wire.query(
            {
                "start": start,
                "end": end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "types": types,
                "range": range_,
                "rangeId": range_id,
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
    range_: GetCompanyDrilldownReportRange | None = None,
    range_id: int | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> Response[CompanyDrilldownReport]:
    """List conversations behind the company report, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                range_=range_,
                range_id=range_id,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CompanyDrilldownReport, response))


def sync(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    range_: GetCompanyDrilldownReportRange | None = None,
    range_id: int | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> CompanyDrilldownReport:
    """List conversations behind the company report.

    Conversations that make up the company and the productivity reports, optionally only those within one range of a
    measure. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        range_: Measure to drill into. What is returned without it is not documented, so better send it.
        range_id: Range of the measure, only together with `range`, and meaningless for `firstReplyResolved` and
            `resolved`. For `replies` 1 to 4 are that many and 5 is more. For `handleTime` 1 is under 1 minute,
            2, 3 and 4 are up to 2, 5 and 10 minutes, 5 is more. For `responseTime` and `firstResponseTime` 1 is
            under 15 minutes, 2 up to 30 minutes, 3 to 8 up to 1, 2, 3, 6, 12 and 24 hours, 9 up to 2 days, 10
            more.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown
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
                range_=range_,
                range_id=range_id,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(CompanyDrilldownReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    range_: GetCompanyDrilldownReportRange | None = None,
    range_id: int | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> Response[CompanyDrilldownReport]:
    """List conversations behind the company report, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                range_=range_,
                range_id=range_id,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.detailed(response, wire.read_response(CompanyDrilldownReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    range_: GetCompanyDrilldownReportRange | None = None,
    range_id: int | None = None,
    page: int | None = None,
    rows: int | None = None,
) -> CompanyDrilldownReport:
    """List conversations behind the company report.

    Conversations that make up the company and the productivity reports, optionally only those within one range of a
    measure. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        range_: Measure to drill into. What is returned without it is not documented, so better send it.
        range_id: Range of the measure, only together with `range`, and meaningless for `firstReplyResolved` and
            `resolved`. For `replies` 1 to 4 are that many and 5 is more. For `handleTime` 1 is under 1 minute,
            2, 3 and 4 are up to 2, 5 and 10 minutes, 5 is more. For `responseTime` and `firstResponseTime` 1 is
            under 15 minutes, 2 up to 30 minutes, 3 to 8 up to 1, 2, 3, 6, 12 and 24 hours, 9 up to 2 days, 10
            more.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        rows: Rows a page. The documented default is not certain, so send it when it matters.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/company/reports-company-drilldown
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
                range_=range_,
                range_id=range_id,
                page=page,
                rows=rows,
            )
        )
    )
    return wire.read_response(CompanyDrilldownReport, response)
