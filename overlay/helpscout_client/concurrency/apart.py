"""Calls that no interruption of their caller can break off halfway.

An exception may come at any place of a program: in the main thread from a signal handler, in a task by a cancel. Code
that holds a lock, a permit or a connection at that moment would keep it for good. So calls are made apart: those of the
main thread in a thread of `WORKERS`, which signals never reach, and those of tasks in a task of their own, which is
cancelled once, and only where httpcore can take it. The caller itself only waits, and leaves at once when it is
interrupted. What it left behind ends by itself, and sends nothing more.
"""

from __future__ import annotations

import sys
import threading
import weakref
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar, copy_context
from functools import partial
from queue import Empty, SimpleQueue
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from .workers import WORKERS

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")

#: Seconds after which a thread that waits looks whether anybody still works for it. Windows delivers signals only then.
_RECHECK: Final = 1.0


class Abandoned(BaseException):
    """The caller left, so that there is nothing more to do."""


class OutOfTimeError(Exception):
    """The call takes longer than its caller wants to wait."""


# Threads


class Job(Generic[T]):
    """Work for a thread of `WORKERS`, and its result."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._context = copy_context()
        self._is_cancelled = False
        #: Calls that the waiting thread has to make, and None at the end.
        self._messages = SimpleQueue[Callable[[], object] | None]()
        self._result: list[T] = []
        self._error: BaseException | None = None

    def cancel(self) -> None:
        """Does without it, if it did not begin yet."""
        self._is_cancelled = True

    def run(self) -> None:
        """Works."""
        if self._is_cancelled:
            return
        try:
            self._result.append(self._context.run(self._work))
        except BaseException as error:
            self._error = error
        finally:
            self._messages.put(None)

    def message(self, call: Callable[[], object]) -> None:
        """Has the thread that waits for the result make a call."""
        self._messages.put(call)

    def result(self, timeout: float | None = None, check: Callable[[], object] = lambda: None) -> T:
        """Waits for the result.

        Args:
            timeout: Seconds.
            check: Is called again and again; it may raise.

        Raises:
            OutOfTimeError: It took longer.
        """
        ends_at = None if timeout is None else monotonic() + timeout
        while True:
            left = _RECHECK if ends_at is None else min(ends_at - monotonic(), _RECHECK)
            try:
                call = self._messages.get(timeout=max(left, 0))
            except Empty:
                check()
                if left <= 0:
                    raise OutOfTimeError from None
                continue
            if call is None:
                break
            call()
        if self._error is not None:
            try:
                raise self._error
            finally:
                # Its traceback leads back to this frame.
                self._error = None
        return self._result.pop()


class Caller:
    """What a job knows of the thread that waits for it."""

    def __init__(self) -> None:
        #: The caller holds it as long as it waits. A `with` block over a lock of C ends properly whatever happens.
        self.presence: Final = threading.Lock()
        self.job: Job[Any] | None = None

    @property
    def is_gone(self) -> bool:
        """Whether nothing waits any more."""
        return not self.presence.locked()

    def check(self) -> None:
        """Raises `Abandoned` if the caller is gone."""
        if self.is_gone:
            raise Abandoned


class _Local(threading.local):
    caller: Caller | None = None


_local = _Local()


def apart(
    work: Callable[[], T],
    discard: Callable[[T], object],
    timeout: float | None = None,
    *,
    is_breakable: bool = True,
) -> T:
    """Makes a call where no exception of a signal handler reaches it.

    Other threads than the main one get no signals, so they make it themselves, unless there is a timeout.

    Args:
        work: The call.
        discard: What is done with a result that comes when the caller is gone.
        timeout: Seconds.
        is_breakable: Whether it need not be made if the caller is gone.

    Raises:
        OutOfTimeError: It takes longer.
    """
    is_safe = threading.current_thread() is not threading.main_thread()
    # At the very end of the interpreter, other threads don't run any more.
    if (is_safe and timeout is None) or sys.is_finalizing():
        return work()
    caller = Caller()
    job: Job[T] = Job(partial(_as_helper, caller if is_breakable else None, work, discard))
    caller.job = job
    with caller.presence:
        WORKERS.submit(job.run)
        return job.result(timeout)


def _as_helper(caller: Caller | None, work: Callable[[], T], discard: Callable[[T], object]) -> T:
    _local.caller = caller
    try:
        check_caller()
        result = work()
    finally:
        _local.caller = None
    if caller is not None and caller.is_gone:
        discard(result)
    return result


@contextmanager
def unbroken() -> Iterator[None]:
    """A block that is carried out to its end even if the caller is gone."""
    caller, _local.caller = _local.caller, None
    try:
        yield
    finally:
        _local.caller = caller


def in_caller(function: Callable[..., T], *args: Any) -> T:
    """Calls a function of the user, in the thread that made the call: it may depend on that.

    Context variables that it sets are set in what follows, too.
    """
    caller = _local.caller
    if caller is None or caller.job is None:
        return function(*args)
    answer = Job(partial(_with_context, function, args))
    caller.check()
    caller.job.message(answer.run)
    result, context = answer.result(check=caller.check)
    for variable, value in context.items():
        if variable.get(None) is not value:
            variable.set(value)
    return result


def _with_context(function: Callable[..., T], args: tuple[Any, ...]) -> tuple[T, Any]:
    return function(*args), copy_context()


def check_caller() -> None:
    """Raises `Abandoned` if nothing waits for this call any more."""
    if (caller := _local.caller) is not None:
        caller.check()


class Unbreakable:
    """A block in which connections change hands. In threads that have no signals, there is nothing to do."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        pass


