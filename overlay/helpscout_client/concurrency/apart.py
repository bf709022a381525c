"""Calls that no interruption of their caller leaves halfway.

An exception may come at any place of a program: in the main thread from a signal handler, in a task by a cancel. Code
that holds a lock, a permit or a connection at that moment would keep it for good. So there are two kinds of blocks in a
call, and interruptions reach only the one that waits for something:

- `Breakable`: it waits for the network, for its turn, or for time to pass.
- `Unbreakable`: something changes hands. In threads, all the rest of a call is of this kind, since `DeferredSignals`
  holds back the handlers of signals. In tasks, which are interrupted only where they wait, what httpcore does with
  connections is.

An interrupted call begins nothing more. It is over for its caller at once.
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
    """Who waits for a call."""

    is_unbreakable: bool
    """Whether the call can't be broken off for now."""
    is_passing: bool
    """Whether code of the user runs."""

    def check(self) -> None:
        """Raises `Abandoned` if nothing waits for the call any more."""
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
        #: It is held as long as the thread waits. A `with` block of a lock ends properly whatever is raised.
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
    """Makes a call that is interrupted only where it does no harm.

    Args:
        work: The call.
        discard: What is done with a result that comes when the caller is gone.
        timeout: Seconds. With it, another thread makes the call.
        is_breakable: Whether it need not be made if the caller is gone.

    Raises:
        OutOfTimeError: It takes longer.
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
            # Something on the way took it for its own.
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
    """Calls a function of the user, which signals reach as usual."""
    caller = _local.caller
    if caller is None:
        return function(*args)
    caller.is_passing = True
    try:
        return function(*args)
    finally:
        caller.is_passing = False


def sheltered(work: Callable[[], T]) -> T:
    """Does something to its end, even if the caller is interrupted: others need it, too."""
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
    """Raises `Abandoned` in a call whose caller is gone."""
    if _local.caller is not None:
        _local.caller.check()


class Breakable:
    """A block in which a call waits for something. Nothing is begun for a caller that is gone."""

    __slots__ = ("_caller",)

    def __enter__(self) -> None:
        caller = self._caller = _local.caller
        if caller is not None:
            # In this order, or a signal between the two would wait until the end of the block.
            caller.is_unbreakable = False
            caller.check()

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if self._caller is not None:
            self._caller.is_unbreakable = True


class Unbreakable:
    """A block in which something changes hands: in threads, nothing need be done for it."""

    __slots__ = ()

    def __enter__(self) -> None:
        pass

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
        # The garbage collector runs anywhere, perhaps while this thread holds a lock of httpcore.
        self._finalizer = weakref.finalize(owner, Job.start, Job(close))
        self._finalizer.atexit = False

    def close(self) -> None:
        """Closes it."""
        if self._finalizer.detach():
            self._close()

    def discard(self, result: object) -> None:
        """Closes it, since nothing waits for a result any more."""
        self.close()


# Tasks


class _OtherTask:
    """A task that waits for another."""

    is_gone = False
    is_passing = False
    task: asyncio.Task[Any] | None = None
    """The other one."""

    def __init__(self, is_unbreakable: bool) -> None:
        self.is_unbreakable = is_unbreakable

    def check(self) -> None:
        if self.is_gone:
            raise Abandoned


_caller: ContextVar[_OtherTask | None] = ContextVar("helpscout_client.caller", default=None)
#: The event loop itself keeps no tasks alive.
_tasks: set[asyncio.Task[Any]] = set()


async def async_apart(
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
    timeout: float | None = None,
    *,
    is_breakable: bool = True,
) -> T:
    """Makes a call in a task of its own, which is cancelled once at most, and only where it does no harm.

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
    caller = _OtherTask(not is_breakable)
    task = asyncio.ensure_future(_as_task(caller, work, discard))
    caller.task = task
    _keep(task)
    try:
        await asyncio.wait((task,), timeout=timeout)
    except BaseException:
        _leave(caller, task, discard)
        raise
    if not task.done():
        _leave(caller, task, discard)
        raise OutOfTimeError
    # The task's context holds the caller: a circle that would keep results until the garbage is collected.
    caller.task = None
    return task.result()


async def _as_task(
    caller: _OtherTask,
    work: Callable[[], Coroutine[Any, Any, T]],
    discard: Callable[[T], Coroutine[Any, Any, object]],
) -> T:
    _caller.set(caller)
    result = await work()
    if caller.is_gone:
        await discard(result)
    return result


def _leave(caller: _OtherTask, task: asyncio.Task[T], discard: Callable[[T], Coroutine[Any, Any, object]]) -> None:
    import asyncio

    caller.is_gone = True
    if not task.done():
        if not caller.is_unbreakable:
            task.cancel()
    elif not task.cancelled() and task.exception() is None:
        _keep(asyncio.ensure_future(discard(task.result())))


def _keep(task: asyncio.Task[Any]) -> None:
    _tasks.add(task)
    task.add_done_callback(_end)


def _end(task: asyncio.Task[Any]) -> None:
    _tasks.discard(task)
    # Or asyncio complains of a failure that nobody waited for.
    if not task.cancelled():
        task.exception()


async def async_by_user(function: Callable[..., Coroutine[Any, Any, T]], *args: Any) -> T:
    """Calls a function of the user."""
    return await function(*args)


def async_check_caller() -> None:
    """Raises `Abandoned` in a call whose caller is gone."""
    caller = _caller.get()
    if caller is not None:
        caller.check()


class AsyncBreakable:
    """A block in which a call waits for something. Nothing is begun for a caller that is gone."""

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
    """A block in which something changes hands, so that a cancel has to wait for the next `AsyncBreakable`.

    httpcore survives a cancel while it waits for the network, but not everywhere else: a connection that was given to
    a request which is cancelled before it begins would never be used again.
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
    """Closes something. Between two awaits, nothing can drop its owner."""

    def __init__(self, owner: object, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
        self._close = close

    async def aclose(self) -> None:
        """Closes it."""
        with AsyncUnbreakable():
            await self._close()

    async def discard(self, result: object) -> None:
        """Closes it, since nothing waits for a result any more."""
        await self.aclose()
