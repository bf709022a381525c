from __future__ import annotations

import datetime
from typing import Any

from ... import wire
from ...client import AsyncClient, Client
from ...models.docs_overall_report import DocsOverallReport
from ...types import Response


def _get_kwargs(
    *,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    sites: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "method": "GET",
        "url": "/v2/reports/docs",
        "params": wire.query(
            {
                "start": start,
                "end": end,
                "previousStart": previous_start,
                "previousEnd": previous_end,
                "sites": sites,
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
    sites: list[str] | None = None,
) -> Response[DocsOverallReport]:
    """Get the Docs report, with the whole answer beside the result of `sync`."""
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                sites=sites,
            )
        )
    )
    return wire.detailed(response, wire.read_response(DocsOverallReport, response))


def sync(
    *,
    client: Client,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    sites: list[str] | None = None,
) -> DocsOverallReport:
    """Get the Docs report.

    How visitors used the Docs sites: what they searched for and read, and how it ended. It has no filters but the
    sites, and no dates in the answer. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
            `previousEnd`.
        previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
            `previousStart`.
        sites: Ids of Docs sites, 24 hexadecimal digits each; all sites when left out.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall
    """
    response = wire.succeed(
        client.get_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                sites=sites,
            )
        )
    )
    return wire.read_response(DocsOverallReport, response)


async def asyncio_detailed(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    sites: list[str] | None = None,
) -> Response[DocsOverallReport]:
    """Get the Docs report, with the whole answer beside the result of `asyncio`."""
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                sites=sites,
            )
        )
    )
    return wire.detailed(response, wire.read_response(DocsOverallReport, response))


async def asyncio(
    *,
    client: AsyncClient,
    start: datetime.datetime,
    end: datetime.datetime,
    previous_start: datetime.datetime | None = None,
    previous_end: datetime.datetime | None = None,
    sites: list[str] | None = None,
) -> DocsOverallReport:
    """Get the Docs report.

    How visitors used the Docs sites: what they searched for and read, and how it ended. It has no filters but the
    sites, and no dates in the answer. Needs the Plus or Pro plan, otherwise expect a 403.

    Args:
        start: Start of the time range, in UTC and whole seconds. Buckets of reports over time begin at this
            very instant, not at midnight.
        end: End of the time range, in UTC and whole seconds. Whether this very instant still counts is not
            documented.
        previous_start: Start of a time range to compare with, in UTC and whole seconds; only together with
            `previousEnd`.
        previous_end: End of a time range to compare with, in UTC and whole seconds; only together with
            `previousStart`.
        sites: Ids of Docs sites, 24 hexadecimal digits each; all sites when left out.

    Raises:
        APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

    See https://developer.helpscout.com/mailbox-api/endpoints/reports/docs/reports-docs-overall
    """
    response = wire.succeed(
        await client.get_async_httpx_client().request(
            **_get_kwargs(
                start=start,
                end=end,
                previous_start=previous_start,
                previous_end=previous_end,
                sites=sites,
            )
        )
    )
    return wire.read_response(DocsOverallReport, response)