class NetworkOperation:
    """A block that waits for the network, within an `Unbreakable`. Nothing is begun for a caller that is gone."""

    def __enter__(self) -> None:
        check_caller()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        pass


def nothing(result: object) -> None:
    """Does nothing with a result."""


class Closer:
    """Closes something once: when it is called, or when its owner is dropped.

    The latter is for responses that an exception kept from reaching the user.

    Args:
        owner: Whose end is noticed.
        close: Closes it, and does not refer to the owner.
    """

    def __init__(self, owner: object, close: Callable[[], object]) -> None:
        self._close = close
        self._finalizer = weakref.finalize(owner, _close_dropped, close)
        self._finalizer.atexit = False

    def close(self) -> None:
        """Closes it."""
        if self._finalizer.detach():
            self._close()


def _close_dropped(close: Callable[[], object]) -> None:
    # The garbage collector runs anywhere, perhaps while this thread holds locks of httpcore.
    WORKERS.submit(Job(close).run)


# Tasks


class AsyncCaller:
    """What a task that works knows of the one that waits for it."""

    is_gone = False
    is_unbreakable = False
    task: asyncio.Task[Any] | None = None

    def check(self) -> None:
        """Raises `Abandoned` if the caller is gone."""
        if self.is_gone:
            raise Abandoned


_caller: ContextVar[AsyncCaller | None] = ContextVar("helpscout_client.caller", default=None)
#: The event loop itself keeps no tasks alive.
_tasks: set[asyncio.Task[Any]] = set()


async def async_apart(
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
    timeout: float | None = None,
    *,
    is_breakable: bool = True,
) -> T:
    """Makes a call in a task of its own, which gets one cancel at most, and only where it leaves nothing behind.

    Args:
        work: The call.
        discard: What is done with a result that comes when the caller is gone.
        timeout: Seconds.
        is_breakable: Whether it need not be made if the caller is gone.

    Raises:
        OutOfTimeError: It takes longer.
    """
    import asyncio

    outer = _caller.get()
    if timeout is None and outer is not None and outer.task is asyncio.current_task():
        return await work()
    caller = AsyncCaller()
    caller.is_unbreakable = not is_breakable
    task = asyncio.ensure_future(_as_task(caller, work, discard))
    caller.task = task
    _tasks.add(task)
    task.add_done_callback(_end)
    try:
        await asyncio.wait((task,), timeout=timeout)
    except BaseException:
        _leave(caller, task, discard)
        raise
    if not task.done():
        _leave(caller, task, discard)
        raise OutOfTimeError
    return task.result()


async def _as_task(
    caller: AsyncCaller,
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
) -> T:
    _caller.set(caller)
    result = await work()
    if caller.is_gone:
        await discard(result)
    return result


def _leave(caller: AsyncCaller, task: asyncio.Task[T], discard: Callable[[T], Coroutine[Any, Any, object]]) -> None:
    import asyncio

    caller.is_gone = True
    if not task.done():
        if not caller.is_unbreakable:
            task.cancel()
    elif not task.cancelled() and task.exception() is None:
        discarding = asyncio.ensure_future(discard(task.result()))
        _tasks.add(discarding)
        discarding.add_done_callback(_end)


def _end(task: asyncio.Task[Any]) -> None:
    _tasks.discard(task)
    # Or asyncio complains of a failure that nobody waited for.
    if not task.cancelled():
        task.exception()


async def async_nothing(result: object) -> None:
    """Does nothing with a result."""


class AsyncCloser:
    """Closes something when it is called. Its owner can't be dropped halfway."""

    def __init__(self, owner: object, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._close = close

    async def aclose(self) -> None:
        """Closes it."""
        with AsyncUnbreakable():
            await self._close()


async def async_in_caller(function: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> T:
    """Calls a function of the user. Tasks share their thread."""
    return await function(*args)


def async_check_caller() -> None:
    """Raises `Abandoned` if nothing waits for this call any more."""
    if (caller := _caller.get()) is not None:
        caller.check()


class AsyncUnbreakable:
    """A block in which connections change hands, so that a cancel has to wait for the next `AsyncNetworkOperation`.

    httpcore survives a cancel while it waits for the network, but not everywhere else: a connection that was given to
    a request which is cancelled before it begins would never be used again.
    """

    def __enter__(self) -> None:
        self._caller = _caller.get()
        if self._caller is not None:
            self._caller.is_unbreakable = True

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = False


class AsyncNetworkOperation:
    """A block that waits for the network, within an `AsyncUnbreakable`. Nothing is begun for a caller that is gone."""

    def __enter__(self) -> None:
        self._caller = _caller.get()
        if self._caller is not None:
            self._caller.check()
            self._caller.is_unbreakable = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = True
