"""Work for the threads of `WORKERS`, and its result."""

from collections.abc import Callable
from contextvars import copy_context
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Final, Generic, TypeVar

from .workers import WORKERS

T = TypeVar("T")

#: Seconds of a single wait: Windows delivers no signals meanwhile.
_RECHECK: Final = 1.0


class OutOfTimeError(Exception):
    """The result did not come in time."""


def without_stop(work: Callable[[], T]) -> T:
    """Calls something whose result goes into a future, which takes no `StopIteration`.

    Raises:
        RuntimeError: It raised that, as within a generator.
    """
    try:
        return work()
    except StopIteration as error:
        raise RuntimeError("StopIteration was raised") from error


class Job(Generic[T]):
    """Something to do, in the context of its maker.

    An exception of a signal handler may interrupt whoever waits for the result, so nothing here takes a lock.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._context = copy_context()
        self._is_cancelled = False
        self._results = SimpleQueue[tuple[T, None] | tuple[None, BaseException]]()

    def start(self) -> None:
        """Has it done by a thread of its own."""
        WORKERS.submit(self.run)

    def cancel(self) -> None:
        """Does without it, if it did not begin yet."""
        self._is_cancelled = True

    def run(self) -> None:
        """Does it."""
        if self._is_cancelled:
            return
        try:
            self._results.put((self._context.run(self._work), None))
        except BaseException as error:
            self._results.put((None, error))

    def result(self, timeout: float | None = None) -> T:
        """Waits for the result. It can be taken once.

        Args:
            timeout: Seconds.

        Raises:
            OutOfTimeError: It took longer.
        """
        ends_at = None if timeout is None else monotonic() + timeout
        while True:
            left = _RECHECK if ends_at is None else min(ends_at - monotonic(), _RECHECK)
            try:
                result, error = self._results.get(timeout=max(left, 0))
            except Empty:
                if left <= 0:
                    raise OutOfTimeError from None
                continue
            if error is None:
                return result  # type: ignore[return-value]  # There is one if there is no error.
            try:
                raise error
            finally:
                # Its traceback leads to this frame.
                del error
