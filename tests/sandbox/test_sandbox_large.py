"""Large accounts: threads are created when they are first read, and lists are computed once."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox import Request, Sandbox
from helpscout_client.sandbox.store.gc_pause import gc_paused
from helpscout_client.sandbox.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller

LIST = "/v2/conversations"


def all_of(api: Caller, path: str, key: str, **query: Any) -> list[Any]:
    """All items of a list."""
    pages = api.get(path, **query)["page"]["totalPages"]
    return [item for number in range(1, pages + 1) for item in api.items(path, key, **query, page=number)]


def threads_of(api: Caller, conversation_id: int) -> list[Any]:
    return all_of(api, f"{LIST}/{conversation_id}/threads", "threads")


# Lazy threads


def test_threads__agree_with_their_conversations(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=200)
    conversations = all_of(api, LIST, "conversations", status="all", sortField="number", sortOrder="asc")
    for item in conversations:
        newest_first = threads_of(api, item["id"])
        oldest, newest = newest_first[-1], newest_first[0]
        texts = [thread["body"] for thread in newest_first if "body" in thread]
        customers = [thread["createdAt"] for thread in newest_first if thread["type"] == "customer"]
        users = [thread["createdAt"] for thread in newest_first if thread["createdBy"]["type"] == "user"]
        assert item["threads"] == len(newest_first)
        assert item["preview"].split()[0] in texts[0]
        assert item["createdAt"] == oldest["createdAt"]
        assert item["createdBy"] == oldest["createdBy"]
        assert item["source"] == oldest["source"]
        assert item["userUpdatedAt"] == (users or [oldest["createdAt"]])[0]
        assert item["customerWaitingSince"]["time"] == (customers or [oldest["createdAt"]])[0]
        assert item.get("closedAt", newest["createdAt"]) == newest["createdAt"]
        assert {thread["assignedTo"]["id"] for thread in newest_first if "assignedTo" in thread} <= {
            item.get("assignee", {"id": 1})["id"]
        }
        assert api.items(LIST, "conversations", status="all", query=modified_between(item, newest)) == [item]
    ids = [thread["id"] for item in conversations for thread in threads_of(api, item["id"])[::-1]]
    assert ids == list(range(9_100_000_001, 9_100_000_001 + len(ids)))


def modified_between(item: Any, newest: Any) -> str:
    return f"(id:{item['id']} AND modifiedAt:[{newest['createdAt']} TO {newest['createdAt']}])"


def test_threads__lie_in_the_folder_that_is_shown(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=60)
    for item in all_of(api, LIST, "conversations", status="all"):
        inside = all_of(api, LIST, "conversations", status="all", folder=item["folderId"])
        assert item["id"] in [other["id"] for other in inside]


def test_threads__are_the_same_in_any_order_of_reading(make_api: Callable[..., Caller]) -> None:
    forwards, backwards = make_api(size=40), make_api(size=40)
    ids = [item["id"] for item in all_of(forwards, LIST, "conversations", status="all")]
    read = {conversation_id: threads_of(forwards, conversation_id) for conversation_id in ids}
    assert {conversation_id: threads_of(backwards, conversation_id) for conversation_id in reversed(ids)} == read


def test_threads__show_people_as_they_were(make_api: Callable[..., Caller]) -> None:
    read_before, read_after = make_api(size=20), make_api(size=20)
    ids = [item["id"] for item in all_of(read_before, LIST, "conversations", status="all")]
    before = [threads_of(read_before, conversation_id) for conversation_id in ids]
    for customer in all_of(read_after, "/v2/customers", "customers"):
        change = [{"op": "replace", "path": "/firstName", "value": "Renamed"}]
        assert read_after.patch(f"/v2/customers/{customer['id']}", change).status == 204
    assert [threads_of(read_after, conversation_id) for conversation_id in ids] == before


def test_threads__written_after_a_search_and_a_snapshot(make_api: Callable[..., Caller]) -> None:
    expected, api = make_api(size=30), make_api(size=30)
    snapshot = api.sandbox.snapshot()
    assert api.items(LIST, "conversations", status="all", query="(body:the)")
    api.sandbox.restore(snapshot)
    for item in all_of(api, LIST, "conversations", status="all"):
        assert threads_of(api, item["id"]) == threads_of(expected, item["id"])


def test_threads__new_ones_join_those_not_read_yet(make_api: Callable[..., Caller]) -> None:
    expected, api = make_api(size=3), make_api(size=3)
    thread_id = api.create(f"{LIST}/3100000001/notes", {"text": "New"})
    newest, *others = threads_of(api, 3100000001)
    assert (newest["id"], newest["body"]) == (thread_id, "New")
    assert others == threads_of(expected, 3100000001)
    assert thread_id not in [thread["id"] for thread in others]


def test_threads__deleted_unread(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=3)
    assert api.call("DELETE", f"{LIST}/3100000002").status == 204
    assert api.call("GET", f"{LIST}/3100000002/threads").status == 404
    assert [
        len(item["_embedded"]["threads"]) > 0
        for item in api.items(LIST, "conversations", status="all", embed="threads")
    ] == [
        True,
        True,
    ]


def test_threads__looked_at_are_not_kept() -> None:
    sandbox = Sandbox(size=30)
    threads = sandbox._store.threads
    assert list(threads) == list(sandbox.conversations)
    assert len(threads) == 30
    looked_at = {conversation_id: threads.peek(conversation_id) for conversation_id in threads}
    assert dict(threads) == looked_at
    assert any(threads[conversation_id] is not looked_at[conversation_id] for conversation_id in threads)
    assert all(threads[conversation_id] is threads.peek(conversation_id) for conversation_id in threads)


def test_data__seeds_differ_in_everything(make_api: Callable[..., Caller]) -> None:
    one, two = (all_of(make_api(seed=seed, size=50), LIST, "conversations", status="all") for seed in (1, -1))
    assert sum(item["createdAt"] == other["createdAt"] for item, other in zip(one, two, strict=True)) < 5


# Cached lists


def test_list__further_pages_are_fast() -> None:
    sandbox = Sandbox(size=20_000)
    headers = {"Authorization": f"Bearer {sandbox.access_token()}"}

    def seconds(number: int) -> float:
        begun_at = time.perf_counter()
        response = sandbox.handle(Request("GET", LIST, f"status=all&page={number}", headers))
        assert response.json()["page"]["totalElements"] == 20_000
        return time.perf_counter() - begun_at

    first, *others = map(seconds, (1, 2, 400, 800))
    assert min(others) * 3 < first


@pytest.mark.parametrize("path", ["/v2/tags", "/v2/mailboxes/4101/folders", "/v2/customers"])
def test_counts__follow_each_change(api: Caller, path: str) -> None:
    before = api.get(path)
    assert api.get(path) == before
    item = next(item for item in api.items(LIST, "conversations", mailbox=4101) if item["tags"])
    assert api.call("DELETE", f"{LIST}/{item['id']}").status == 204
    assert api.get(path) != before


def test_store__keeps_results_until_it_changes() -> None:
    store = Store(company_id=1, owner_id=2)
    results = iter(range(100))

    def once(key: str) -> int:
        return store.cached(key, lambda: next(results))

    assert [once("a"), once("b"), once("a")] == [0, 1, 0]
    store.new_id("tag")
    assert [once("a"), once("a")] == [2, 2]
    assert [once(f"other {number}") for number in range(16)] == list(range(3, 19))
    assert [once("other 15"), once("a")] == [18, 19]


@pytest.mark.parametrize("was_enabled", [True, False])
def test_gc_paused__leaves_the_collector_as_it_was(*, was_enabled: bool) -> None:
    try:
        if not was_enabled:
            gc.disable()
        with gc_paused():
            assert not gc.isenabled()
        assert gc.isenabled() is was_enabled
    finally:
        gc.enable()
