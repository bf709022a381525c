"""Reading changes since the last time."""

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
    """Responds with two pages, each later than the one before."""

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
    changes = flavour.client(inbox).conversations.modified_since("2026-03-01T10:00:00+01:00", mailbox=[3, 4])
    assert [each.id for each in flavour.all(changes)] == [1, 2]
    expected = {"modifiedSince": "2026-03-01T09:00:00Z", "mailbox": "3,4", "status": "all"}
    assert inbox.queries[0] == {**expected, "sortField": "createdAt", "sortOrder": "asc"}
    assert changes.watermark == NOON + datetime.timedelta(seconds=1 - 60)


def test_changes__since_ever_with_an_overlap_of_ones_own(flavour: Flavour) -> None:
    inbox = Inbox()
    changes = flavour.client(inbox).conversations.modified_since(
        None, overlap=datetime.timedelta(seconds=11), concurrency=2, status="closed"
    )
    assert changes.watermark is None
    assert len(flavour.all(changes)) == 2
    assert changes.watermark == NOON - datetime.timedelta(seconds=10)
    assert ("modifiedSince" in inbox.queries[0], inbox.queries[0]["status"]) == (False, "closed")


@pytest.mark.parametrize("inbox", [Inbox(dated=False), Inbox(1000, 100)])
def test_changes__keep_the_watermark_when_in_doubt(flavour: Flavour, inbox: Inbox) -> None:
    changes = flavour.client(inbox).conversations.modified_since(NOON)
    flavour.all(changes)
    assert changes.watermark == NOON


def test_changes__keep_the_watermark_until_all_was_read(flavour: Flavour) -> None:
    sandbox = Sandbox(size=100)
    hs = flavour.sandbox_client(sandbox, max_retries=0)
    changes = hs.conversations.modified_since(NOON - datetime.timedelta(days=9999))
    beginning = changes.watermark
    with sandbox.inject(Status(500), "list_conversations", nth=2), pytest.raises(ServerError):
        flavour.all(changes)
    assert changes.watermark == beginning


