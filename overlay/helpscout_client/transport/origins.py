"""Origins of addresses: scheme, host and port."""

import httpx


def is_same_origin(url: httpx.URL, other: httpx.URL) -> bool:
    """Whether two addresses are at one origin, so that a token for one may go to the other."""
    return (url.scheme, url.host, url.port) == (other.scheme, other.host, other.port)
