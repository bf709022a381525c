from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.conversations_volume_by_channel_report import ConversationsVolumeByChannelReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.report_bucket import ReportBucket
    from ...models.report_channel import ReportChannel


def _get_kwargs(
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    mailboxes: list[int] | None = None,
    tags: list[int] | None = None,
    folders: list[int] | None = None,
    types: list[ReportChannel] | None = None,
    view_by: ReportBucket | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/conversations/volume-by-channel",
        "params": wire.query(
            {
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "mailboxes": mailboxes,
                "tags": tags,
                "folders": folders,
                "types": types,
                "viewBy": view_by,
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
    types: list[ReportChannel] | None = None,
    view_by: ReportBucket | None = None,
) -> Response[ConversationsVolumeByChannelReport]:
    """Get conversations by channel over time, with the whole answer beside the result of `sync`."""
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
                types=types,
                view_by=view_by,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationsVolumeByChannelReport, response))


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
    types: list[ReportChannel] | None = None,
    view_by: ReportBucket | None = None,
) -> ConversationsVolumeByChannelReport:
    """Get conversations by channel over time.

    How many conversations there were by chat, e-mail and phone, in buckets of a day, a week or a month. Chats of
    other tools than Beacon count here too. Needs the Plus or Pro plan, otherwise expect a 403.

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
        types: Channels to filter by; all when left out.
        view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
            days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
            perhaps `week`.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel
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
                types=types,
                view_by=view_by,
            )
        )
    )
    return wire.read_response(ConversationsVolumeByChannelReport, response)


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
    types: list[ReportChannel] | None = None,
    view_by: ReportBucket | None = None,
) -> Response[ConversationsVolumeByChannelReport]:
    """Get conversations by channel over time, with the whole answer beside the result of `asyncio`."""
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
                types=types,
                view_by=view_by,
            )
        )
    )
    return wire.detailed(response, wire.read_response(ConversationsVolumeByChannelReport, response))


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
    types: list[ReportChannel] | None = None,
    view_by: ReportBucket | None = None,
) -> ConversationsVolumeByChannelReport:
    """Get conversations by channel over time.

    How many conversations there were by chat, e-mail and phone, in buckets of a day, a week or a month. Chats of
    other tools than Beacon count here too. Needs the Plus or Pro plan, otherwise expect a 403.

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
        types: Channels to filter by; all when left out.
        view_by: Length of a bucket: `day` for ranges of up to 60 days, `week` of up to a year, `month` of 61
            days and more. Other ranges may be refused. What is assumed when it is left out is not documented,
            perhaps `week`.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/conversations/reports-conversations-volume-by-channel
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
                types=types,
                view_by=view_by,
            )
        )
    )
    return wire.read_response(ConversationsVolumeByChannelReport, response)
