"""What resources ask of the client that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from helpscout_client import AsyncPages, Page
    from helpscout_client.arguments.coercion import Coercion

    from .client import AsyncClient, Client
    from .types import Response

    Path = tuple[int | str, ...]
    Query = Mapping[str, Any]
    Fetch = Callable[..., Response[Any]]
    AsyncFetch = Callable[..., Awaitable[Response[Any]]]


class Binding(Protocol):
    """Brings arguments into the strict form, sends, and makes pages of lists."""

    raw: Client

    @property
    def coerce(self) -> Coercion:
        """Brings arguments into the strict form."""
        ...

    def pages(self, fetch: Fetch, path: Path, query: Query) -> Page[Any]:
        """Fetches a list with a raw function, and wraps the answer."""
        ...


class AsyncBinding(Protocol):
    """As `Binding`, asynchronously."""

    raw: AsyncClient

    @property
    def coerce(self) -> Coercion:
        """Brings arguments into the strict form."""
        ...

    def pages(self, fetch: AsyncFetch, path: Path, query: Query) -> AsyncPages[Any]:
        """Prepares to fetch a list with a raw function."""
        ...


class Resource:
    """Methods for the operations of one resource."""

    def __init__(self, binding: Binding) -> None:
        self._coerce = binding.coerce
        self._raw = binding.raw
        self._pages = binding.pages


class AsyncResource:
    """As `Resource`, asynchronously."""

    def __init__(self, binding: AsyncBinding) -> None:
        self._coerce = binding.coerce
        self._raw = binding.raw
        self._pages = binding.pages
