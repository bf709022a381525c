"""Which redirects are followed. No I/O."""

from typing import Final

import httpx

from helpscout_api.masking import mask_for

from ..errors import ResponseParseError
from .origins import is_same_origin

#: Maximum number of redirects to follow.
_MOST: Final = 5


def next_request(response: httpx.Response, followed: int) -> httpx.Request | None:
    """The request that follows a redirect; None if the response is not a redirect, or must not be followed.

    Only reads at the same origin are followed. A write would be lost if it became a read, and a write for one entity
    may be wrong for the entity that it was merged into.

    Args:
        response: The response.
        followed: The number of redirects that were already followed.
    """
    following, request = response.next_request, response.request
    if following is None or request.method not in ("GET", "HEAD") or followed >= _MOST:
        return None
    address = str(following.url)
    if mask_for(request)(address) != address:
        # The server echoes the token in the URL, where it must not be.
        return None
    return following if is_same_origin(following.url, request.url) else None


def check_location(response: httpx.Response) -> None:
    """Checks the URL of a redirect.

    Raises:
        ResponseParseError: The `Location` header is not a valid URL.
    """
    if not _is_address(response.headers["Location"], response.request.url.host):
        raise ResponseParseError("has no valid URL in its Location header")


def _is_address(location: str, host: str) -> bool:
    try:
        url = httpx.URL(location)
        if url.scheme and not url.host:
            # This is what httpx does; it fails for URLs such as `mailto:`.
            url.copy_with(host=host)
    except httpx.InvalidURL:
        return False
    return True
