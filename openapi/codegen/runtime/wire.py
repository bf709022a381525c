"""What responses hold."""

import json
from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

import httpx

from .errors import APIError, ResponseParseError
from .reading import ModelClass, kind_of, read_items
from .types import Response

T = TypeVar("T")


def read_response(model: ModelClass[T], response: httpx.Response) -> T:
    """The body of an answer as a model.

    Raises:
        ResponseParseError: The body is not JSON, or of another shape.
    """
    value = _read_json(response)
    try:
        if isinstance(value, dict):
            return model.from_dict(value)
        raise _wrong(value, "an object", "")
    except ResponseParseError as error:
        error.response = response
        raise


def read_list_response(model: ModelClass[T], response: httpx.Response) -> list[T]:
    """The body of an answer, a bare array, as a list of models.

    Raises:
        ResponseParseError: The body is not JSON, or of another shape.
    """
    value = _read_json(response)
    if value is None:
        return []
    if not isinstance(value, list):
        error = _wrong(value, "a list", "")
        error.response = response
        raise error
    return read_items(model, value)


#: Bytes, from which on it pays to load another decoder, which takes some seven milliseconds.
_LARGE = 10_000


def parse_json(content: bytes) -> Any:
    """What a JSON text holds, just as `json.loads` reads it, with msgspec or without.

    Raises:
        ValueError: It is no JSON.
        RecursionError: It is nested too deeply.
    """
    if len(content) < _LARGE:
        return json.loads(content)
    try:
        return _decoder()(content)
    except (ValueError, RecursionError):
        # json takes more than msgspec does: NaN, numbers beyond floats, lone surrogates, UTF-16.
        return json.loads(content)


@cache
def _decoder() -> Callable[[bytes], Any]:
    """The quickest decoder there is. Loaded late, since writes do without."""
    try:
        # The extra `speed` takes half of json's time. So does orjson, but it rounds integers of more than 64 bits.
        from msgspec.json import decode
    except ImportError:
        return json.loads
    return decode


def _read_json(response: httpx.Response) -> Any:
    try:
        return parse_json(response.content)
    except (ValueError, RecursionError) as error:
        kind = type(error).__name__
    # Outside, since that error may hold the whole body.
    raise ResponseParseError(f"is not JSON ({kind})" if response.content else "is empty", response=response)


def succeed(response: httpx.Response) -> httpx.Response:
    """Lets successes pass.

    Raises:
        APIError: The status is no success.
    """
    if not response.is_success:
        raise APIError(response)
    return response


def detailed(response: httpx.Response, parsed: T) -> Response[T]:
    """An answer with what was read from it."""
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _wrong(value: Any, expected: str, name: str) -> ResponseParseError:
    # The value itself may be personal, and stays out of the message.
    return ResponseParseError(f"should be {expected}, not {kind_of(value)}", name)
