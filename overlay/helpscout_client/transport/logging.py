"""What is told of requests: to the log, and to whoever wants the answers themselves."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

import httpx

from helpscout_api.errors import correlation_id

log: Final = logging.getLogger("helpscout_client")
# Without it, programs that set up no logging would print warnings.
log.addHandler(logging.NullHandler())

_ID = re.compile(r"(?<=/)(\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?=/|$)")

_recordings: ContextVar[tuple[list[httpx.Response], ...]] = ContextVar("helpscout_client.responses", default=())


@contextmanager
def record_responses() -> Iterator[list[httpx.Response]]:
    """Collects the answers to what is called within the `with` block, for their headers and status.

    The list gets every answer that a call came back with, refusals included, in the order in which they came; those
    of calls in other threads, and of tasks that began before the block, are not among them.
    """
    responses: list[httpx.Response] = []
    mark = _recordings.set((*_recordings.get(), responses))
    try:
        yield responses
    finally:
        _recordings.reset(mark)


def capture(response: httpx.Response) -> None:
    """Gives an answer to whoever collects them."""
    for responses in _recordings.get():
        responses.append(response)


def path_of(request: httpx.Request) -> str:
    """The path of a request, without the ids in it."""
    return _ID.sub("{id}", request.url.path)


def log_call(request: httpx.Request, outcome: httpx.Response | Exception, tries: int, seconds: float) -> None:
    """Tells of a call that has ended.

    Neither the query nor a body is logged, since they may hold personal data, and ids are left out of the path.
    """
    level = logging.INFO if isinstance(outcome, httpx.Response) and outcome.is_success else logging.WARNING
    # What nobody wants to know need not be found out: one per cent of a call's time.
    if not log.isEnabledFor(level):
        return
    fields: dict[str, object] = {
        "method": request.method,
        "path": path_of(request),
        "duration": round(seconds, 6),
        "tries": tries,
    }
    if isinstance(outcome, httpx.Response):
        status = fields["status"] = outcome.status_code
        fields["correlation_id"] = correlation_id(outcome)
        result = str(status)
    else:
        result = fields["error"] = type(outcome).__name__
    _log(level, "%s %s: %s after %.0f ms, tries: %d", fields, result, seconds * 1000, tries)


def log_retry(request: httpx.Request, outcome: httpx.Response | httpx.RequestError, tries: int, pause: float) -> None:
    """Tells of a try that failed and is repeated."""
    result = str(outcome.status_code) if isinstance(outcome, httpx.Response) else type(outcome).__name__
    fields = {"method": request.method, "path": path_of(request), "tries": tries, "pause": pause}
    # Waiting for the rate limit is nothing to worry about.
    level = logging.INFO if result == "429" else logging.WARNING
    _log(level, "%s %s: %s, try %d; again in %.1f s", fields, result, tries, pause)


def _log(level: int, message: str, fields: dict[str, object], *values: object) -> None:
    if log.isEnabledFor(level):
        log.log(level, message, fields["method"], fields["path"], *values, extra={"helpscout": fields})
