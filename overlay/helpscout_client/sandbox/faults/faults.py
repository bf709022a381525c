"""Simulated errors between a client and the API.

Each fault wraps the response to one request; `Sandbox.inject` says which requests it affects.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from attrs import field, frozen, validators

from ..http.messages import Response
from ..http.responses import encoded
from ..openapi.description import Operation
from .fuzzing import Fuzz, with_nulls, with_unknowns

Respond: TypeAlias = Callable[[], Response]

_TEXTS: Final = {429: "API rate limit exceeded", 502: "Bad gateway", 503: "Service unavailable", 504: "Timeout"}
_HTML: Final = "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>Something went wrong.</p></body></html>"


class Fault(ABC):
    """An error to simulate."""

    @abstractmethod
    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The response that the client receives.

        Args:
            answer: Carries out the request. If it is not called, the account doesn't change.
            operation: The requested operation.
        """


@frozen
class Status(Fault):
    """Another status, with a gateway's JSON body.

    Args:
        status: The status.
        headers: Further headers, such as `X-RateLimit-Retry-After`.
        carried_out: Whether the request still takes effect.
    """

    status: int = field(validator=[validators.ge(300), validators.le(599)])
    headers: Mapping[str, str] = field(factory=dict, kw_only=True)
    carried_out: bool = field(default=False, kw_only=True)

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The status."""
        if self.carried_out:
            answer()
        body = encoded({"message": _TEXTS.get(self.status, "Internal error")})
        return Response(self.status, {"Content-Type": "application/json; charset=utf-8", **self.headers}, body)


@frozen
class HTML(Fault):
    """An HTML page, such as proxies send while the API is down.

    Args:
        status: Its status.
    """

    status: int = field(default=502, validator=[validators.ge(200), validators.le(599)])

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The page; the request is not carried out."""
        return Response(self.status, {"Content-Type": "text/html"}, _HTML.format(self.status).encode())


@frozen
class Latency(Fault):
    """A slow response.

    Args:
        seconds: The delay. In process, the simulated clock advances instead, and shorter timeouts expire.
    """

    seconds: float = field(validator=validators.ge(0))

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The usual response, delayed."""
        response = answer()
        response.delay += self.seconds
        return response


@frozen
class Reset(Fault):
    """A connection that fails before the response.

    Args:
        carried_out: Whether the request takes effect first.
    """

    carried_out: bool = field(default=False, kw_only=True)

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """Nothing."""
        response = answer() if self.carried_out else Response(503, {})
        response.is_reset = True
        return response


@frozen
class Truncated(Fault):
    """A connection that fails in the middle of the body. The request is carried out."""

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The first half of the usual response."""
        response = answer()
        response.cut_after = len(response.body) // 2
        return response


@frozen
class Malformed(Fault):
    """A body that is not JSON, although its headers say so. The request is carried out."""

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The usual response without its last byte."""
        response = answer()
        response.body = response.body[:-1]
        return response


@frozen
class ShortPages(Fault):
    """Pages without their last item, as the real API sometimes sends them. Totals and links still count the item."""

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The usual response; a page of one item becomes empty."""
        response = answer()
        body = response.json() if operation.schemas.get(response.status) is not None else None
        if isinstance(body, dict) and "page" in body:
            for items in body.get("_embedded", {}).values():
                del items[-1:]
            response.body = encoded(body)
        return response


class _Fuzzed(Fault):
    """A successful response with other values, which the description also allows."""

    _fuzz: Fuzz

    def disturb(self, answer: Respond, operation: Operation) -> Response:
        """The usual response, changed."""
        response = answer()
        schema = operation.schemas.get(response.status)
        if schema is not None and response.body:
            response.body = encoded(type(self)._fuzz(response.json(), schema))
        return response


@frozen
class Future(_Fuzzed):
    """A future version of the API: unknown fields in each object, and unknown values of enums."""

    _fuzz = staticmethod(with_unknowns)


@frozen
class Nulls(_Fuzzed):
    """Null for everything that the description allows to be null."""

    _fuzz = staticmethod(with_nulls)
