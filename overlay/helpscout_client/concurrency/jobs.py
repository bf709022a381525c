"""Jobs for the threads of `WORKERS`, and their results."""

from collections.abc import Callable
from contextvars import copy_context
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Final, Generic, TypeVar

from .workers import WORKERS

T = TypeVar("T")

#: Maximum number of seconds of a single wait, because Windows delivers no signals during a wait.
_RECHECK: Final = 1.0


class OutOfTimeError(Exception):
    """The result was not available in time."""


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
    """Work that runs in the context of its creator.

    An exception of a signal handler may interrupt the thread that waits for the result, so this uses no locks.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._context = copy_context()
        self._is_cancelled = False
        self._results = SimpleQueue[tuple[T, None] | tuple[None, BaseException]]()

    def start(self) -> None:
        """Runs the job in another thread."""
        WORKERS.submit(self.run)

    def cancel(self) -> None:
        """Cancels the job, if it has not started yet."""
        self._is_cancelled = True

    def run(self) -> None:
        """Runs the job."""
        if self._is_cancelled:
            return
        try:
            self._results.put((self._context.run(self._work), None))
        except BaseException as error:
            self._results.put((None, error))

    def result(self, timeout: float | None = None) -> T:
        """Waits for the result, which can be retrieved once.

        Args:
            timeout: Seconds.

        Raises:
            OutOfTimeError: The job took longer.
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
                # The traceback of the exception refers to this frame.
                del error
