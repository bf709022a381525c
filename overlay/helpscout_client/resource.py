"""The base of the resources, which are made by `make generate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from helpscout_api.types import Response

    from .bindings import AsyncHTTPBinding, HTTPBinding

    Path = tuple[int | str, ...]
    Query = Mapping[str, Any]
    Fetch = Callable[..., Response[Any]]
    AsyncFetch = Callable[..., Awaitable[Response[Any]]]


class Resource:
    """Methods for the operations of one resource."""

    def __init__(self, binding: HTTPBinding) -> None:
        self._coerce = binding.coerce
        self._raw = binding.raw
        self._pages = binding.pages


class AsyncResource:
    """As `Resource`, asynchronously."""

    def __init__(self, binding: AsyncHTTPBinding) -> None:
        self._coerce = binding.coerce
        self._raw = binding.raw
        self._pages = binding.pages
