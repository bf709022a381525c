"""Shared types of requests and answers."""

from collections.abc import Mapping
from typing import Final, Generic, Literal, TypeVar

import httpx
from attrs import frozen


class Unset:
    """The type of UNSET."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        # Copies and pickles stay the one UNSET.
        return "UNSET"


UNSET: Final = Unset()
"""Stands for a property that is not given, where None would be sent as null."""

T = TypeVar("T")


class Model:
    """The base of all models."""

    __slots__ = ()


@frozen(kw_only=True)
class Response(Generic[T]):
    """An answer with what was read from it."""

    status_code: int
    content: bytes
    headers: Mapping[str, str]
    parsed: T


@frozen(kw_only=True)
class Created:
    """What the answer to a creation tells; its body is empty."""

    id: int | None
    """Id of the new resource; None where the API names none."""
    location: str | None
    """Address of the new resource in the API."""
    web_location: str | None
    """Address of the new resource in the web application."""
    correlation_id: str | None
    """Identifies the request for Help Scout's support."""

    @classmethod
    def from_response(cls, response: httpx.Response) -> "Created":
        """Reads the headers of an answer."""
        location = response.headers.get("Location")
        resource_id = response.headers.get("Resource-ID", "")
        if not resource_id and location is not None:
            # A location may carry a query string, and may be that of something else than what was created.
            parent, _, last = httpx.URL(location).path.rstrip("/").rpartition("/")
            resource_id = last if parent == response.request.url.path.rstrip("/") else ""
        return cls(
            id=int(resource_id) if resource_id.isdecimal() else None,
            location=location,
            web_location=response.headers.get("Web-Location"),
            correlation_id=response.headers.get("Correlation-Id"),
        )


@frozen(kw_only=True)
class Accepted:
    """The answer to a request that will be carried out later."""

    correlation_id: str | None
    """Identifies the request for Help Scout's support."""

    @classmethod
    def from_response(cls, response: httpx.Response) -> "Accepted":
        """Reads the headers of an answer."""
        return cls(correlation_id=response.headers.get("Correlation-Id"))


__all__ = ["UNSET", "Accepted", "Created", "Model", "Response", "Unset"]
