"""Parses headers of responses.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import datetime
import re
from email.utils import parsedate_to_datetime
from typing import Final

import httpx

#: The extension of a response with the time when it was received, by the client's clock.
RECEIVED_AT: Final = "helpscout_client.received_at"

_SECONDS = re.compile(r"\d{1,15}(\.\d{0,15})?", re.ASCII)
_SECOND: Final = datetime.timedelta(seconds=1)


def retry_after(response: httpx.Response) -> float | None:
    """The seconds to wait after a 429 or 503, from a number or a date (RFC 9110, section 10.2.3)."""
    for name in ("X-RateLimit-Retry-After", "Retry-After"):
        text = response.headers.get(name, "").strip()
        if _SECONDS.fullmatch(text):
            return float(text)
        if text and (until := http_date(text)) is not None:
            return max(0.0, (until - _sent_at(response)) / _SECOND)
    return None


def _sent_at(response: httpx.Response) -> datetime.datetime:
    """When a response was sent, by the server's clock if possible, because Retry-After dates use that clock."""
    received_at: datetime.datetime = response.extensions.get(RECEIVED_AT) or datetime.datetime.now(datetime.UTC)
    return http_date(response.headers.get("Date", "")) or received_at


def http_date(text: str) -> datetime.datetime | None:
    """The date in a header, in UTC; None if the header has no date."""
    try:
        date = parsedate_to_datetime(text)
        return date.astimezone(datetime.UTC) if date.tzinfo else date.replace(tzinfo=datetime.UTC)
    except (ValueError, IndexError, OverflowError):
        return None
