"""Requests and responses."""

import json
import re
from typing import Any, Final, TypeAlias

import httpx
from attrs import define, field, frozen

Json: TypeAlias = Any

#: The real API; links in the description's examples begin with it.
API_ORIGIN: Final = "https://api.helpscout.net"

_SECRET_PARAMETERS = re.compile(r"((?:^|&)(?:access_token|client_secret|code|refresh_token)=)[^&]*")


def masked(query: str) -> str:
    """A query string with masked secrets. Secrets don't belong in queries, but clients may send them."""
    return _SECRET_PARAMETERS.sub(r"\1***", query)


@frozen
class Request:
    """An HTTP request. Its `repr` shows neither the body nor the token."""

    method: str
    path: str
    """The raw path, percent-encoded."""
    query: str = field(default="", repr=masked)
    """The raw query, without the question mark."""
    headers: httpx.Headers = field(factory=httpx.Headers, converter=httpx.Headers)
    body: bytes = field(default=b"", repr=False)
    origin: str = API_ORIGIN
    """Scheme, host and port of the request; links in the response begin with it."""

    def json(self) -> Json:
        """The body, read as JSON."""
        return json.loads(self.body)


@define
class Response:
    """An HTTP response."""

    status: int
    headers: dict[str, str]
    body: bytes = b""
    delay: float = 0.0
    """Seconds until the response is sent."""
    is_reset: bool = False
    """Whether the connection fails before the response."""
    cut_after: int | None = None
    """The number of bytes of the body after which the connection fails."""

    def json(self) -> Json:
        """The body, read as JSON."""
        return json.loads(self.body)
