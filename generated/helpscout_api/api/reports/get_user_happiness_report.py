from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.user_happiness_report import UserHappinessReport
from ...types import Response

if TYPE_CHECKING:
    from ...models.report_channel import ReportChannel


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
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/user/happiness",
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
) -> Response[UserHappinessReport]:
    """Get the happiness report on a user, with the whole answer beside the result of `sync`."""
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
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserHappinessReport, response))


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
) -> UserHappinessReport:
    """Get the happiness report on a user.

    How customers rated a user: shares and counts of great, okay and not good ratings, and the score made of them.
    Needs the Plus or Pro plan, otherwise expect a 403.

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

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness
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
            )
        )
    )
    return wire.read_response(UserHappinessReport, response)


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
) -> Response[UserHappinessReport]:
    """Get the happiness report on a user, with the whole answer beside the result of `asyncio`."""
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
            )
        )
    )
    return wire.detailed(response, wire.read_response(UserHappinessReport, response))


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
) -> UserHappinessReport:
    """Get the happiness report on a user.

    How customers rated a user: shares and counts of great, okay and not good ratings, and the score made of them.
    Needs the Plus or Pro plan, otherwise expect a 403.

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

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/user/reports-user-happiness
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
            )
        )
    )
    return wire.read_response(UserHappinessReport, response)
