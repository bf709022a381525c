"""Calls of user functions that may block or be asynchronous, for both clients."""

import inspect
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..errors import ConfigurationError
from .apart import by_user
from .jobs import Job, without_stop
from .workers import WORKERS

if TYPE_CHECKING:
    import asyncio

P = ParamSpec("P")
T = TypeVar("T")


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls a function that may block."""
    return function(*args, **kwargs)


async def async_run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls a function that may block, in a thread."""
    return await _in_worker(partial(function, *args, **kwargs))


def hand_over(get: Callable[[], T], release: Callable[[T], object] | None = None) -> T:
    """Gets something that has to be released; both may block."""
    return get()


async def async_hand_over(get: Callable[[], T], release: Callable[[T], object] | None = None) -> T:
    """Gets something in a thread. If the task is cancelled while it waits, a thread releases it.

    Args:
        get: A function that may block. It is always called.
        release: Called with a result that no task waits for any more.
    """
    import asyncio

    lock, got, is_abandoned = threading.Lock(), list[T](), False

    def work() -> T:
        result = get()
        with lock:
            got.append(result)
            must_release = is_abandoned
        if must_release and release is not None:
            release(result)
        return result

    # Not a task, because the end of the loop would cancel that, too.
    try:
        return await _in_worker(work)
    except asyncio.CancelledError:
        with lock:
            is_abandoned = True
            came_too_late = bool(got)
        if came_too_late and release is not None:
            Job(partial(release, got[0])).start()
        raise


def _in_worker(work: Callable[[], T]) -> "asyncio.Future[T]":
    """Calls a function in a thread that the end of the loop or of the interpreter does not wait for."""
    import asyncio

    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()
    job = Job(partial(without_stop, work))

    def report() -> None:
        if not future.done():
            try:
                future.set_result(job.result())
            except BaseException as error:
                future.set_exception(error)

    def run() -> None:
        job.run()
        # The loop may have ended since.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(report)

    WORKERS.submit(run)
    return future


def notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user function.

    Raises:
        ConfigurationError: The function is asynchronous.
    """
    result = by_user(callback, value)
    if inspect.iscoroutine(result):
        result.close()
        raise ConfigurationError("on_token is asynchronous: pass a synchronous function, or use AsyncHelpScout")


async def async_notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user function, and awaits it if it is asynchronous."""
    result = callback(value)
    if inspect.isawaitable(result):
        await result


async def async_run(handler: Callable[[Any], object], value: object) -> None:
    """Calls a user function, in a thread unless it is asynchronous."""
    result = handler(value) if is_asynchronous(handler) else await async_run_blocking(handler, value)
    if inspect.isawaitable(result):
        await result


def is_asynchronous(function: Callable[..., object]) -> bool:
    """Whether a user function or callable object is asynchronous."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


def check_handler(handler: Callable[..., object]) -> None:
    """Rejects asynchronous handlers, which would never be awaited.

    Raises:
        TypeError: The handler is asynchronous.
    """
    if is_asynchronous(handler):
        raise TypeError(f"{handler!r} is asynchronous: use an AsyncWebhookReceiver, whose `handle` is awaited")


def async_check_handler(handler: Callable[..., object]) -> None:
    """Accepts any handler."""
