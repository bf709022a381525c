"""Conversations with all of their threads."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import Conversation, Thread
from helpscout_client import ServerError
from helpscout_client.ratelimit.limiter import is_bulk
from helpscout_client.sandbox import Sandbox, Status

if TYPE_CHECKING:
    from tests.conftest import Flavour

NOW = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)


def sent(sandbox: Sandbox) -> list[str]:
    return [each.path for each in sandbox.requests if each.method == "GET"]


@pytest.mark.parametrize("concurrency", [1, 4])
def test_walk_with_threads__has_all_of_them(flavour: Flavour, concurrency: int) -> None:
    sandbox = Sandbox(size=120, now=NOW)
    hs = flavour.sandbox_client(sandbox)
    walk = hs.conversations.walk_with_threads(status="all", concurrency=concurrency)
    assert sent(sandbox) == []
    found = flavour.all(walk)
    assert walk.is_complete
    requests = sent(sandbox)
    assert {each.id for each in found} == {*sandbox.conversations}
    chats = {each.id for each in found if any(t.type_ in ("chat", "beaconchat") for t in each.embedded.threads)}
    # A request for each page, and one for each chat, whose embedded threads are cut short.
    assert len(requests) == 5 + len(chats)
    assert chats
    for each in found:
        alone = flavour.all(hs.threads.list(each.id))
        assert [thread.to_dict() for thread in each.embedded.threads] == [thread.to_dict() for thread in alone]


def test_walk_with_threads__takes_filters_and_goes_on_where_it_ended(flavour: Flavour) -> None:
    sandbox = Sandbox(size=120, now=NOW)
    hs = flavour.sandbox_client(sandbox, max_retries=0)
    mailboxes = list(sandbox.mailboxes)
    options: dict[str, Any] = {"status": "all", "sort_order": "asc"}
    found: list[int] = []

    def note(walk: Any) -> None:
        if flavour.name == "sync":
            found.extend(each.id for each in walk)
            return

        async def collect() -> None:
            async for each in walk:
                found.append(each.id)

        flavour.run(collect())

    with sandbox.inject(Status(500), "list_threads", nth=3), pytest.raises(ServerError) as caught:
        note(hs.conversations.walk_with_threads(mailbox=iter(mailboxes), **options))
    assert caught.value.resume is not None
    note(hs.conversations.walk_with_threads(mailbox=iter(mailboxes), page=caught.value.resume, **options))
    assert sorted(found) == sorted(sandbox.conversations)
    assert len(flavour.all(hs.conversations.walk_with_threads(limit=7, **options))) == 7


class Lists:
    """One page of conversations, of which some have more threads than are embedded."""

    def __init__(self, *conversations: dict[str, Any], status: int = 200) -> None:
        self.conversations, self.status = conversations, status
        self.asked: list[tuple[str, bool]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append((request.url.path, is_bulk.get()))
        if request.url.path.endswith("threads"):
            items: list[Any] = [{"id": 1}, {"id": 2}, {}]
            body: dict[str, Any] = {"_embedded": {"threads": items}, "page": {"totalPages": 1, "number": 1}}
            return httpx.Response(self.status, json=body)
        body = {"_embedded": {"conversations": self.conversations}, "page": {"totalPages": 1, "number": 1}}
        return httpx.Response(200, json=body)


def test_walk_with_threads__lists_only_what_is_missing_as_bulk_work(flavour: Flavour) -> None:
    lists = Lists(
        {"id": 10, "threads": 1, "_embedded": {"threads": [{"id": 9}]}},
        {"id": 11, "threads": 0, "_embedded": {"threads": []}},
        {"id": 12, "threads": 3, "_embedded": {"threads": [{"id": 8}]}},
        {"id": 13},
        {"id": 14, "threads": 1, "_embedded": {"threads": [{"id": 7, "type": "beaconchat"}]}},
    )
    walk = flavour.client(lists).conversations.walk_with_threads()
    found = {each.id: [thread.id for thread in each.embedded.threads] for each in flavour.all(walk)}
    assert found == {10: [9], 11: [], 12: [1, 2], 13: [1, 2], 14: [1, 2]}
    assert lists.asked == [
        ("/v2/conversations", False),
        ("/v2/conversations/12/threads", True),
        ("/v2/conversations/13/threads", True),
        ("/v2/conversations/14/threads", True),
    ]
    # Threads without an id can't be read.
    assert not walk.is_complete


def test_walk_with_threads__keeps_a_conversation_that_was_deleted_meanwhile(flavour: Flavour) -> None:
    lists = Lists({"id": 12, "threads": 3, "_embedded": {"threads": [{"id": 8}]}}, status=404)
    walk = flavour.client(lists).conversations.walk_with_threads()
    assert [[thread.id for thread in each.embedded.threads] for each in flavour.all(walk)] == [[8]]
    assert not walk.is_complete


def test_walk_with_threads__checks_its_arguments_at_once(flavour: Flavour) -> None:
    hs = flavour.client(Lists())
    with pytest.raises(ValueError, match="concurrency"):
        hs.conversations.walk_with_threads(concurrency=0)
    with pytest.raises(TypeError, match="Did you mean 'mailbox'"):
        hs.conversations.walk_with_threads(mailboxes=3)


def test_related__takes_threads_that_are_embedded(flavour: Flavour) -> None:
    lists = Lists()
    hs = flavour.client(lists)

    def conversation(key: int, count: int | None, *threads: dict[str, Any]) -> Conversation:
        links = {"threads": {"href": f"/v2/conversations/{key}/threads"}}
        return Conversation.from_dict(
            {"id": key, "threads": count, "_embedded": {"threads": [*threads]}, "_links": links}
        )

    whole = conversation(10, 1, {"id": 9})
    assert [each.id for each in flavour.run(hs.related(whole, "threads")).many("threads", Thread)] == [9]
    assert lists.asked == []
    others = [conversation(11, 0), conversation(12, 3, {"id": 9}), conversation(13, 1, {"id": 8, "type": "chat"})]
    for related in flavour.run(hs.related(others, "threads")):
        assert [each.id for each in related.many("threads", Thread)] == [1, 2]
    assert len(lists.asked) == 3
