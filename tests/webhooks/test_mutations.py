"""Deliveries that were tampered with: each is rejected with a `WebhookError`.

For a long random run, set HELPSCOUT_TEST_DELIVERIES to the number of deliveries.
"""

from __future__ import annotations

import base64
import json
import os
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpscout_client import WebhookBodyError, WebhookError, WebhookReceiver, sign
from tests.webhooks.conftest import SECRET, php_json

count = os.environ.get("HELPSCOUT_TEST_DELIVERIES")
many = settings(max_examples=int(count or 1000), deadline=None, derandomize=count is None)

BODIES = [
    b"",
    b"{}",
    php_json({"id": 123}),
    php_json({"id": 70001, "subject": "Größe 🙂", "_links": {"self": {"href": "https://api.helpscout.net/v2/x/1"}}}),
    php_json({"id": 1, "_embedded": {"threads": [{"id": number, "body": "x" * 50} for number in range(20)]}}),
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)


def at(chance: random.Random, data: bytes | str) -> int:
    return chance.randrange(len(data) + 1)


BODY_CHANGES: list[Callable[[random.Random, bytes], bytes]] = [
    lambda chance, body: body[: at(chance, body)],
    lambda chance, body: body[at(chance, body) :],
    lambda chance, body: body + chance.choice([b" ", b"\n", b"\r\n", b"\0", b"}", body or b"x"]),
    lambda chance, body: chance.choice([b" ", b"\xef\xbb\xbf", b"\0"]) + body,
    lambda chance, body: body.replace(rb"\/", b"/"),
    lambda chance, body: body.decode().encode("utf-16"),
    lambda chance, body: body.upper(),
    lambda chance, body: body[::-1],
    lambda chance, body: chance.choice(BODIES),
    lambda chance, body: bytes(byte ^ (1 << chance.randrange(8)) if chance.random() < 0.05 else byte for byte in body),
    lambda chance, body: body[: (i := at(chance, body))] + bytes([chance.randrange(256)]) + body[i:],
]
NO_SIGNATURES: list[str | bytes] = ["", " ", "=", "null", "a" * 28, "A" * 10_000, "\0", "é", "\ud800", b"\xff"]
SIGNATURE_CHANGES: list[Callable[[random.Random, bytes, str], Any]] = [
    lambda chance, body, given: None,
    lambda chance, body, given: chance.choice(NO_SIGNATURES),
    lambda chance, body, given: chance.choice([given[:-1], given[1:], f"{given}=", f"{given}A", given * 2]),
    lambda chance, body, given: chance.choice([f"sha1={given}", f'"{given}"', f"{given},{given}", f"{given}\0"]),
    lambda chance, body, given: chance.choice([given.swapcase(), given[::-1], given.replace("=", "%3D")]),
    lambda chance, body, given: base64.b64decode(given).hex(),
    lambda chance, body, given: base64.b64decode(given),
    lambda chance, body, given: base64.b32encode(base64.b64decode(given)).decode(),
    lambda chance, body, given: sign(body, chance.choice([SECRET + " ", SECRET.upper(), "x", "correct"])),
    lambda chance, body, given: sign(body + b" ", SECRET),
    lambda chance, body, given: given[: (i := chance.randrange(28))] + chance.choice("AZaz09+/=") + given[i + 1 :],
    lambda chance, body, given: [given, given],
    lambda chance, body, given: [],
    lambda chance, body, given: chance.choice([0, 1.5, True, {"x": given}, object()]),
]
FORMS: list[Callable[[dict[str, Any]], Any]] = [
    lambda headers: headers,
    lambda headers: list(headers.items()),
    lambda headers: {name.lower().encode(): value for name, value in headers.items()}.items(),
    lambda headers: {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
    lambda headers: {name: value if isinstance(value, list) else [value] for name, value in headers.items()},
    lambda headers: [*headers.items(), *((f"http_{name}", value) for name, value in headers.items())],
]


@many
@given(chance=st.randoms(use_true_random=True))
def test_tampered_delivery__is_rejected(chance: random.Random) -> None:
    body = chance.choice(BODIES)
    signature: Any = sign(body, SECRET)
    original = (body, signature)
    changes = chance.choice(["body", "signature", "both"])
    if changes != "signature":
        body = chance.choice(BODY_CHANGES)(chance, body)
    if changes != "body":
        signature = chance.choice(SIGNATURE_CHANGES)(chance, *original)
    if (body, signature) == original or (isinstance(signature, str) and signature == sign(body, SECRET)):
        # This mutation changes nothing, so remove it.
        signature = None
    headers = chance.choice(FORMS)({"X-HelpScout-Signature": signature, "X-HelpScout-Event": "convo.created"})
    sent: Any = chance.choice([bytes, bytearray, memoryview])(body)
    with pytest.raises(WebhookError) as info:
        WebhookReceiver(SECRET, max_body=100_000).receive(sent, headers)
    assert sign(body, SECRET) not in f"{info.value}{info.value.args}"


@many
@given(name=st.sampled_from(["convo.created", "tag.deleted", "user.status.changed", "x"]), value=json_values)
def test_signed_body__is_always_an_event(name: str, value: Any) -> None:
    body = php_json(value)
    event = WebhookReceiver(SECRET).receive(
        body, {"X-HelpScout-Event": name, "X-HelpScout-Signature": sign(body, SECRET)}
    )
    assert event.json == value
    assert event.data is not None or event.problem or name == "x"
    assert isinstance(event.resource_id, int | str | None)


@many
@given(body=st.binary(max_size=200))
def test_signed_bytes__are_an_event_or_rejected(body: bytes) -> None:
    headers = {"X-HelpScout-Event": "customer.updated", "X-HelpScout-Signature": sign(body, SECRET)}
    try:
        json.loads(body)
    except ValueError:
        with pytest.raises(WebhookBodyError, match="is not JSON"):
            WebhookReceiver(SECRET).receive(body, headers)
    else:
        assert WebhookReceiver(SECRET).receive(body, headers).body == body
