"""Which redirects are followed. No I/O."""

from typing import Final

import httpx

from helpscout_api.masking import mask_for

from ..errors import ResponseParseError
from .origins import is_same_origin

#: More of them lead nowhere.
_MOST: Final = 5


def next_request(response: httpx.Response, followed: int) -> httpx.Request | None:
    """The request that a redirect leads to; None if it is none, or must not be followed.

    Only reads are followed, and at their own origin: a write that becomes a read is lost, and what was written for one
    entity may not suit the one that it was merged into.

    Args:
        response: The answer.
        followed: How many redirects led to it.
    """
    following, request = response.next_request, response.request
    if following is None or request.method not in ("GET", "HEAD") or followed >= _MOST:
        return None
    address = str(following.url)
    if mask_for(request)(address) != address:
        # It echoes the token, which must not be in an address.
        return None
    return following if is_same_origin(following.url, request.url) else None


def check_location(response: httpx.Response) -> None:
    """Lets redirects pass that lead to an address.

    Raises:
        ResponseParseError: The header `Location` is not an address.
    """
    if not _is_address(response.headers["Location"], response.request.url.host):
        raise ResponseParseError("has no valid URL in its Location header")


def _is_address(location: str, host: str) -> bool:
    try:
        url = httpx.URL(location)
        if url.scheme and not url.host:
            # As httpx itself does, which fails for `mailto:` and the like.
            url.copy_with(host=host)
    except httpx.InvalidURL:
        return False
    return True
