from __future__ import annotations

import datetime
from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.chat_report import ChatReport
from ...types import Response


def _get_kwargs(
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    office_hours: bool | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/chat",
        "params": wire.query(
            {
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "officeHours": office_hours,
            }
        ),
    }


def sync_detailed(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    office_hours: bool | None = None,
) -> Response[ChatReport]:
    """Get the chat report, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                office_hours=office_hours,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ChatReport, response))


def sync(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    office_hours: bool | None = None,
) -> ChatReport:
    """Get the chat report.

    Volume, waits, answers and lengths of chats in Beacon. Chats from other tools are counted by the report on
    volume by channel only. Durations are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
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
        office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
            in the account.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/chat
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                office_hours=office_hours,
            )
        )
    )
    return wire.read_response(ChatReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    office_hours: bool | None = None,
) -> Response[ChatReport]:
    """Get the chat report, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                office_hours=office_hours,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ChatReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    office_hours: bool | None = None,
) -> ChatReport:
    """Get the chat report.

    Volume, waits, answers and lengths of chats in Beacon. Chats from other tools are counted by the report on
    volume by channel only. Durations are in seconds. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
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
        office_hours: Whether to take office hours into account. Has no effect unless office hours are enabled
            in the account.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/chat
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                mailboxes=mailboxes,
                tags=tags,
                folders=folders,
                office_hours=office_hours,
            )
        )
    )
    return wire.read_response(ChatReport, response)
