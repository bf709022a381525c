from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_conversation_history_report import UserConversationHistoryReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.get_user_conversation_history_report_sort_field import GetUserConversationHistoryReportSortField
    from ...models.get_user_conversation_history_report_status import GetUserConversationHistoryReportStatus
    from ...models.report_channel import ReportChannel
    from ...models.report_sort_order import ReportSortOrder


def _get_kwargs(
    *,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    office_hours: bool | None = None,
    page: int | None = None,
    status: GetUserConversationHistoryReportStatus | None = None,
    sort_field: GetUserConversationHistoryReportSortField | None = None,
    sort_order: ReportSortOrder | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/user/conversation-history",
        "params": wire.query(
            {
                "user": user,
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "types": types,
                "officeHours": office_hours,
                "page": page,
                "status": status,
                "sortField": sort_field,
                "sortOrder": sort_order,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    office_hours: bool | None = None,
    page: int | None = None,
    status: GetUserConversationHistoryReportStatus | None = None,
    sort_field: GetUserConversationHistoryReportSortField | None = None,
    sort_order: ReportSortOrder | None = None,
) -> Response[UserConversationHistoryReport]:
    """List the conversation history of a user, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                office_hours=office_hours,
                page=page,
                status=status,
                sort_field=sort_field,
                sort_order=sort_order,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserConversationHistoryReport, response))


def sync(
    *,
    client: Client,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    office_hours: bool | None = None,
    page: int | None = None,
    status: GetUserConversationHistoryReportStatus | None = None,
    sort_field: GetUserConversationHistoryReportSortField | None = None,
    sort_order: ReportSortOrder | None = None,
) -> UserConversationHistoryReport:
    """List the conversation history of a user.

    What a user did in single conversations. There may be one row for each reply, so a conversation can come more
    than once. The previous range is accepted but has no visible effect. Needs the Plus or Pro plan, otherwise
    expect a 403.

    Args:
        user: Id of a user, or of a team, which stands for all of its members.
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
            `previousEnd`.
        previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
            `previousStart`.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
            in the account.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        status: Status that the conversations must have; any when left out.
        sort_field: Field to sort by. What is assumed when it is left out is not documented.
        sort_order: Direction of sorting. What is assumed when it is left out is not documented.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                office_hours=office_hours,
                page=page,
                status=status,
                sort_field=sort_field,
                sort_order=sort_order,
            )
        )
    )
    return wire.read_response(UserConversationHistoryReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    office_hours: bool | None = None,
    page: int | None = None,
    status: GetUserConversationHistoryReportStatus | None = None,
    sort_field: GetUserConversationHistoryReportSortField | None = None,
    sort_order: ReportSortOrder | None = None,
) -> Response[UserConversationHistoryReport]:
    """List the conversation history of a user, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                office_hours=office_hours,
                page=page,
                status=status,
                sort_field=sort_field,
                sort_order=sort_order,
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserConversationHistoryReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    user: int,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    office_hours: bool | None = None,
    page: int | None = None,
    status: GetUserConversationHistoryReportStatus | None = None,
    sort_field: GetUserConversationHistoryReportSortField | None = None,
    sort_order: ReportSortOrder | None = None,
) -> UserConversationHistoryReport:
    """List the conversation history of a user.

    What a user did in single conversations. There may be one row for each reply, so a conversation can come more
    than once. The previous range is accepted but has no visible effect. Needs the Plus or Pro plan, otherwise
    expect a 403.

    Args:
        user: Id of a user, or of a team, which stands for all of its members.
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
            `previousEnd`.
        previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
            `previousStart`.
        mailboxes: Ids of the mailboxes to count; all that the token's user may see when left out.
        tags: Ids of the tags to filter by; 1 stands for conversations without a tag.
        folders: Ids of the folders to filter by.
        types: Channels to filter by; all when left out.
        office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
            in the account.
        page: Number of the page to read, counted from 1. The page size is the server's choice.
        status: Status that the conversations must have; any when left out.
        sort_field: Field to sort by. What is assumed when it is left out is not documented.
        sort_order: Direction of sorting. What is assumed when it is left out is not documented.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-conversation-history
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                user=user,
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                types=types,
                office_hours=office_hours,
                page=page,
                status=status,
                sort_field=sort_field,
                sort_order=sort_order,
            )
        )
    )
    return wire.read_response(UserConversationHistoryReport, response)