def test_changes__of_the_sandbox_miss_nothing(flavour: Flavour) -> None:
    sandbox = Sandbox(size=120)
    hs = flavour.sandbox_client(sandbox)
    changes = hs.conversations.modified_since(None)
    assert len(flavour.all(changes)) == 120
    sandbox.clock.advance(datetime.timedelta(hours=1))
    for key in list(sandbox.conversations)[:3]:
        flavour.run(hs.threads.create_note(key, text="Changed"))
    again = hs.conversations.modified_since(changes.watermark)
    assert {each.id for each in flavour.all(again)} >= set(list(sandbox.conversations)[:3])
    assert len(flavour.all(hs.conversations.modified_since(changes.watermark))) < 120


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({"since": NOON.replace(tzinfo=None)}, ValueError, "since"),
        ({"since": 5}, TypeError, "since must be a datetime"),
        ({"since": NOON, "page": 2}, TypeError, "page"),
        ({"since": NOON, "statsu": "all"}, TypeError, "statsu"),
        ({"since": NOON, "concurrency": 0}, ValueError, "concurrency must be at least 1"),
        *(({"since": NOON, "resume": text}, ValueError, "resume: ") for text in ("", "3", "0::", "2:x:", "2::soon", 5)),
        ({"since": NOON, "resume": "2::2026-03-01T12:00:00"}, ValueError, "resume: "),
    ],
)
def test_changes__of_arguments_that_cannot_be(
    flavour: Flavour, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    inbox = Inbox()
    with pytest.raises(error, match=words):
        flavour.client(inbox).conversations.modified_since(**arguments)
    assert inbox.queries == []


class Growing(Inbox):
    """Four pages, of which one fails once."""

    def __init__(self, fail_at: int, total: int = 8) -> None:
        super().__init__()
        self.fail_at = fail_at
        self.total = total

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.queries.append(dict(request.url.params))
        number = int(request.url.params.get("page", 1))
        if number == self.fail_at:
            self.fail_at = 0
            return httpx.Response(503)
        page = {"totalPages": 4, "number": number, "totalElements": self.total, "size": 2}
        headers = {"Date": f"Sun, 01 Mar 2026 12:00:{len(self.queries):02} GMT"}
        items = [{"id": 2 * number - 1}, {"id": 2 * number}]
        return httpx.Response(200, headers=headers, json={"_embedded": {"conversations": items}, "page": page})


@pytest.mark.parametrize("concurrency", [1, 3])
def test_changes__are_resumed_with_the_time_of_the_first_reading(flavour: Flavour, concurrency: int) -> None:
    inbox = Growing(fail_at=3)
    hs = flavour.client(inbox, max_retries=0)
    broken: Any = hs.conversations.modified_since(None, concurrency=concurrency, status="closed")
    assert not broken.resume
    with pytest.raises(ServerError) as caught:
        flavour.all(broken)
    resume = caught.value.resume
    assert resume == broken.resume == "3:8:2026-03-01T12:00:01+00:00"
    assert (broken.watermark, broken.is_complete) == (None, False)

    rest = hs.conversations.modified_since(None, resume=resume, status="closed")
    assert rest.resume == resume
    assert [each.id for each in flavour.all(rest)] == [5, 6, 7, 8]
    assert rest.watermark == NOON + datetime.timedelta(seconds=1 - 60)
    assert (rest.resume, rest.is_complete) == (None, True)
    assert inbox.queries[-1]["status"] == "closed"


def test_changes__whose_first_page_fails_begin_anew(flavour: Flavour) -> None:
    hs = flavour.client(Growing(fail_at=1), max_retries=0)
    changes = hs.conversations.modified_since(None)
    with pytest.raises(ServerError) as caught:
        flavour.all(changes)
    assert caught.value.resume is None
    assert len(flavour.all(changes)) == 8


def test_changes__resumed_after_some_left_hold_the_watermark(flavour: Flavour) -> None:
    changes = flavour.client(Growing(fail_at=0, total=7)).conversations.modified_since(
        NOON, resume="3:8:2026-03-01T12:00:01+00:00"
    )
    flavour.all(changes)
    assert (changes.watermark, changes.is_complete) == (NOON, False)


def test_changes__resumed_where_nothing_is_known_but_the_page(flavour: Flavour) -> None:
    inbox = Inbox(dated=False)
    changes = flavour.client(inbox).conversations.modified_since(NOON, resume="2::")
    assert changes.resume == "2::"
    assert [each.id for each in flavour.all(changes)] == [2]
    assert changes.watermark == NOON


def test_changes__move_on_although_an_item_can_not_be_read(flavour: Flavour) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        items = [{"id": 1}, {"subject": "nameless"}]
        page = {"totalPages": 1, "totalElements": 2, "number": 1}
        headers = {"Date": "Sun, 01 Mar 2026 12:00:00 GMT"}
        return httpx.Response(200, headers=headers, json={"_embedded": {"conversations": items}, "page": page})

    changes = flavour.client(respond).conversations.modified_since(None)
    assert [each.id for each in flavour.all(changes)] == [1]
    assert changes.watermark == NOON - datetime.timedelta(minutes=1)
    assert not changes.is_complete


def test_changes__of_customers(flavour: Flavour) -> None:
    queries: list[dict[str, str]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        queries.append(dict(request.url.params))
        page = {"totalPages": 1, "totalElements": 1, "number": 1}
        return httpx.Response(200, json={"_embedded": {"customers": [{"id": 1}]}, "page": page})

    changes = flavour.client(respond).customers.modified_since("2026-03-01T12:00:00Z", first_name="Ada", mailbox=7)
    assert [each.id for each in flavour.all(changes)] == [1]
    wanted = {"modifiedSince": "2026-03-01T12:00:00Z", "firstName": "Ada", "mailbox": "7"}
    assert queries == [{**wanted, "sortField": "createdAt", "sortOrder": "asc"}]
