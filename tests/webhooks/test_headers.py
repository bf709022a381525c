"""Headers in the formats of various servers."""

from __future__ import annotations

from email.message import Message
from typing import Any

import httpx
import pytest
from starlette.datastructures import Headers as StarletteHeaders
from werkzeug.datastructures import EnvironHeaders

from helpscout_client import WebhookHeaderError, WebhookReceiver
from helpscout_client.webhooks.headers import header, pairs_of
from tests.webhooks.conftest import SECRET, headers_of

BODY = b'{"id":70001}'
SIGNATURE = "vi4uh6QktpjgP5NcQJilrvHRtwI="
PLAIN = headers_of(BODY, "tag.deleted")
WSGI = {
    "HTTP_X_HELPSCOUT_EVENT": "tag.deleted",
    "HTTP_X_HELPSCOUT_SIGNATURE": SIGNATURE,
    "wsgi.input": object(),
    "wsgi.version": (1, 0),
}
ASGI = [(b"host", b"x"), *((name.lower().encode(), value.encode()) for name, value in PLAIN.items())]


def message() -> Message:
    found = Message()
    for name, value in PLAIN.items():
        found[name] = value
    return found


FORMS: list[Any] = [
    PLAIN,
    {name.lower(): value for name, value in PLAIN.items()},
    {name.upper(): value for name, value in PLAIN.items()},
    {name: [value] for name, value in PLAIN.items()},
    {name: f" {value}\t" for name, value in PLAIN.items()},
    list(PLAIN.items()),
    tuple(PLAIN.items()),
    iter(PLAIN.items()),
    [[name, value] for name, value in PLAIN.items()],
    {name.encode(): value.encode() for name, value in PLAIN.items()},
    WSGI,
    {"X_HELPSCOUT_EVENT": "tag.deleted", "X_HELPSCOUT_SIGNATURE": SIGNATURE},
    {**PLAIN, 7: "x", "X-Other": None},
    ASGI,
    httpx.Headers(PLAIN),
    StarletteHeaders(raw=ASGI),
    EnvironHeaders(WSGI),
    message(),
]


@pytest.mark.parametrize("headers", FORMS)
def test_form__is_understood(headers: Any) -> None:
    event = WebhookReceiver(SECRET).receive(BODY, headers)
    assert (event.name, event.resource_id) == ("tag.deleted", 70001)


@pytest.mark.parametrize(
    ("headers", "problem"),
    [
        (None, "is missing"),
        ({}, "is missing"),
        ({"X-HelpScout-Signature": None}, "is missing"),
        ({"X-HelpScout-Signature": []}, "is missing"),
        ({"X-HelpScout-Signature": ""}, "is empty or not a string"),
        ({"X-HelpScout-Signature": 7}, "is empty or not a string"),
        ({"X-HelpScout-Signature": [SIGNATURE, SIGNATURE]}, "is repeated"),
        ({"X-HelpScout-Signature": SIGNATURE, "x-helpscout-signature": "other"}, "is repeated"),
        ({"X-HelpScout-Signature": SIGNATURE, "X_HelpScout_Signature": "other"}, "is repeated"),
        ([*ASGI, *ASGI], "is repeated"),
        (httpx.Headers([*PLAIN.items(), *PLAIN.items()]), "is repeated"),
        (StarletteHeaders(raw=[*ASGI, *ASGI]), "is repeated"),
    ],
)
def test_header__must_be_there_once(headers: Any, problem: str) -> None:
    with pytest.raises(WebhookHeaderError, match=f"{problem}.*") as info:
        header(pairs_of(headers), "X-HelpScout-Signature")
    assert info.value.status_code == 400


@pytest.mark.parametrize("headers", [["X-HelpScout-Signature"], "X-HelpScout-Signature: x", [("a", "b", "c")]])
def test_headers__are_names_and_values(headers: Any) -> None:
    with pytest.raises(TypeError, match="pairs of name and value"):
        header(pairs_of(headers), "X-HelpScout-Signature")
