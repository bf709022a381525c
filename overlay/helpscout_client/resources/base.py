"""The base of the resources that `make generate` makes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import FunctionType
from typing import Any, TypeAlias

import helpscout_client
from helpscout_api.types import Response

from ..concurrency.keywords import suggesting

Path: TypeAlias = tuple[int | str, ...]
Query: TypeAlias = Mapping[str, Any]
Fetch: TypeAlias = Callable[..., Response[Any]]
AsyncFetch: TypeAlias = Callable[..., Awaitable[Response[Any]]]


class _Suggesting:
    """Suggests the nearest name for a misspelt argument, as Python does from 3.13 on."""

    def __init_subclass__(cls) -> None:
        for name, method in list(vars(cls).items()):
            if isinstance(method, FunctionType) and not name.startswith("_"):
                setattr(cls, name, suggesting(method))


class Resource(_Suggesting):
    """Methods for the operations of one resource."""

    def __init__(self, context: helpscout_client.ResourceContext) -> None:
        self._raw = context.raw
        self._pages = context.pages


class AsyncResource(_Suggesting):
    """Like `Resource`, for the asynchronous client."""

    def __init__(self, context: helpscout_client.AsyncResourceContext) -> None:
        self._raw = context.raw
        self._pages = context.pages
