"""What a sandbox is filled with."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.sandbox.conftest import Caller


def walk(api: Caller, path: str, key: str, **query: Any) -> Iterator[Any]:
    """All items of a list, page by page."""
    body = api.get(path, **query)
    yield from body.get("_embedded", {}).get(key, [])
    for number in range(2, body["page"]["totalPages"] + 1):
        yield from api.items(path, key, **query, page=number)


def nulls(value: Any) -> bool:
    if isinstance(value, dict):
        return any(nulls(item) for item in value.values())
    return any(nulls(item) for item in value) if isinstance(value, list) else value is None


def test_data__the_same_for_the_same_seed(make_api: Callable[..., Caller]) -> None:
    def first_page(seed: int) -> Any:
        return make_api(seed=seed, size=30).get("/v2/conversations", status="all", embed="threads")

    assert first_page(7) == first_page(7) != first_page(8)


@pytest.mark.parametrize("size", [0, 1, 400])
def test_data__as_many_conversations_as_asked_for(make_api: Callable[..., Caller], size: int) -> None:
    page = make_api(size=size).get("/v2/conversations", status="all")["page"]
    assert page["totalElements"] == size


def test_data__is_as_varied_as_the_real_thing(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=400)
    conversations = list(walk(api, "/v2/conversations", "conversations", status="all", embed="threads"))
    threads = [thread for item in conversations for thread in item["_embedded"]["threads"]]
    customers = list(walk(api, "/v2/customers", "customers"))

    assert len(conversations) == len({item["id"] for item in conversations}) == 400
    assert {item["status"] for item in conversations} == {"active", "pending", "closed", "spam"}
    assert {item["type"] for item in conversations} == {"email", "phone", "chat"}
    assert {item["mailboxId"] for item in conversations} == {4101, 4102, 4103}
    assert {item.get("assignee", {}).get("type") for item in conversations} == {None, "user", "team"}
    assert {thread["type"] for thread in threads} == {"customer", "message", "note", "lineitem", "phone", "chat"}
    assert min(thread["id"] for thread in threads) > 2**31
    assert {"assignedTo" in thread["_links"] for thread in threads if "assignedTo" in thread} == {True, False}
    assert max(item["threads"] for item in conversations) > 50
    assert any(not customer["firstName"] for customer in customers)
    assert any(not customer["firstName"].isascii() for customer in customers)
    assert any("address" in customer["_embedded"] for customer in customers)
    assert sum(customer["conversationCount"] for customer in customers) == 400
    for item in conversations:
        is_closed = item["status"] == "closed"
        assert is_closed == ("closedAt" in item) == ("closedByUser" in item) == (item["closedBy"] != 0)
        assert item["threads"] == len(item["_embedded"]["threads"])
        assert item["subject"]
        assert item["preview"]
        assert "{" not in item["subject"] + item["preview"]
    assert not nulls([conversations, customers])


def test_data__addresses_are_invented(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=50)
    emails = [
        entry["value"]
        for customer in walk(api, "/v2/customers", "customers")
        for entry in customer["_embedded"]["emails"]
    ]
    assert len(emails) == len(set(emails)) == 20
    assert all("example." in email for email in emails)


@pytest.mark.process
def test_sandbox__without_its_packages() -> None:
    code = "import sys; sys.modules['jsonschema_rs'] = None; import helpscout_client.sandbox"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 'pip install "helpscout-client[sandbox]"' in result.stderr


@pytest.mark.process
def test_server__without_its_package() -> None:
    code = "import sys; sys.modules['uvicorn'] = None; import helpscout_client.sandbox as s; s.Sandbox(size=0).serve()"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert 'pip install "helpscout-client[sandbox]"' in result.stderr
