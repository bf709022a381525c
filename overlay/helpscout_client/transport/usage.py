"""Counts what calls cost: requests, units of the account's limit, and seconds. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import threading
from collections.abc import Callable, Mapping
from typing import Final

import httpx
from attrs import define, evolve, frozen

from .forks import on_fork
from .logging import log, path_of

#: The request extension in which raw functions name their operation.
_OPERATION: Final = "helpscout_api.operation"
#: Token requests count for no limit that is known.
_TOKEN_REQUEST: Final = "create_token"  # noqa: S105 - a name


@frozen(kw_only=True)
class CallRecord:
    """What one call cost, its retries and redirects included."""

    operation: str
    """Id of the operation, such as `list_conversations`. Calls of `hs.request` and `hs.stream` have the method and the
    path instead, with `{id}` in place of ids: `GET /v2/conversations/{id}`."""
    status: int | None
    """Status code of the last response; None if there was none."""
    units: int
    """Units of the account's rate limit: 1 for a read, 2 for a write. Requests that were rejected with 429 and token
    requests count 0."""
    tries: int
    """Requests that were sent; 0 if the client itself rejected the call, since the limit would hold it up too long."""
    waited: float
    """Seconds spent waiting: for other calls, for the rate limit, and between tries."""
    on_wire: float
    """Seconds from sending to the end of the response, all tries together. Fetching a token is included. Of a stream
    only the time to its headers counts."""


@define(kw_only=True)
class OperationUsage:
    """What the calls of one operation cost so far."""

    calls: int = 0
    requests: int = 0
    units: int = 0
    waited: float = 0.0
    """Seconds."""


@frozen(kw_only=True)
class Usage:
    """What the calls of a client and its `with_options` copies cost so far, token requests apart."""

    by_operation: Mapping[str, OperationUsage]
    """Costs by operation; see `CallRecord.operation` for the names."""
    token_requests: int

    @property
    def calls(self) -> int:
        """Calls that have ended, well or not."""
        return sum(each.calls for each in self.by_operation.values())

    @property
    def requests(self) -> int:
        """Requests that were sent for them."""
        return sum(each.requests for each in self.by_operation.values())

    @property
    def units(self) -> int:
        """Units of the account's rate limit."""
        return sum(each.units for each in self.by_operation.values())

    @property
    def waited(self) -> float:
        """Seconds that calls waited, added up. Calls at the same time each count."""
        return sum(each.waited for each in self.by_operation.values())


class Tally:
    """Counts the requests of one call.

    Args:
        request: The first one, which names the operation.
    """

    def __init__(self, request: httpx.Request) -> None:
        operation = request.extensions.get(_OPERATION)
        self.operation: str = operation or f"{request.method} {path_of(request)}"
        self.status: int | None = None
        self.units = 0
        self.tries = 0
        self.on_wire = 0.0
        self._cost = 0
        self._sent_at: float | None = None

    def begin(self, cost: int, now: float) -> None:
        """Counts a request that is sent now."""
        self.tries += 1
        self._cost = 0 if self.operation == _TOKEN_REQUEST else cost
        self.units += self._cost
        self._sent_at = now

    def end(self, result: httpx.Response | httpx.RequestError | None, now: float) -> None:
        """Ends the request, unless its call was given up before."""
        if self._sent_at is None:
            return
        self.on_wire += now - self._sent_at
        self._sent_at = None
        self.status = result.status_code if isinstance(result, httpx.Response) else None
        if self.status == 429:
            self.units -= self._cost


class Meter:
    """Adds up calls, and reports each.

    Args:
        on_call: Gets the record of each call.
    """

    def __init__(self, on_call: Callable[[CallRecord], object] | None = None) -> None:
        self._on_call = on_call
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Counts from 0: a forked process has calls of its own."""
        self._lock = threading.Lock()
        self._operations: dict[str, OperationUsage] = {}

    @property
    def usage(self) -> Usage:
        """What was counted so far."""
        with self._lock:
            by_operation = {name: evolve(each) for name, each in self._operations.items()}
        tokens = by_operation.pop(_TOKEN_REQUEST, OperationUsage())
        return Usage(by_operation=by_operation, token_requests=tokens.requests)

    def add(self, tally: Tally, began_at: float, now: float) -> None:
        """Counts a call that ends now, well or not.

        Args:
            tally: Its requests.
            began_at: When it began, in seconds of a monotonic clock.
            now: The time.
        """
        # A call that ran out of time may have a request under way.
        tally.end(None, now)
        waited = now - began_at - tally.on_wire
        with self._lock:
            total = self._operations.get(tally.operation)
            if total is None:
                total = self._operations[tally.operation] = OperationUsage()
            total.calls += 1
            total.requests += tally.tries
            total.units += tally.units
            total.waited += waited
        if self._on_call is not None:
            self._report(self._on_call, tally, waited)

    def _report(self, on_call: Callable[[CallRecord], object], tally: Tally, waited: float) -> None:
        record = CallRecord(
            operation=tally.operation,
            status=tally.status,
            units=tally.units,
            tries=tally.tries,
            waited=waited,
            on_wire=tally.on_wire,
        )
        try:
            on_call(record)
        except Exception:
            # The call may have written something, so its caller must get the result.
            log.exception("on_call failed for %s", tally.operation)
