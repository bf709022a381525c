"""Rejects invalid requests before a token is fetched for them. No I/O."""

from collections.abc import Mapping
from typing import Any, Final

import httpx

from helpscout_api.coerce import any_value, map_of, string
from helpscout_api.messages import shown

#: Bytes of the longest URL that all servers accept.
_LONGEST_ADDRESS: Final = 8_000
#: Headers that the HTTP library sets, from the body and the connection.
_RESERVED: Final = frozenset({"connection", "content-length", "host", "te", "trailer", "transfer-encoding", "upgrade"})
_NAME: Final = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")


def check_headers(headers: Mapping[str, str]) -> None:
    """Checks that headers can be sent.

    Raises:
        TypeError: A name or value is not a string.
        ValueError: A name or value is not valid in a header, or the HTTP library sets the header itself.
    """
    for name, value in headers.items():
        key = string("headers: a name", name).lower()
        if not key or not _NAME.issuperset(key):
            raise ValueError(f"headers: {shown(name)} is not a valid header name")
        if key in _RESERVED:
            raise ValueError(f"headers[{name!r}]: the client sets this header itself")
        check_header_value(f"headers[{name!r}]", value)


def check_header_value(place: str, value: str) -> None:
    """Checks the value of a header.

    Raises:
        TypeError: It is not a string.
        ValueError: It contains control characters or non-ASCII characters.
    """
    value = string(place, value)
    # The value may be a secret, so it is not in the message.
    if not value.isascii() or not value.replace("\t", " ").isprintable():
        raise ValueError(f"{place} contains a newline, another control character or a non-ASCII character")


def checked_request(method: str, path: str | httpx.URL, params: Any, json: Any) -> dict[str, Any]:
    """The query and the body of a request, as arguments for httpx.

    Raises:
        TypeError: A value has a type that can't be sent.
        ValueError: The method is invalid, the path contains control characters, or another value can't be sent.
    """
    if not (string("method", method).isascii() and method.isalpha()):
        raise ValueError(f"method: {shown(method)} is not an HTTP method")
    if not isinstance(path, httpx.URL) and not string("path", path).isprintable():
        raise ValueError(f"path: {shown(path)} contains a control character")
    return {"params": None if params is None else map_of("params", params), "json": any_value("json", json)}


def check_length(url: httpx.URL) -> None:
    """Checks the length of a URL.

    Raises:
        ValueError: It is longer than servers accept.
    """
    if len(url.raw_path) > _LONGEST_ADDRESS:
        raise ValueError(
            f"the URL has {len(url.raw_path)} bytes, including its query; servers accept at most {_LONGEST_ADDRESS}"
        )
