"""Calls of what may block, or may be asynchronous: the two clients differ in how they wait for it."""

import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from ..errors import ConfigurationError

if TYPE_CHECKING:
    # It would slow the start of synchronous programs.
    import asyncio

P = ParamSpec("P")
T = TypeVar("T")


def run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block."""
    return function(*args, **kwargs)


async def async_run_blocking(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block, in a thread."""
    import asyncio

    return await asyncio.to_thread(function, *args, **kwargs)


def blocking_lock(lock: AbstractContextManager[object]) -> AbstractContextManager[object]:
    """Takes a lock, which may block."""
    return lock


@asynccontextmanager
async def async_blocking_lock(lock: AbstractContextManager[object]) -> AsyncIterator[None]:
    """Takes a lock in a thread, and releases it in one."""
    import asyncio

    # No task, which the end of the loop would cancel, too.
    entering = asyncio.get_running_loop().run_in_executor(None, lock.__enter__)
    try:
        await asyncio.shield(entering)
    except asyncio.CancelledError:
        # The thread goes on, and may get what nobody waits for any more.
        entering.add_done_callback(lambda done: _release(lock, done))
        raise
    try:
        yield
    finally:
        await async_run_blocking(lock.__exit__, None, None, None)


def _release(lock: AbstractContextManager[object], entered: "asyncio.Future[object]") -> None:
    if not entered.cancelled() and entered.exception() is None:
        lock.__exit__(None, None, None)


def notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user's function.

    Raises:
        ConfigurationError: It is asynchronous.
    """
    result = callback(value)
    if inspect.iscoroutine(result):
        result.close()
        raise ConfigurationError("on_token is asynchronous: give an ordinary function, or use AsyncHelpScout")


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
        raise TypeError(f"{handler!r} is asynchronous: it needs AsyncWebhookReceiver, whose `handle` is awaited")


def async_check_handler(handler: Callable[..., object]) -> None:
    """Refuses nothing."""
