"""How values look on the wire."""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, TypeVar
from urllib.parse import quote

import httpx

from .errors import APIError, ResponseParseError
from .reading import KINDS, ModelClass, read_items
from .types import UNSET, Response, Unset

T = TypeVar("T")

# Sending


def path_segment(name: str, value: int | str) -> str:
    """A path parameter, quoted.

    Raises:
        ValueError: The value would change which resource the path names.
    """
    text = str(to_json(name, value))
    if text in ("", ".", ".."):
        raise ValueError(f"{name} must name something, not {text!r}")
    return quote(text, safe="")


def query(params: Mapping[str, Any]) -> dict[str, str]:
    """Query parameters as text. None is not given, lists are joined by commas.

    Raises:
        ValueError: An item of a list holds a comma, or a time has no zone.
    """
    return {name: _query_value(name, value) for name, value in params.items() if value is not None}


def _query_value(name: str, value: Any) -> str:
    if isinstance(value, list | tuple):
        items = [_query_value(name, item) for item in value]
        for item in items:
            if "," in item:
                raise ValueError(f"{name}: the API separates items by commas, so {item!r} can't be one")
        return ",".join(items)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(to_json(name, value))


def in_utc(name: str, moment: datetime.datetime) -> datetime.datetime:
    """A moment in UTC.

    Raises:
        ValueError: It has no zone, or UTC has no year for it.
    """
    if moment.utcoffset() is None:
        raise ValueError(f"{name}: {moment} has no time zone, such as tzinfo=datetime.UTC or a Z at its end")
    try:
        return moment.astimezone(datetime.UTC)
    except OverflowError:
        raise ValueError(f"{name}: {moment} is outside of the years 1 to 9999 in UTC") from None


def to_json(name: str, value: Any) -> Any:
    """A value that is sent, as `json.dumps` takes it.

    Raises:
        ValueError: A time has no zone.
    """
    if isinstance(value, datetime.datetime):
        return in_utc(name, value).replace(microsecond=0, tzinfo=None).isoformat() + "Z"
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {key: to_json(f"{name}.{key}", item) for key, item in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return [to_json(f"{name}[{index}]", item) for index, item in enumerate(value)]
    return value


def dump_sent(fields: Mapping[str, Any], additional: Mapping[str, Any]) -> dict[str, Any]:
    """A model that is sent: what is not given is left out, null stays."""
    return {name: to_json(name, value) for name, value in {**fields, **additional}.items() if value is not UNSET}


# Reading what is going to be sent: structure is checked, scalars are taken as they are. None, UNSET and (PHP's way to
# write an empty object) the empty list read as absent where an object is expected.


def read_object(model: ModelClass[Any], value: Any, name: str) -> Any:
    """An object as a model."""
    if isinstance(value, dict):
        try:
            return model.from_dict(value)
        except ResponseParseError as error:
            raise error.within(name) from None
    return _absent(value, "an object", name)


def read_object_or_scalar(model: ModelClass[Any], value: Any, name: str) -> Any:
    """An object as a model; anything else but a list as it is."""
    return read_object(model, value, name) if isinstance(value, dict | list) else value


def read_objects(model: ModelClass[Any], value: Any, name: str) -> Any:
    """A list of objects as a list of models. Items that are null are left out."""
    if isinstance(value, list):
        from_dict = model.from_dict
        try:
            return [from_dict(item) for item in value]
        except (ResponseParseError, TypeError):
            # Once more, slowly: something is null, or wrong and to be named.
            items = [read_object(model, item, f"{name}[{index}]") for index, item in enumerate(value)]
            return [item for item in items if item is not None]
    return _absent(value, "a list", name)


def read_map(value: Any, name: str) -> Any:
    """An object as a dictionary."""
    return value if isinstance(value, dict) else _absent(value, "an object", name)


def read_list(value: Any, name: str) -> Any:
    """A list of scalars."""
    return value if isinstance(value, list) else _absent(value, "a list", name)


def read_datetime(value: Any, name: str) -> Any:
    """A date-time; without a zone it is in UTC."""
    if isinstance(value, str):
        try:
            moment = datetime.datetime.fromisoformat(value)
        except ValueError:
            return _read_rare_datetime(value, name)
        return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)
    return _absent(value, "a date-time", name)


def _read_rare_datetime(value: str, name: str) -> datetime.datetime | None:
    if not value.strip():
        return None
    # Imported here since hardly any value gets here.
    from dateutil.parser import isoparse

    try:
        moment = isoparse(value)
    except (ValueError, OverflowError):
        raise ResponseParseError("is not a date-time", name) from None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=datetime.UTC)


def read_date(value: Any, name: str) -> Any:
    """A date."""
    if isinstance(value, str):
        if not value.strip():
            return None
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ResponseParseError("is not a date", name) from None
    return _absent(value, "a date", name)


def _absent(value: Any, expected: str, name: str) -> Any:
    if value is None or isinstance(value, Unset):
        return value
    if value == [] and expected == "an object":
        return None
    raise _wrong(value, expected, name)


def _wrong(value: Any, expected: str, name: str) -> ResponseParseError:
    # The value itself may be personal, and stays out of the message.
    return ResponseParseError(f"should be {expected}, not {KINDS[type(value)]}", name)


# Answers


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
        problem = "is empty" if not response.content else f"is not JSON ({type(error).__name__})"
        raise ResponseParseError(problem, response=response) from None


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
