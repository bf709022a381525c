"""Logs calls, and records responses."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final

import httpx

from helpscout_api.errors import correlation_id

from .masking import one_line

if TYPE_CHECKING:
    from .call import Call

log: Final = logging.getLogger("helpscout_client")
# Without a handler, programs that don't configure logging would print warnings.
log.addHandler(logging.NullHandler())

_ID = re.compile(r"(?<=/)(\d+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?=/|$)")

#: Seconds. Longer waits are logged as warnings.
_LONG_WAIT: Final = 3.0

#: Lists that collect all responses.
recordings: Final[ContextVar[tuple[list[httpx.Response], ...]]] = ContextVar("helpscout_client.responses", default=())


@contextmanager
def record_responses() -> Iterator[list[httpx.Response]]:
    """Collects the responses of calls within the `with` block, for their headers and status.

    The list has the final response of every call, including errors, in order of arrival. It has no responses of calls
    in other threads, or of tasks that started before the block.
    """
    responses: list[httpx.Response] = []
    mark = recordings.set((*recordings.get(), responses))
    try:
        yield responses
    finally:
        recordings.reset(mark)


def log_call(call: "Call", outcome: httpx.Response | Exception) -> None:
    """Logs a call that has ended.

    Neither the query nor a body is logged, because they may contain personal data. Ids are left out of the path.

    Args:
        call: The call.
        outcome: Its response, or the exception if it has no response.
    """
    is_success = isinstance(outcome, httpx.Response) and outcome.is_success
    level = logging.INFO if is_success and call.waited <= _LONG_WAIT else logging.WARNING
    # Skip the work if the level is disabled: it takes one per cent of a call's time.
    if not log.isEnabledFor(level):
        return
    fields: dict[str, object] = {
        "method": call.request.method,
        "path": path_of(call.request),
        "duration": round(call.on_wire, 6),
        "waited": round(call.waited, 6),
        "tries": call.tries,
    }
    if isinstance(outcome, httpx.Response):
        status = fields["status"] = outcome.status_code
        reference = correlation_id(outcome)
        fields["correlation_id"] = None if reference is None else one_line(reference)
        result = str(status)
    else:
        result = fields["error"] = type(outcome).__name__
    text = "%s %s: %s after %.0f ms, attempts: %d"
    values = [result, call.on_wire * 1000, call.tries]
    if call.waited > _LONG_WAIT:
        text, values = f"{text}, waited %.1f s", [*values, call.waited]
    _log(level, text, fields, *values)


def log_retry(call: "Call", outcome: httpx.Response | httpx.RequestError, pause: float) -> None:
    """Logs a failed attempt that is retried."""
    result = str(outcome.status_code) if isinstance(outcome, httpx.Response) else type(outcome).__name__
    fields = {"method": call.request.method, "path": path_of(call.request), "tries": call.tries, "pause": pause}
    # A short wait for the rate limit needs no warning.
    level = logging.INFO if result == "429" and pause <= _LONG_WAIT else logging.WARNING
    _log(level, "%s %s: %s on attempt %d; retrying in %.1f s", fields, result, call.tries, pause)


def path_of(request: httpx.Request) -> str:
    """The path without ids. It is decoded, so it may contain line breaks."""
    return one_line(_ID.sub("{id}", request.url.path))


def _log(level: int, message: str, fields: dict[str, object], *values: object) -> None:
    if log.isEnabledFor(level):
        method = fields["method"] = one_line(fields["method"])
        log.log(level, message, method, fields["path"], *values, extra={"helpscout": fields})
