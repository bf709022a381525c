"""The report that compares an account with the description."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.resources import files
from typing import Any

import httpx
import pytest

from helpscout_client import HelpScout
from helpscout_client.drift import report as drift
from helpscout_client.drift.__main__ import main
from helpscout_client.drift.account import read
from helpscout_client.sandbox import Sandbox, Status

DESCRIPTION = json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8"))


def test_report__has_no_differences_and_no_names_for_the_sandbox() -> None:
    sandbox = Sandbox(size=30)
    with sandbox.client() as hs:
        shapes, skipped = read(hs, DESCRIPTION)
    report = drift.text_of(shapes, skipped)

    assert not shapes.unknown
    assert not shapes.misfits
    assert not shapes.values
    assert shapes.objects["Conversation"] > 5
    assert shapes.objects["Thread"] > 0
    assert "Lists that were not read" in report
    assert "Conversation: " in report
    names = {customer["lastName"] for customer in sandbox._store.customers.values() if customer.get("lastName")}
    assert names
    # Names of people may be parts of names of models.
    assert not [name for name in names if re.search(rf"\b{name}\b", report)]
    assert "@" not in report


def test_report__sends_only_get_requests() -> None:
    sandbox = Sandbox(size=10)
    methods: set[str] = set()
    with sandbox.client(event_hooks={"request": [lambda request: methods.add(request.method)]}) as hs:
        read(hs, DESCRIPTION)

    assert methods == {"GET"}


def test_report__lists_differences() -> None:
    tags = [
        {"id": 1, "name": 5, "brandNew": {"Ada": 1}, "ada@example.com": 1, "color": None},
        {"id": 2, "name": "vip", "brandNew": {}},
        "odd",
    ]
    webhooks = [{"id": 1, "state": "dormant", "payloadVersion": "ada@example.com", "events": ["convo.new"]}]

    def respond(request: httpx.Request) -> httpx.Response:
        found: dict[str, Any] = {"/v2/tags": {"tags": tags}, "/v2/webhooks": {"webhooks": webhooks}}
        if request.url.path == "/v2/users":
            return httpx.Response(200, content=b"<html>")
        if request.url.path == "/v2/teams":
            return httpx.Response(200, json={"_embedded": []})
        if request.url.path == "/v2/workflows":
            raise httpx.ConnectError("no")
        if request.url.path not in found:
            return httpx.Response(403)
        return httpx.Response(200, json={"_embedded": found[request.url.path]})

    with HelpScout(access_token="test-token", transport=httpx.MockTransport(respond), max_retries=0) as hs:
        shapes, skipped = read(hs, DESCRIPTION)
    report = drift.text_of(shapes, skipped)

    for line in (
        "Tag.(not shown): integer, 1 times",
        "Tag.brandNew: object, 2 times",
        "Tag.name: integer, 1 times",
        "TagPageEmbedded.tags[]: string, 1 times",
        "Webhook.state: dormant, 1 times",
        "Webhook.payloadVersion: (not shown), 1 times",
        "Webhook.events[]: convo.new, 1 times",
        "Tag.slug",
        "Tag: 2",
        "/v2/mailboxes: 403",
        "/v2/users: JSONDecodeError",
        "/v2/workflows: ConnectionError",
        "/v2/conversations/{conversation_id}/threads: needs an id that no other list returned",
    ):
        assert line in report.splitlines(), line
    assert "Ada" not in report
    assert "ada" not in report


def test_report__is_printed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox = Sandbox(size=10)
    monkeypatch.setattr("helpscout_client.drift.__main__.HelpScout", sandbox.client)
    with sandbox.inject(Status(403), "list_tags"):
        assert main() == 0
    printed = capsys.readouterr().out

    assert "/v2/tags: 403" in printed
    assert "# Properties that were never received" in printed


@pytest.mark.process
def test_report__fails_without_credentials() -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "helpscout_client.drift"], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "app_id" in ended.stderr
    assert "Traceback" not in ended.stderr
