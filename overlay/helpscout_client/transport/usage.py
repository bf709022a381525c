"""Counts the cost of calls: requests, rate limit units, and seconds. No I/O.

https://developer.helpscout.com/mailbox-api/overview/rate-limiting
"""

import threading
from collections.abc import Callable, Mapping

from attrs import define, evolve, frozen

from .call import TOKEN_REQUEST, Call
from .forks import on_fork
from .logging import log


@frozen(kw_only=True)
class CallRecord:
    """The cost of one call, including its retries and redirects."""

    operation: str
    """Id of the operation, such as `list_conversations`. Calls of `hs.request` and `hs.stream` have the method and the
    path instead, with `{id}` in place of ids: `GET /v2/conversations/{id}`."""
    status: int | None
    """Status code of the last response; None if there was none."""
    units: int
    """Units of the account's rate limit: 1 for a read, 2 for a write. Requests that were rejected with 429 and token
    requests count 0."""
    tries: int
    """Requests that were sent; 0 if the call would have had to wait too long for the rate limit."""
    waited: float
    """Seconds spent waiting: for other calls, for the rate limit, and between attempts."""
    on_wire: float
    """Seconds from sending to the end of the response, over all attempts. This includes fetching a token. For streams,
    only the time until the headers counts."""


@define(kw_only=True)
class OperationUsage:
    """The cost of all calls of one operation so far."""

    calls: int = 0
    requests: int = 0
    units: int = 0
    waited: float = 0.0
    """Seconds."""


@frozen(kw_only=True)
class Usage:
    """The cost of all calls of a client and its `with_options` copies so far, without token requests."""

    by_operation: Mapping[str, OperationUsage]
    """Cost by operation; see `CallRecord.operation` for the names."""
    token_requests: int

    @property
    def calls(self) -> int:
        """Calls that have ended, successfully or not."""
        return sum(each.calls for each in self.by_operation.values())

    @property
    def requests(self) -> int:
        """Requests that were sent for these calls."""
        return sum(each.requests for each in self.by_operation.values())

    @property
    def units(self) -> int:
        """Rate limit units of these calls."""
        return sum(each.units for each in self.by_operation.values())

    @property
    def waited(self) -> float:
        """Total seconds that calls waited. Concurrent calls each count."""
        return sum(each.waited for each in self.by_operation.values())


class Meter:
    """Adds up the cost of calls, and reports each call.

    Args:
        on_call: Called with the record of each call.
    """

    def __init__(self, on_call: Callable[[CallRecord], object] | None = None) -> None:
        self._on_call = on_call
        self.after_fork()
        on_fork(self)

    def after_fork(self) -> None:
        """Starts from 0, because a forked process counts its own calls."""
        self._lock = threading.Lock()
        self._operations: dict[str, OperationUsage] = {}

    @property
    def usage(self) -> Usage:
        """The cost so far."""
        with self._lock:
            by_operation = {name: evolve(each) for name, each in self._operations.items()}
        tokens = by_operation.pop(TOKEN_REQUEST, OperationUsage())
        return Usage(by_operation=by_operation, token_requests=tokens.requests)

    def add(self, call: Call) -> None:
        """Adds a call that has ended, successfully or not."""
        with self._lock:
            total = self._operations.get(call.operation)
            if total is None:
                total = self._operations[call.operation] = OperationUsage()
            total.calls += 1
            total.requests += call.requests
            total.units += call.units
            total.waited += call.waited
        if self._on_call is not None:
            self._report(self._on_call, call)

    def _report(self, on_call: Callable[[CallRecord], object], call: Call) -> None:
        record = CallRecord(
            operation=call.operation,
            status=call.status,
            units=call.units,
            tries=call.requests,
            waited=call.waited,
            on_wire=call.on_wire,
        )
        try:
            on_call(record)
        except Exception:
            # The call may have written something, so its caller must get the result.
            log.exception("on_call failed for %s", call.operation)
