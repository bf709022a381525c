"""Shared types of requests and responses."""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Generic, Literal, TypeAlias, TypeVar

import httpx
from attrs import field, frozen

from .digits import whole_number
from .errors import ResponseParseError


class PythonOnly:
    """A type without JSON, as a base class or in `Annotated`. Pydantic leaves it out of JSON schemas."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic import python_schema

        return python_schema(source, PythonOnly)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from .pydantic import no_schema

        return no_schema()


class Unset(PythonOnly):
    """The type of UNSET."""

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        # Copies and pickles are the same object.
        return "UNSET"


UNSET: Final = Unset()
"""The value of a property that is not sent. None would be sent as null."""

T = TypeVar("T")


class _AsList:
    """Makes pydantic read an iterable as a list. By itself, it takes a JSON string as an iterable of its characters."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic import list_schema

        return list_schema(source, handler)


Many: TypeAlias = Annotated[Iterable[T], _AsList]
"""Any iterable, such as a list."""


class Model:
    """The base of all models.

    Pydantic 2 validates models by `from_dict`, dumps them by `to_dict`, and takes their JSON schema from the
    description.
    """

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic import model_schema

        return model_schema(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from .pydantic import json_schema

        return json_schema(cls, handler)


@frozen(kw_only=True)
class Response(Generic[T]):
    """A response with its parsed body."""

    status_code: int
    content: bytes
    headers: Mapping[str, str]
    parsed: T


@frozen(kw_only=True)
class CreatedWithoutId:
    """The response to a create operation that returns no id. Its body is empty."""

    location: str | None
    """URL of the new resource in the API."""
    web_location: str | None
    """URL of the new resource in the web application."""
    correlation_id: str | None
    """Identifies the request for Help Scout's support."""

    @classmethod
    def from_response(cls, response: httpx.Response) -> "CreatedWithoutId":
        """Reads the headers of a response."""
        return cls(
            location=response.headers.get("Location"),
            web_location=response.headers.get("Web-Location"),
            correlation_id=response.headers.get("Correlation-Id"),
        )


@frozen(kw_only=True)
class Created:
    """The response to a create operation. Its body is empty."""

    id_or_none: int | None = field(alias="id")
    """Id of the new resource; None in the rare case that the response has no id."""
    location: str | None
    """URL of the new resource in the API."""
    web_location: str | None
    """URL of the new resource in the web application."""
    correlation_id: str | None
    """Identifies the request for Help Scout's support."""

    @property
    def id(self) -> int:
        """Id of the new resource.

        Raises:
            ResponseParseError: The response has no id. The resource was created nevertheless.
        """
        if self.id_or_none is None:
            raise ResponseParseError("has no id. The resource was created, so don't send the request again")
        return self.id_or_none

    @classmethod
    def from_response(cls, response: httpx.Response) -> "Created":
        """Reads the headers of a response."""
        location = response.headers.get("Location")
        resource_id = response.headers.get("Resource-ID", "")
        if not resource_id and location is not None:
            # A location can have a query string, and can be that of another resource.
            parent, _, last = _path(location).rstrip("/").rpartition("/")
            resource_id = last if parent == response.request.url.path.rstrip("/") else ""
        return cls(
            id=whole_number(resource_id),
            location=location,
            web_location=response.headers.get("Web-Location"),
            correlation_id=response.headers.get("Correlation-Id"),
        )


def _path(address: str) -> str:
    try:
        return httpx.URL(address).path
    except httpx.InvalidURL:
        return ""


@frozen(kw_only=True)
class Accepted:
    """The response to a request that will be processed later."""

    correlation_id: str | None
    """Identifies the request for Help Scout's support."""

    @classmethod
    def from_response(cls, response: httpx.Response) -> "Accepted":
        """Reads the headers of a response."""
        return cls(correlation_id=response.headers.get("Correlation-Id"))


__all__ = ["UNSET", "Accepted", "Created", "CreatedWithoutId", "Many", "Model", "PythonOnly", "Response", "Unset"]
