"""The example data of a sandbox."""

from __future__ import annotations

import datetime
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from helpscout_client import last_week
from helpscout_client.sandbox import Sandbox

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


def test_data__the_same_at_the_same_time(make_api: Callable[..., Caller]) -> None:
    def first_page(**options: Any) -> Any:
        return make_api(size=30, **options).get("/v2/conversations", status="all", embed="threads")

    later = datetime.datetime(2027, 6, 1, tzinfo=datetime.UTC)
    assert first_page(now=later) == first_page(now=later.astimezone(ZoneInfo("Asia/Tokyo")))
    assert first_page(now=later) != first_page()


@pytest.mark.parametrize("size", [1, 2, 300])
@pytest.mark.parametrize("hour", [0, 5, 12, 23])
def test_data__end_now(size: int, hour: int) -> None:
    now = datetime.datetime(2026, 5, 11, hour, 30, 15, 999, tzinfo=datetime.UTC)
    sandbox = Sandbox(size=size, now=now)
    created = []
    for conversation in sandbox.conversations.values():
        assert conversation.embedded is not None
        times = [thread.created_at for thread in conversation.embedded.threads or []]
        created += [time for time in (*times, conversation.created_at, conversation.closed_at) if time]
    assert max(created) <= now
    assert min(created) > now - datetime.timedelta(days=150)
    assert size < 300 or max(created) > now - datetime.timedelta(days=2)
    for chat in sandbox.chats.values():
        assert chat.created_at is not None
        assert now - datetime.timedelta(hours=3) < chat.created_at < now


def test_data__have_busy_hours() -> None:
    sandbox = Sandbox(size=400)
    created = [conversation.created_at for conversation in sandbox.conversations.values() if conversation.created_at]
    working = [time for time in created if time.weekday() < 5 and 7 <= time.hour < 18]
    assert len(working) > len(created) / 2
    assert len({time.weekday() for time in created}) == 7


def test_data__begin_anew_as_they_were() -> None:
    sandbox = Sandbox(size=5)
    before = [conversation.to_dict() for conversation in sandbox.conversations.values()]
    sandbox.clock.advance(datetime.timedelta(days=30))
    sandbox.reset()
    created = [item["createdAt"] for item in before]
    assert [item.to_dict()["createdAt"] for item in sandbox.conversations.values()] == created


def test_fresh_sandbox__has_something_to_show_for_last_week() -> None:
    with Sandbox().client() as hs:
        for zone in ("Pacific/Auckland", "Europe/Berlin", "America/Los_Angeles"):
            report = hs.reports.company_overall(**last_week(zone), previous=True)
            assert report.current is not None
            assert report.previous is not None
            assert report.current.total_replies
            assert report.previous.total_replies
            assert hs.reports.conversations_busy_times(**last_week(zone)).items


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
        assert item["preview"]
        assert "{" not in item.get("subject", "") + item["preview"]
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


def test_conversations__some_have_no_subject(api: Caller) -> None:
    shown = api.get("/v2/conversations", status="all", sortField="number", sortOrder="asc")["_embedded"][
        "conversations"
    ]
    assert 0 < sum("subject" not in conversation for conversation in shown) < len(shown) / 4


def test_line_items__some_have_neither_status_nor_state(api: Caller) -> None:
    closed = api.get("/v2/conversations", status="closed")["_embedded"]["conversations"]
    threads = [
        thread
        for conversation in closed
        for thread in api.get(f"/v2/conversations/{conversation['id']}/threads")["_embedded"]["threads"]
    ]
    line_items = [thread for thread in threads if thread["type"] == "lineitem"]
    assert {"status" in item for item in line_items} == {True, False} == {"state" in item for item in line_items}


def test_builders__reject_unknown_fields() -> None:
    sandbox = Sandbox(data={})
    with pytest.raises(TypeError, match=r"^create_customer: there is no 'job_title'\. Did you mean 'jobTitle'\?$"):
        sandbox.add_customer(job_title="Buyer")
    with pytest.raises(TypeError, match="stauts"):
        Sandbox(data={"conversations": [{"subject": "Late", "stauts": "closed"}]})

    assert not sandbox.customers
