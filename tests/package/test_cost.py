"""The cost of a call and of a page, counted instead of timed, so that tests detect a change that doubles it."""

from __future__ import annotations

import gc
import json
import os
import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import ConversationPage
from helpscout_client import HelpScout

if TYPE_CHECKING:
    from tests.conftest import Flavour

BASE_URL = "https://api.helpscout.net"
CONVERSATION: dict[str, Any] = {
    "id": 101,
    "number": 7,
    "subject": "Late parcel",
    "status": "active",
    "mailboxId": 41,
    "createdAt": "2026-02-03T08:15:30Z",
    "createdBy": {"id": 5, "type": "customer", "first": "Ann", "email": "ann@example.com"},
    "primaryCustomer": {"id": 5, "type": "customer", "first": "Ann", "email": "ann@example.com"},
    "customerWaitingSince": {"time": "2026-02-03T08:15:30Z", "friendly": "6 min ago"},
    "source": {"type": "email", "via": "customer"},
    "tags": [{"id": 1, "color": "#A5B2BD", "tag": "parcel"}],
    "cc": [],
    "_links": {"self": {"href": f"{BASE_URL}/v2/conversations/101"}},
}
PAGE: dict[str, Any] = {
    "_embedded": {"conversations": [{**CONVERSATION, "id": number} for number in range(50)]},
    "page": {"size": 50, "totalElements": 50, "totalPages": 1, "number": 1},
}


def respond(request: httpx.Request) -> httpx.Response:
    """Responds with one conversation, a page of them, or a created resource."""
    if request.method == "POST":
        return httpx.Response(201, headers={"Resource-ID": "9"})
    return httpx.Response(200, json=PAGE if request.url.path.endswith("conversations") else CONVERSATION)


def calls_of(job: Callable[[], object], package: str) -> int:
    """The number of calls of a package's functions, in the second run, when everything is loaded."""
    count = 0

    def note(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        count += event == "call" and f"{os.sep}{package}" in frame.f_code.co_filename

    job()
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        job()
    finally:
        sys.setprofile(before)
    return count


# Budgets: the higher count of both clients on Python 3.11, plus fifteen; for a page, plus a fifth.


def test_get__costs_few_calls_of_our_own(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    assert calls_of(lambda: flavour.run(hs.conversations.get(101)), "helpscout_") <= 102


def test_create__costs_few_calls_of_our_own(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    assert calls_of(lambda: flavour.run(hs.threads.create_note(101, text="Hi")), "helpscout_") <= 92


def test_page__costs_few_calls_for_each_conversation(flavour: Flavour) -> None:
    hs = flavour.client(respond)
    assert calls_of(lambda: flavour.all(hs.conversations.list(status="all")), "helpscout_") <= 1020


@pytest.mark.skipif(httpx.__name__ == "httpx2", reason="httpx2 itself reads cookies only from responses that set some")
def test_get__makes_httpx_do_less_than_it_does_by_default() -> None:
    transport = httpx.MockTransport(respond)
    with httpx.Client(base_url=BASE_URL, transport=transport) as bare:
        alone = calls_of(lambda: bare.get("/v2/conversations/101").content, "httpx")
        searching_cookies = calls_of(lambda: bare.get("/v2/conversations/101"), "http" + os.sep + "cookiejar")
    with HelpScout(access_token="t", transport=transport) as hs:
        ours = calls_of(lambda: hs.conversations.get(101), "httpx")
        assert calls_of(lambda: hs.conversations.get(101), "http" + os.sep + "cookiejar") < searching_cookies / 2
    assert ours < alone


def test_models__take_hardly_more_memory_than_dictionaries() -> None:
    content = json.dumps(PAGE).encode()
    assert memory_of(lambda: ConversationPage.from_dict(json.loads(content))) <= 1.5 * memory_of(
        lambda: json.loads(content)
    )


def test_models__are_few_objects_a_page() -> None:
    content = json.dumps(PAGE).encode()
    # 203 of them are the dictionaries and lists of the JSON itself. Python 3.14 tracks dictionaries of scalars, too.
    budget = 1000 if sys.version_info >= (3, 14) else 650
    assert objects_in(lambda: ConversationPage.from_dict(json.loads(content))) <= budget


def memory_of(make: Callable[[], object]) -> int:
    """The memory of an object, in bytes."""
    make()
    gc.collect()
    tracemalloc.start()
    try:
        kept = make()
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    del kept
    return taken


def objects_in(make: Callable[[], object]) -> int:
    """The number of objects that the garbage collector tracks for an object."""
    make()
    gc.collect()
    before = len(gc.get_objects())
    kept = make()
    gc.collect()
    after = len(gc.get_objects())
    del kept
    return after - before
