"""Parses the bodies of responses."""

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
    """Parses the body of a response as a model.

    Raises:
        ResponseParseError: The body is not JSON, or does not match the model.
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
    """Parses the body of a response, which is an array, as a list of models.

    Raises:
        ResponseParseError: The body is not JSON, or does not match the model.
    """
    value = _read_json(response)
    if value is None:
        return []
    if not isinstance(value, list):
        error = _wrong(value, "a list", "")
        error.response = response
        raise error
    return read_items(model, value)


#: Size in bytes from which a faster decoder is worth importing, which takes about seven milliseconds.
_LARGE = 10_000


def parse_json(content: bytes) -> Any:
    """Parses JSON exactly as `json.loads` does, with or without msgspec.

    Raises:
        ValueError: The content is not JSON.
        RecursionError: It is nested too deeply.
    """
    if len(content) < _LARGE:
        return json.loads(content)
    try:
        return _decoder()(content)
    except (ValueError, RecursionError):
        # json accepts more than msgspec: NaN, numbers too large for floats, lone surrogates, UTF-16.
        return json.loads(content)


@cache
def _decoder() -> Callable[[bytes], Any]:
    """The fastest decoder available. Imported late, because writes don't need it."""
    try:
        # The extra `speed` halves the time. orjson is as fast, but rounds integers of more than 64 bits.
        from msgspec.json import decode
    except ImportError:
        return json.loads
    return decode


def _read_json(response: httpx.Response) -> Any:
    try:
        return parse_json(response.content)
    except (ValueError, RecursionError) as error:
        kind = type(error).__name__
    # Raised outside, because that error can contain the whole body.
    raise ResponseParseError(f"is not JSON ({kind})" if response.content else "is empty", response=response)


def succeed(response: httpx.Response) -> httpx.Response:
    """Returns a successful response.

    Raises:
        APIError: The status is not a success.
    """
    if not response.is_success:
        raise APIError(response)
    return response


def detailed(response: httpx.Response, parsed: T) -> Response[T]:
    """A response with its parsed body."""
    return Response(status_code=response.status_code, content=response.content, headers=response.headers, parsed=parsed)


def _wrong(value: Any, expected: str, name: str) -> ResponseParseError:
    # The value can be personal data, so it is not in the message.
    return ResponseParseError(f"should be {expected}, not {kind_of(value)}", name)
