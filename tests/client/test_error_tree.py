"""The classes of errors: their tree, and that they survive copying and pickling."""

from __future__ import annotations

import builtins
import copy
import pickle
from typing import Any

import httpx
import pytest

from helpscout_client import errors

REQUEST = httpx.Request("POST", "https://api.example.com/v2/tags", json={"a": 1})
CLASSES = [
    value
    for name in errors.__all__
    if isinstance(value := getattr(errors, name), type) and issubclass(value, Exception)
]


def sample(kind: type[Exception]) -> Exception:
    """An error with all its attributes."""
    if issubclass(kind, errors.APIError):
        body = {"message": "no", "logRef": "abc#1", "_embedded": {"errors": [{"path": "x", "message": "bad"}]}}
        headers = {"Location": "/v2/tags/8", "X-RateLimit-Retry-After": "7"}
        return kind(httpx.Response(429, json=body, headers=headers, request=REQUEST))
    if issubclass(kind, errors.ConnectionError | errors.TimeoutError):
        return kind("gone", REQUEST)
    if issubclass(kind, errors.TokenError):
        return kind("no token", 400)
    if issubclass(kind, errors.ResponseParseError):
        return kind("is missing", "id", httpx.Response(200, request=REQUEST))
    return kind() if issubclass(kind, errors.InvalidSignatureError) else kind("words")


def facts(error: Exception) -> dict[str, Any]:
    """The attributes of an error, for comparison."""

    def comparable(value: Any) -> Any:
        if isinstance(value, httpx.Request):
            # Copies have no headers and body, which may contain secrets.
            return value.method, str(value.url)
        return (value.status_code, value.content) if isinstance(value, httpx.Response) else value

    return {"str": str(error), "type": type(error), **{name: comparable(value) for name, value in vars(error).items()}}


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_error__survives(kind: type[Exception], duplicate: Any) -> None:
    error = sample(kind)
    assert facts(duplicate(error)) == facts(error)


@pytest.mark.parametrize("kind", CLASSES)
def test_error__has_words(kind: type[Exception]) -> None:
    error = sample(kind)
    assert str(error).strip()
    assert type(error).__name__ in repr(error)
    assert "object at 0x" not in f"{error} {error!r}"


@pytest.mark.parametrize("kind", CLASSES)
def test_error__is_a_helpscout_error(kind: type[Exception]) -> None:
    assert issubclass(kind, errors.HelpScoutError)
    assert (kind.__doc__ or "").strip()


@pytest.mark.parametrize(
    ("kind", "base"),
    [
        (errors.ConnectionError, builtins.ConnectionError),
        (errors.TimeoutError, builtins.TimeoutError),
        (errors.ConfigurationError, ValueError),
    ],
)
def test_error__is_caught_as_the_builtin(kind: type[Exception], base: type[Exception]) -> None:
    assert issubclass(kind, base)


def test_responses_and_failures__are_distinct() -> None:
    failures = (errors.ConnectionError, errors.TimeoutError, errors.TokenError, errors.ResponseParseError)
    assert not any(issubclass(kind, errors.APIError) for kind in failures)
    assert not issubclass(errors.TimeoutError, errors.ConnectionError)


def test_parse_error__says_where() -> None:
    error = errors.ResponseParseError("is missing", "_embedded.conversations[3].id")
    assert str(error) == "_embedded.conversations[3].id is missing"
    assert str(errors.ResponseParseError("is empty")) == "the response is empty"
