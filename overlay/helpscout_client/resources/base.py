"""The base of the resources, which are made by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from helpscout_api.types import Response

    from .._async.context import AsyncResourceContext
    from .._sync.context import ResourceContext

    Path = tuple[int | str, ...]
    Query = Mapping[str, Any]
    Fetch = Callable[..., Response[Any]]
    AsyncFetch = Callable[..., Awaitable[Response[Any]]]


class Resource:
    """Methods for the operations of one resource."""

    def __init__(self, context: ResourceContext) -> None:
        self._coerce = context.coerce
        self._raw = context.raw
        self._pages = context.pages


class AsyncResource:
    """As `Resource`, asynchronously."""

    def __init__(self, context: AsyncResourceContext) -> None:
        self._coerce = context.coerce
        self._raw = context.raw
        self._pages = context.pages
