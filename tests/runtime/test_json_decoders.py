"""JSON is decoded the same with and without the extra `speed`."""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.json import decode

from helpscout_api import wire
from helpscout_api.errors import ResponseParseError
from helpscout_api.models import Tag

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=10,
)


@pytest.fixture(scope="module", autouse=True)
def _small_ones_are_read_alike() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(wire, "_LARGE", 0)
        yield


def test_small_text__loads_no_other_decoder(monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[bytes] = []
    monkeypatch.setattr(wire, "_LARGE", 10)
    monkeypatch.setattr(wire, "_decoder", lambda: lambda content: used.append(content))
    assert wire.parse_json(b"[1, 2, 3]") == [1, 2, 3]
    assert not used
    wire.parse_json(b"[1, 2, 3, 4]")
    assert used


@pytest.fixture(params=["json", "msgspec"])
def decoder(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if request.param == "json":
        monkeypatch.setitem(sys.modules, "msgspec.json", None)
    wire._decoder.cache_clear()
    yield request.param
    wire._decoder.cache_clear()


def test_decoder__is_the_quickest_there_is(decoder: str) -> None:
    assert wire._decoder() is (json.loads if decoder == "json" else decode)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"18446744073709551616", 2**64),
        (b"-9223372036854775809", -(2**63) - 1),
        (b'{"a": 1, "a": 2}', {"a": 2}),
        (b"[Infinity, -Infinity, 1e400]", [math.inf, -math.inf, math.inf]),
        (b'"\\ud800 \xed\xa0\x80"', "\ud800 \ud800"),
        (b"\xef\xbb\xbf{}", {}),
        ('{"é": 1}'.encode("utf-16"), {"é": 1}),
        (b"[-0, -0.0, 1.0, 1E2]", [0, -0.0, 1.0, 100.0]),
    ],
)
def test_parse__takes_what_json_takes(decoder: str, content: bytes, expected: object) -> None:
    found = wire.parse_json(content)
    assert (found, repr(found)) == (expected, repr(expected))


def test_parse__reads_nan(decoder: str) -> None:
    assert math.isnan(wire.parse_json(b"NaN"))


@pytest.mark.parametrize("content", [b"", b" ", b"{", b"[1,]", b"01", b"{} x", b'"\xff"', b'"\x01"', b"<html>"])
def test_parse__rejects_what_json_rejects(decoder: str, content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        wire.parse_json(content)


@settings(deadline=None)
@given(value=VALUES)
def test_parse__of_anything_that_json_writes(value: object) -> None:
    content = json.dumps(value).encode()
    assert repr(wire.parse_json(content)) == repr(json.loads(content))


@settings(deadline=None)
@given(content=st.binary(max_size=12) | st.text('{}[]",:0123456789.eE+-\\ud8nulltrefas ', max_size=16).map(str.encode))
def test_parse__of_anything(content: bytes) -> None:
    try:
        expected = repr(json.loads(content))
    except ValueError:
        with pytest.raises(ValueError, match=r"."):
            wire.parse_json(content)
    else:
        assert repr(wire.parse_json(content)) == expected


REQUEST = httpx.Request("GET", "https://api.example.com/v2/tags/1")


def test_response__nested_too_deeply_is_no_json(decoder: str) -> None:
    with pytest.raises(ResponseParseError, match="is not JSON"):
        wire.read_response(Tag, httpx.Response(200, content=b'{"a":' + b"[" * 100_000, request=REQUEST))
