"""Calls of what may block, or may be asynchronous: the two clients differ in how they wait for it."""

import inspect
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..errors import ConfigurationError
from .apart import by_user
from .jobs import Job
from .workers import WORKERS

if TYPE_CHECKING:
    import asyncio

P = ParamSpec("P")
T = TypeVar("T")


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block."""
    return function(*args, **kwargs)


async def async_run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block, in a thread."""
    return await _in_worker(partial(function, *args, **kwargs))


def hand_over(get: Callable[[], T], give_back: Callable[[T], object] | None = None) -> T:
    """Gets something that has to be given back, which may block."""
    return get()


async def async_hand_over(get: Callable[[], T], give_back: Callable[[T], object] | None = None) -> T:
    """Gets something in a thread. If the task is cancelled meanwhile, it is given back in that thread.

    Args:
        get: What may block. It is called in any case.
        give_back: What to do with a result that nothing waits for any more.
    """
    import asyncio

    lock, got, is_abandoned = threading.Lock(), list[T](), False

    def work() -> T:
        result = get()
        with lock:
            got.append(result)
            must_give_back = is_abandoned
        if must_give_back and give_back is not None:
            give_back(result)
        return result

    # No task, which the end of the loop would cancel, too.
    try:
        return await _in_worker(work)
    except asyncio.CancelledError:
        with lock:
            is_abandoned = True
            came_too_late = bool(got)
        if came_too_late and give_back is not None:
            Job(partial(give_back, got[0])).start()
        raise


def _in_worker(work: Callable[[], T]) -> "asyncio.Future[T]":
    """Calls something in a thread that neither the end of the loop nor that of the interpreter waits for."""
    import asyncio

    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()
    job = Job(work)

    def report() -> None:
        if not future.done():
            try:
                future.set_result(job.result())
            except BaseException as error:
                future.set_exception(error)

    def run() -> None:
        job.run()
        # The loop may have ended meanwhile.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(report)

    WORKERS.submit(run)
    return future


def notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user's function.

    Raises:
        ConfigurationError: It is asynchronous.
    """
    result = by_user(callback, value)
    if inspect.iscoroutine(result):
        result.close()
        raise ConfigurationError("on_token is asynchronous: pass a synchronous function, or use AsyncHelpScout")


async def async_notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user's function, and awaits it if it is asynchronous."""
    result = callback(value)
    if inspect.isawaitable(result):
        await result


async def async_run(handler: Callable[[Any], object], value: object) -> None:
    """Calls a user's function, in a thread unless it is asynchronous."""
    result = handler(value) if is_asynchronous(handler) else await async_run_blocking(handler, value)
    if inspect.isawaitable(result):
        await result


def is_asynchronous(function: Callable[..., object]) -> bool:
    """Whether a user's function, or an object that can be called, is asynchronous."""
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(type(function).__call__)


def check_handler(handler: Callable[..., object]) -> None:
    """Refuses what nobody would await.

    Raises:
        TypeError: The handler is asynchronous.
    """
    if is_asynchronous(handler):
        raise TypeError(f"{handler!r} is asynchronous: use an AsyncWebhookReceiver, whose `handle` is awaited")


def async_check_handler(handler: Callable[..., object]) -> None:
    """Refuses nothing."""
