"""Webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

PATH = "/v2/webhooks"
NEW = {"url": "https://hooks.example.net/x", "events": ["convo.created"], "secret": "hush-hush"}
FULL = {
    **NEW,
    "events": ["convo.deleted", "tag.created", "convo.deleted"],
    "notification": True,
    "label": "Mine",
    "payloadVersion": "V3",
    "mailboxIds": [4101, 4103],
}


def shown(webhook: Any) -> Any:
    return {key: value for key, value in webhook.items() if key not in ("id", "_links")}


def test_create(api: Caller) -> None:
    response = api.post(PATH, {**FULL, "state": "disabled", "id": 3})
    webhook_id = int(response.headers["Resource-ID"])
    assert (response.status, response.headers["Location"]) == (201, f"https://api.helpscout.net{PATH}/{webhook_id}")
    webhook = api.get(f"{PATH}/{webhook_id}")
    kept = {key: value for key, value in FULL.items() if key != "secret"}
    assert shown(webhook) == {**kept, "events": ["convo.deleted", "tag.created"], "state": "enabled"}
    assert webhook in api.items(PATH, "webhooks")
    assert webhook["_links"]["self"]["href"].endswith(f"{PATH}/{webhook_id}")


def test_secret__is_kept_but_never_shown(api: Caller) -> None:
    webhook_id = api.create(PATH, NEW)
    api.post(PATH, {**NEW, "url": ""})
    assert api.sandbox._store.webhooks[webhook_id]["secret"] == "hush-hush"
    for path in (PATH, f"{PATH}/{webhook_id}"):
        assert b"secret" not in api.call("GET", path).body


def test_update__puts_defaults_for_what_is_left_out(api: Caller) -> None:
    path = f"{PATH}/{api.create(PATH, FULL)}"
    body = {**NEW, "label": None, "mailboxIds": None, "notification": None, "payloadVersion": None, "state": None}
    assert api.put(path, body).status == 204
    assert shown(api.get(path)) == {
        "url": NEW["url"],
        "events": NEW["events"],
        "state": "enabled",
        "notification": False,
        "payloadVersion": "V2",
        "mailboxIds": [],
    }


def test_update__enables_again(api: Caller) -> None:
    webhook_id = api.create(PATH, NEW)
    api.sandbox._store.webhooks[webhook_id]["state"] = "disabled"
    assert api.get(f"{PATH}/{webhook_id}")["state"] == "disabled"
    api.put(f"{PATH}/{webhook_id}", NEW)
    assert api.get(f"{PATH}/{webhook_id}")["state"] == "enabled"


def test_delete(api: Caller) -> None:
    before = api.items(PATH, "webhooks")
    assert len(before) == 2
    assert api.call("DELETE", f"{PATH}/{before[0]['id']}").status == 204
    assert api.items(PATH, "webhooks") == before[1:]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"url": "ftp://hooks.example.net"}, "url"),
        ({"url": "hooks"}, "url"),
        ({"events": []}, "events"),
        ({"events": ["convo.created", "convo.updated"]}, "events[1]"),
        ({"events": ["helpscout.test"]}, "events[0]"),
        ({"secret": "x" * 41}, "secret"),
        ({"secret": None}, "secret"),
        ({"payloadVersion": "V1"}, "payloadVersion"),
        ({"mailboxIds": [4101, 1]}, "mailboxIds[1]"),
    ],
)
def test_rejected(api: Caller, changes: Any, path: str) -> None:
    before = api.items(PATH, "webhooks")
    for response in (api.post(PATH, {**NEW, **changes}), api.put(f"{PATH}/{before[0]['id']}", {**NEW, **changes})):
        assert [fault for fault, _ in api.faults(response)] == [path]
        assert b"x" * 41 not in response.body
    assert api.items(PATH, "webhooks") == before


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_unknown__is_404(api: Caller, method: str) -> None:
    assert api.call(method, f"{PATH}/1", NEW).status == 404


def test_client(api: Caller) -> None:
    with api.sandbox.client() as client:
        webhook_id = client.webhooks.create(url="https://hooks.example.net/y", events=["tag.created"], secret="x").id
        assert webhook_id is not None
        assert client.webhooks.get(webhook_id).url == "https://hooks.example.net/y"
        assert api.sandbox.webhooks[webhook_id].state == "enabled"
