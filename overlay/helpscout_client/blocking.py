"""Calls of what may block, or may be asynchronous: the two clients differ in how they wait for it."""

import inspect
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, asynccontextmanager
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block."""
    return function(*args, **kwargs)


async def async_call(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Calls what may block, in a thread."""
    import asyncio

    return await asyncio.to_thread(function, *args, **kwargs)


def held(lock: AbstractContextManager[object]) -> AbstractContextManager[object]:
    """Takes a lock, which may block."""
    return lock


@asynccontextmanager
async def async_held(lock: AbstractContextManager[object]) -> AsyncIterator[None]:
    """Takes a lock in a thread, and releases it in one."""
    await async_call(lock.__enter__)
    try:
        yield
    finally:
        await async_call(lock.__exit__, None, None, None)


def notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user's function."""
    callback(value)


async def async_notify(callback: Callable[[Any], object], value: object) -> None:
    """Calls a user's function, and awaits it if it is asynchronous."""
    result = callback(value)
    if inspect.isawaitable(result):
        await result
