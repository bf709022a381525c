"""Requests that can't be sent are rejected before a token is fetched for them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import ConfigurationError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Recorder

pytest_plugins = ["tests.servers"]


@pytest.fixture
def hs(flavour: Flavour, sent: Recorder) -> Any:
    return flavour.client(sent, app_id="app", app_secret="secret")


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ({"path": "/v2/\r\nX: y"}, ValueError, r"path: '/v2/\r\nX: y' contains a control character"),
        ({"path": "/v2/\ud800"}, ValueError, "path contains an unpaired surrogate"),
        ({"path": 5}, TypeError, "path must be a str, not an int"),
        ({"method": "GET\n"}, ValueError, r"method: 'GET\n' is not an HTTP method"),
        ({"params": {"q": "x" * 9000}}, ValueError, "the URL has 9011 bytes"),
        ({"params": {"q": "\ud800"}}, ValueError, "params.q contains an unpaired surrogate"),
        ({"params": {"q": b"x"}}, TypeError, "params.q must be a JSON value"),
        ({"json": {"a": [math.nan]}}, ValueError, "json.a[0] must be a finite number, not nan"),
        ({"json": {"a": b"x"}}, TypeError, "json.a must be a JSON value, not a bytes"),
        ({"headers": {"X": "a\nb"}}, ValueError, "headers['X'] contains a newline"),
        ({"headers": {"X": "ä"}}, ValueError, "headers['X'] contains a newline, another control character or"),
        ({"headers": {"X": 5}}, TypeError, "headers['X'] must be a str, not an int"),
        ({"headers": {"X: y": "a"}}, ValueError, "headers: 'X: y' is not a valid header name"),
        ({"headers": {"": "a"}}, ValueError, "headers: '' is not a valid header name"),
        (
            {"headers": {"Content-Length": "5"}},
            ValueError,
            "headers['Content-Length']: the client sets this header itself",
        ),
    ],
)
def test_request__that_cannot_be_sent(
    flavour: Flavour, hs: Any, sent: Recorder, given: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as caught:
        flavour.run(hs.request(**{"method": "POST", "path": "/v2/tags", **given}))
    assert words in str(caught.value)
    assert sent.requests == []


def test_stream__is_checked_likewise(hs: Any, sent: Recorder) -> None:
    with pytest.raises(ValueError, match="contains a control character"):
        hs.stream("GET", "/v2/\n")
    assert sent.requests == []


def test_request__what_is_usual_passes(flavour: Flavour, sent: Recorder) -> None:
    hs = flavour.client(sent)
    url = httpx.URL("https://api.helpscout.net/v2/tags")
    flavour.run(hs.request("GET", url, params={"page": 2, "x": True}, headers={"X-Trace": "a\tb"}))
    assert sent.query == {"page": "2", "x": "true"}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"headers": {"X": "a\nb"}}, r"headers\['X'\] contains a newline"),
        ({"headers": {"Transfer-Encoding": "chunked"}}, "the client sets this header itself"),
        ({"headers": {"X": None}}, r"headers\['X'\] must be a str, not None"),
        ({"user_agent": "app\r\nX: y"}, "user_agent contains a newline"),
    ],
)
def test_options__that_no_request_could_have(flavour: Flavour, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        flavour.client(**options)


@pytest.mark.parametrize(
    "call",
    [
        lambda hs: hs.chats.get("x" * 201),
        lambda hs: hs.conversations.list(query="x" * 9000),
        lambda hs: hs.threads.create_note(1, text="\ud800"),
        lambda hs: hs.customers.list(first_name="\ud800"),
    ],
)
def test_method__no_token_is_fetched_for_what_cannot_be_sent(
    flavour: Flavour, hs: Any, sent: Recorder, call: Any
) -> None:
    with pytest.raises(ValueError, match=r"characters|bytes|surrogate"):
        flavour.run(call(hs))
    assert sent.requests == []


def test_misspelt_argument__names_the_nearest_one(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'mailbx'. Did you mean 'mailbox'\?"):
        flavour.run(hs.conversations.list(mailbx=1))
    with pytest.raises(TypeError, match=r"unexpected keyword argument 'usr_id'. Did you mean 'user_id'\?"):
        flavour.run(hs.conversations.assign(1, usr_id=5))
    assert sent.requests == []


def test_list__an_iterator_is_used_for_all_pages(flavour: Flavour) -> None:
    asked: list[dict[str, str]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        number = int(request.url.params.get("page", 1))
        pages = {"size": 1, "totalElements": 2, "totalPages": 2, "number": number}
        return httpx.Response(200, json={"_embedded": {"conversations": [{"id": number}]}, "page": pages})

    found = flavour.all(flavour.client(respond).conversations.list(mailbox=iter([1, 2])))

    assert len(found) == 2
    assert [query["mailbox"] for query in asked] == ["1,2", "1,2"]
