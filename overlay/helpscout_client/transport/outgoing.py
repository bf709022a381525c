"""What can't be sent, found before a token is fetched for it. No I/O."""

from collections.abc import Mapping
from typing import Any, Final

import httpx

from helpscout_api.coerce import any_value, map_of, string
from helpscout_api.messages import shown

#: Bytes of the longest address that servers are sure to take.
_LONGEST_ADDRESS: Final = 8_000
#: What HTTP itself sets, by the body and the connection.
_RESERVED: Final = frozenset({"connection", "content-length", "host", "te", "trailer", "transfer-encoding", "upgrade"})
_NAME: Final = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz")


def check_headers(headers: Mapping[str, str]) -> None:
    """Lets headers pass that can be sent.

    Raises:
        TypeError: A name or value is not a string.
        ValueError: A name is no header's, a value holds what a header can't, or HTTP sets the header itself.
    """
    for name, value in headers.items():
        key = string("headers: a name", name).lower()
        if not key or not _NAME.issuperset(key):
            raise ValueError(f"headers: {shown(name)} is not a valid header name")
        if key in _RESERVED:
            raise ValueError(f"headers[{name!r}]: the client sets this header itself")
        check_header_value(f"headers[{name!r}]", value)


def check_header_value(place: str, value: str) -> None:
    """Lets a value of a header pass.

    Raises:
        TypeError: It is not a string.
        ValueError: It holds control characters, or others than those of ASCII.
    """
    value = string(place, value)
    # The value may be a secret, and stays out of the message.
    if not value.isascii() or not value.replace("\t", " ").isprintable():
        raise ValueError(f"{place} contains a newline, another control character or a non-ASCII character")


def checked_request(method: str, path: str | httpx.URL, params: Any, json: Any) -> dict[str, Any]:
    """The query and the body of a request as httpx takes them.

    Raises:
        TypeError: Something is of a kind that can't be sent.
        ValueError: The method is none, the path holds control characters, or another value can't be sent.
    """
    if not (string("method", method).isascii() and method.isalpha()):
        raise ValueError(f"method: {shown(method)} is not an HTTP method")
    if not isinstance(path, httpx.URL) and not string("path", path).isprintable():
        raise ValueError(f"path: {shown(path)} contains a control character")
    return {"params": None if params is None else map_of("params", params), "json": any_value("json", json)}


def check_length(url: httpx.URL) -> None:
    """Lets an address pass that is not too long.

    Raises:
        ValueError: It is longer than servers take.
    """
    if len(url.raw_path) > _LONGEST_ADDRESS:
        raise ValueError(
            f"the URL has {len(url.raw_path)} bytes, including its query; servers accept at most {_LONGEST_ADDRESS}"
        )
