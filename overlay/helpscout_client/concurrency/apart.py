"""Calls that stay consistent when their caller is interrupted.

An exception may be raised anywhere in a program: in the main thread by a signal handler, in a task by a cancellation.
Code that holds a lock, a permit or a connection at that time would never release it. So a call has two kinds of blocks,
and only the first can be interrupted:

- `Breakable`: it waits for the network, for its turn, or for time to pass.
- `Unbreakable`: it acquires or releases something. In threads, all other code of a call is of this kind, because
  `DeferredSignals` defers signal handlers. In tasks, which are interrupted only where they await, the connection
  handling of httpcore is.

An interrupted call starts nothing new. It returns to its caller immediately.
"""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar

from .jobs import Job, OutOfTimeError
from .signals import Abandoned, DeferredSignals

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class Caller(Protocol):
    """The caller that waits for a call."""

    is_unbreakable: bool
    """Whether the call can't be interrupted at the moment."""
    is_passing: bool
    """Whether user code is running."""

    def check(self) -> None:
        """Raises `Abandoned` if the caller no longer waits for the call."""
        ...


# Threads


class _Local(threading.local):
    caller: Caller | None = None


_local = _Local()


class _OtherThread:
    """A thread that waits for a job."""

    is_unbreakable = True
    is_passing = False

    def __init__(self) -> None:
        #: Held while the thread waits. A `with` block releases it after any exception.
        self.presence: Final = threading.Lock()

    @property
    def is_gone(self) -> bool:
        return not self.presence.locked()

    def check(self) -> None:
        if self.is_gone:
            raise Abandoned


def apart(
    work: Callable[[], T],
    discard: Callable[[T], object],
    timeout: float | None = None,
    *,
    is_breakable: bool = True,
) -> T:
    """Makes a call that is interrupted only where this is safe.

    Args:
        work: The call.
        discard: Called with a result that arrives after the caller was interrupted.
        timeout: Seconds. If given, another thread makes the call.
        is_breakable: Whether the call can be skipped if the caller was interrupted.

    Raises:
        OutOfTimeError: The call took longer than the timeout.
    """
    if timeout is not None:
        caller = _OtherThread()
        job = Job(partial(_as_job, caller, work, discard))
        with caller.presence:
            job.start()
            return job.result(timeout)
    outer = _local.caller
    if threading.current_thread() is not threading.main_thread() or not (outer is None or outer.is_passing):
        return work()
    signals = DeferredSignals()
    try:
        signals.install()
        _local.caller = signals
        result = work()
        if signals.error is not None:
            # Other code caught the exception.
            raise Abandoned
        return result
    except Abandoned:
        if signals.error is None:
            raise
        raise signals.error from None
    finally:
        _local.caller = outer
        signals.uninstall()


def _as_job(caller: _OtherThread, work: Callable[[], T], discard: Callable[[T], object]) -> T:
    _local.caller = caller
    try:
        caller.check()
        result = work()
    finally:
        _local.caller = None
    if caller.is_gone:
        discard(result)
    return result


def by_user(function: Callable[..., T], *args: Any) -> T:
    """Calls a user function, during which signals are handled as usual."""
    caller = _local.caller
    if caller is None:
        return function(*args)
    caller.is_passing = True
    try:
        return function(*args)
    finally:
        caller.is_passing = False


def sheltered(work: Callable[[], T]) -> T:
    """Completes some work even if the caller is interrupted, because other callers need it, too."""
    if threading.current_thread() is threading.main_thread():
        job = Job(work)
        job.start()
        with Breakable():
            return job.result()
    caller, _local.caller = _local.caller, None
    try:
        return work()
    finally:
        _local.caller = caller


def check_caller() -> None:
    """Raises `Abandoned` in a call whose caller was interrupted."""
    if _local.caller is not None:
        _local.caller.check()


class Breakable:
    """A block in which a call waits for something. It is not entered if the caller was interrupted."""

    __slots__ = ("_caller",)

    def __enter__(self) -> None:
        caller = self._caller = _local.caller
        if caller is not None:
            # In this order; otherwise a signal between the two would be deferred until the end of the block.
            caller.is_unbreakable = False
            caller.check()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = True


