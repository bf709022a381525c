"""What the headers of responses say.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

from typing import Final

import httpx

_MOST_DIGITS: Final = 15


def retry_after(response: httpx.Response) -> float | None:
    """The seconds to wait that a 429 asks for."""
    for name in ("X-RateLimit-Retry-After", "Retry-After"):
        seconds = response.headers.get(name, "").strip()
        if seconds.isascii() and seconds.isdecimal() and len(seconds) <= _MOST_DIGITS:
            return float(seconds)
    return None
