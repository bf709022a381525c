"""Methods that suggest the nearest name for a misspelt argument, as Python does from 3.13 on."""

from collections.abc import Callable, Mapping
from functools import wraps
from inspect import iscoroutinefunction
from types import FunctionType
from typing import Any, NoReturn

from helpscout_api.messages import hint


def suggesting(method: FunctionType) -> Callable[..., Any]:
    """Wraps a method so that it suggests the nearest of its arguments for an unknown one.

    An asynchronous method stays asynchronous, which mocks check.
    """
    code = method.__code__
    known = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    names = frozenset(known)

    def reject(keywords: Mapping[str, Any]) -> NoReturn:
        name = min(keywords.keys() - names)
        problem = f"{method.__qualname__}() got an unexpected keyword argument {name!r}"
        raise TypeError(problem + hint(name, known))

    @wraps(method)
    def call(*args: Any, **keywords: Any) -> Any:
        if not keywords.keys() <= names:
            reject(keywords)
        return method(*args, **keywords)

    @wraps(method)
    async def call_async(*args: Any, **keywords: Any) -> Any:
        if not keywords.keys() <= names:
            reject(keywords)
        return await method(*args, **keywords)

    return call_async if iscoroutinefunction(method) else call
