"""Reading what changed since the last time."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import ServerError
from helpscout_client.sandbox import Sandbox, Status

if TYPE_CHECKING:
    from tests.conftest import Flavour

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


class Inbox:
    """Answers with two pages, each later than the one before."""

    def __init__(self, *totals: int, dated: bool = True) -> None:
        self.queries: list[dict[str, str]] = []
        self.totals = totals or (2, 2)
        self.dated = dated

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.queries.append(dict(request.url.params))
        number = int(request.url.params.get("page", 1))
        page = {"totalPages": 2, "number": number, "totalElements": self.totals[number - 1]}
        headers = {"Date": f"Sun, 01 Mar 2026 12:00:0{number} GMT"} if self.dated else {}
        items = [{"id": number}]
        return httpx.Response(200, headers=headers, json={"_embedded": {"conversations": items}, "page": page})


def test_changes__are_read_and_hand_back_a_watermark(flavour: Flavour) -> None:
    inbox = Inbox()
    changes = flavour.client(inbox).modified_since("2026-03-01T10:00:00+01:00", mailbox=[3, 4])
    assert [each.id for each in flavour.all(changes)] == [1, 2]
    expected = {"modifiedSince": "2026-03-01T09:00:00Z", "mailbox": "3,4", "status": "all"}
    assert inbox.queries[0] == {**expected, "sortField": "createdAt", "sortOrder": "asc"}
    assert changes.watermark == NOON + datetime.timedelta(seconds=1 - 60)


def test_changes__since_ever_with_an_overlap_of_ones_own(flavour: Flavour) -> None:
    inbox = Inbox()
    changes = flavour.client(inbox).modified_since(
        None, overlap=datetime.timedelta(seconds=11), concurrency=2, status="closed"
    )
    assert changes.watermark is None
    assert len(flavour.all(changes)) == 2
    assert changes.watermark == NOON - datetime.timedelta(seconds=10)
    assert ("modifiedSince" in inbox.queries[0], inbox.queries[0]["status"]) == (False, "closed")


@pytest.mark.parametrize("inbox", [Inbox(dated=False), Inbox(1000, 100)])
def test_changes__keep_the_watermark_when_in_doubt(flavour: Flavour, inbox: Inbox) -> None:
    changes = flavour.client(inbox).modified_since(NOON)
    flavour.all(changes)
    assert changes.watermark == NOON


def test_changes__keep_the_watermark_until_all_was_read(flavour: Flavour) -> None:
    sandbox = Sandbox(size=100)
    hs = flavour.sandbox_client(sandbox, max_retries=0)
    changes = hs.modified_since(NOON - datetime.timedelta(days=9999))
    beginning = changes.watermark
    with sandbox.inject(Status(500), "list_conversations", nth=2), pytest.raises(ServerError):
        flavour.all(changes)
    assert changes.watermark == beginning


def test_changes__of_the_sandbox_miss_nothing(flavour: Flavour) -> None:
    sandbox = Sandbox(size=120)
    hs = flavour.sandbox_client(sandbox)
    changes = hs.modified_since(None)
    assert len(flavour.all(changes)) == 120
    sandbox.clock.advance(datetime.timedelta(hours=1))
    for key in list(sandbox.conversations)[:3]:
        flavour.run(hs.threads.create_note(key, text="Changed"))
    again = hs.modified_since(changes.watermark)
    assert {each.id for each in flavour.all(again)} >= set(list(sandbox.conversations)[:3])
    assert len(flavour.all(hs.modified_since(changes.watermark))) < 120


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"since": NOON.replace(tzinfo=None)}, ValueError, "since"),
        ({"since": 5}, TypeError, "since must be a datetime"),
        ({"since": NOON, "page": 2}, TypeError, "page"),
        ({"since": NOON, "statsu": "all"}, TypeError, "statsu"),
    ],
)
def test_changes__of_arguments_that_cannot_be(
    flavour: Flavour, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    inbox = Inbox()
    with pytest.raises(error, match=words):
        flavour.client(inbox).modified_since(**arguments)
    assert inbox.queries == []
