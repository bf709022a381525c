"""Requests to sidebar apps."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_client import (
    AppReceiver,
    ConfigurationError,
    InvalidSignatureError,
    WebhookBodyError,
    WebhookHeaderError,
    WebhookTooLargeError,
    sign,
    sign_query,
)

SECRET = "whsec-demo-01"
IDS = {"conversation-id": "501", "customer-id": "77", "mailbox-id": "9"}
NOTE = {"conversation-id": "501", "note": "a/b é"}
VECTORS = [(IDS, "fg3Tvix3ViyBF/7LHPJTL4GGFLw="), (NOTE, "Id5QZZdVFmEFlA59gLrbcTD/EHU=")]
TICKET = b'{"ticket":false,"customer":{"id":1,"email":null}}'


def query(params: dict[str, str], signature: str) -> str:
    return urlencode({**params, "X-HelpScout-Signature": signature})


@pytest.mark.parametrize(("params", "signature"), VECTORS)
@pytest.mark.parametrize("before", ["", "?", "https://app.example.com/side/bar?"])
def test_query_vector(params: dict[str, str], signature: str, before: str) -> None:
    assert sign_query(params, SECRET) == signature
    assert AppReceiver(["new", SECRET]).receive_query(before + query(params, signature)) == params


def test_query__leaves_out_the_apps_own_parameters() -> None:
    own = f"theme=dark&{query(*VECTORS[0])}&X=1&X=2"
    receiver = AppReceiver(SECRET)
    assert receiver.receive_query(own, own=["theme", "X"]) == IDS
    with pytest.raises(InvalidSignatureError):
        receiver.receive_query(f"theme=dark&{query(*VECTORS[0])}")


@pytest.mark.parametrize(
    "text",
    [
        query({**IDS, "customer-id": "78"}, VECTORS[0][1]),
        query(dict(reversed(IDS.items())), VECTORS[0][1]),
        query({**IDS, "user-id": ""}, VECTORS[0][1]),
        query(IDS, VECTORS[1][1]),
        # An unencoded plus sign means a space.
        f"{urlencode(NOTE)}&X-HelpScout-Signature={sign_query(NOTE, SECRET)[:-1]}+",
    ],
)
def test_query__is_rejected_if_changed(text: str) -> None:
    with pytest.raises(InvalidSignatureError):
        AppReceiver(SECRET).receive_query(text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "query parameter X-HelpScout-Signature is missing"),
        (urlencode(IDS), "query parameter X-HelpScout-Signature is missing"),
        (f"{query(*VECTORS[0])}&X-HelpScout-Signature=x", "is repeated"),
        (f"{query(*VECTORS[0])}&customer-id=78", "a query parameter is repeated"),
        (f"X-HelpScout-Signature={quote(sign(b'{}', SECRET))}", "no signed parameters"),
        (f"X-HelpScout-Signature={quote(sign(b'[]', SECRET))}", "no signed parameters"),
    ],
)
def test_query__must_be_clear(text: str, problem: str) -> None:
    with pytest.raises(WebhookHeaderError, match=problem):
        AppReceiver(SECRET).receive_query(text)


@pytest.mark.parametrize(("limit", "length"), [(100, 101), (10**6, 70_000)])
def test_query__is_bounded(limit: int, length: int) -> None:
    with pytest.raises(WebhookTooLargeError):
        AppReceiver(SECRET, max_body=limit).receive_query("x" * length)


names = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda name: name != "X-HelpScout-Signature")


@given(params=st.dictionaries(names, st.text(st.characters(codec="utf-8")), min_size=1, max_size=5))
def test_query__comes_back_as_it_was_signed(params: dict[str, str]) -> None:
    assert AppReceiver(SECRET).receive_query(query(params, sign_query(params, SECRET))) == params


def test_body__is_read() -> None:
    receiver = AppReceiver(SECRET)
    headers = {"HTTP_X_HELPSCOUT_SIGNATURE": sign(TICKET, SECRET)}
    assert receiver.receive_body(TICKET, headers) == {"ticket": False, "customer": {"id": 1, "email": None}}
    with pytest.raises(InvalidSignatureError):
        receiver.receive_body(TICKET + b" ", headers)
    with pytest.raises(WebhookHeaderError):
        receiver.receive_body(TICKET, {})


@pytest.mark.parametrize("body", [b"[]", b"7", b"{"])
def test_body__must_be_an_object(body: bytes) -> None:
    with pytest.raises(WebhookBodyError):
        AppReceiver(SECRET).receive_body(body, {"X-HelpScout-Signature": sign(body, SECRET)})


def test_body__is_bounded() -> None:
    with pytest.raises(WebhookTooLargeError):
        AppReceiver(SECRET, max_body=10).receive_body(TICKET, {})


@pytest.mark.parametrize("options", [{"secret": ""}, {"secret": []}, {"secret": "x", "max_body": 0}])
def test_options__must_make_sense(options: Any) -> None:
    with pytest.raises(ConfigurationError):
        AppReceiver(**options)