class Unbreakable:
    """A block that acquires or releases something. In threads, this needs no extra work."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        pass


def nothing(result: object) -> None:
    """Does nothing with a result."""


class Closer:
    """Closes a resource once: when `close` is called, or when the owner is garbage collected.

    The latter is for responses that did not reach the user because of an exception.

    Args:
        owner: The owner of the resource.
        close: Closes the resource. It must not refer to the owner.
    """

    def __init__(self, owner: object, close: Callable[[], object]) -> None:
        self._close = close
        # The garbage collector may run anywhere, even while this thread holds a lock of httpcore.
        self._finalizer = weakref.finalize(owner, Job.start, Job(close))
        self._finalizer.atexit = False

    def close(self) -> None:
        """Closes the resource."""
        if self._finalizer.detach():
            self._close()

    def discard(self, result: object) -> None:
        """Closes the resource, because no caller waits for the result any more."""
        self.close()


# Tasks


class _OtherTask:
    """A task that waits for another."""

    is_gone = False
    is_passing = False
    task: asyncio.Task[Any] | None = None
    """The other task."""

    def __init__(self, is_unbreakable: bool, ended: asyncio.Future[None]) -> None:
        self.is_unbreakable = is_unbreakable
        self._ended = ended

    def wake(self, _task: object = None) -> None:
        """Ends the wait."""
        if not self._ended.done():
            self._ended.set_result(None)

    def check(self) -> None:
        if self.is_gone:
            raise Abandoned


_caller: ContextVar[_OtherTask | None] = ContextVar("helpscout_client.caller", default=None)
#: Keeps tasks alive, because the event loop doesn't.
_tasks: set[asyncio.Task[Any]] = set()


async def async_apart(
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
    timeout: float | None = None,
    *,
    is_breakable: bool = True,
) -> T:
    """Makes a call in a separate task, which is cancelled at most once, and only where this is safe.

    Args:
        work: The call.
        discard: Called with a result that arrives after the caller was interrupted.
        timeout: Seconds.
        is_breakable: Whether the call can be skipped if the caller was interrupted. If not, it is always completed.

    Raises:
        OutOfTimeError: The call took longer than the timeout.
    """
    import asyncio

    outer = _caller.get()
    if is_breakable and timeout is None and outer is not None and outer.task is asyncio.current_task():
        return await work()
    loop = asyncio.get_running_loop()
    ended = loop.create_future()
    caller = _OtherTask(not is_breakable, ended)
    task: asyncio.Task[T] = loop.create_task(_as_task(caller, work, discard))
    # Needed if the task is cancelled before it starts. In all other cases, it wakes the caller earlier.
    task.add_done_callback(caller.wake)
    caller.task = task
    timer = None if timeout is None else loop.call_later(timeout, caller.wake)
    try:
        await ended
    except BaseException:
        _leave(caller, task, discard)
        raise
    finally:
        if timer is not None:
            timer.cancel()
    if not task.done():
        _leave(caller, task, discard)
        raise OutOfTimeError
    # The task's context refers to the caller: a reference cycle that would keep results until garbage collection.
    caller.task = None
    return task.result()


async def _as_task(
    caller: _OtherTask,
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
) -> T:
    _caller.set(caller)
    try:
        result = await work()
    finally:
        caller.wake()
    if caller.is_gone:
        await discard(result)
    return result


def _leave(caller: _OtherTask, task: asyncio.Task[T], discard: Callable[[T], Coroutine[Any, Any, object]]) -> None:
    import asyncio

    caller.is_gone = True
    if not task.done():
        _keep(task)
        if not caller.is_unbreakable:
            task.cancel()
    elif not task.cancelled() and task.exception() is None:
        _keep(asyncio.ensure_future(discard(task.result())))


def _keep(task: asyncio.Task[Any]) -> None:
    _tasks.add(task)
    task.add_done_callback(_end)


def _end(task: asyncio.Task[Any]) -> None:
    _tasks.discard(task)
    # Otherwise asyncio logs an exception that was never retrieved.
    if not task.cancelled():
        task.exception()


async def async_by_user(function: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> T:
    """Calls a user function."""
    return await function(*args)


def async_check_caller() -> None:
    """Raises `Abandoned` in a call whose caller was interrupted."""
    caller = _caller.get()
    if caller is not None:
        caller.check()


class AsyncBreakable:
    """A block in which a call waits for something. It is not entered if the caller was interrupted."""

    __slots__ = ("_before", "_caller")

    def __enter__(self) -> None:
        caller = self._caller = _caller.get()
        if caller is not None:
            caller.check()
            self._before, caller.is_unbreakable = caller.is_unbreakable, False

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = self._before


class AsyncUnbreakable:
    """A block that acquires or releases something. A cancellation has to wait for the next `AsyncBreakable`.

    httpcore handles a cancellation while it waits for the network, but not everywhere else. If a request is cancelled
    after it got a connection and before it starts, the connection would never be used again.
    """

    __slots__ = ("_before", "_caller")

    def __enter__(self) -> None:
        caller = self._caller = _caller.get()
        if caller is not None:
            self._before, caller.is_unbreakable = caller.is_unbreakable, True

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = self._before


async def async_nothing(result: object) -> None:
    """Does nothing with a result."""


class AsyncCloser:
    """Closes a resource. In tasks, the owner can't be lost between two awaits."""

    def __init__(self, owner: object, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._close = close

    async def aclose(self) -> None:
        """Closes the resource."""
        with AsyncUnbreakable():
            await self._close()

    async def discard(self, result: object) -> None:
        """Closes the resource, because no caller waits for the result any more."""
        await self.aclose()
