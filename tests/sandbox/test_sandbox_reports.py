"""Reports, which are consistent with each other, with the conversations they list, and with the account."""

from __future__ import annotations

import datetime
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from attrs import fields, has

from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.openapi.description import description
from tests.sandbox.conformance.successes import OPERATIONS
from tests.sandbox.conversation import CUSTOMER, Conversation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.sandbox.conftest import Caller

#: A time range that contains all example data.
ALL = {"start": "2025-08-01T00:00:00Z", "end": "2026-03-31T23:59:59Z"}
NOVEMBER = {"start": "2025-11-01T00:00:00Z", "end": "2025-11-30T23:59:59Z"}
OCTOBER = {"previousStart": "2025-10-01T00:00:00Z", "previousEnd": "2025-10-31T23:59:59Z"}
REPORTS = [operation for operation in OPERATIONS.values() if operation.path.startswith("/v2/reports/")]
IDA, TEAM = 5201, 5390
NOW = datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC)


def report(api: Caller, path: str, **query: Any) -> Any:
    return api.get(f"/v2/reports/{path}", **{**NOVEMBER, **query})


def found(api: Caller, path: str, **query: Any) -> list[Any]:
    """All rows of a drilldown."""
    rows: list[Any] = []
    for number in range(1, 100):
        page = report(api, path, rows=50, page=number, **query)["conversations"]
        assert page["page"] == number
        rows += page["results"]
        if number >= page["pages"]:
            assert len(rows) == page["count"]
            return rows
    raise AssertionError


def ids(rows: list[Any]) -> set[int]:
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"] for row in rows}


@pytest.fixture
def fresh(make_api: Callable[..., Caller]) -> Caller:
    """An account with a user, a mailbox and two customers, at a fixed time."""
    api = make_api(data={"mailboxes": [{"name": "Orders"}]}, now=NOW)
    api.sandbox.add_customer("Bo", emails="bo@example.com")
    return api


# All reports


@pytest.mark.parametrize("operation", REPORTS, ids=lambda operation: operation.id)
def test_report__holds_nothing_that_is_not_described(api: Caller, operation: Any) -> None:
    query = {**NOVEMBER, **OCTOBER, "user": IDA, "field": "tagid", "fieldid": 1}
    response = api.call("GET", operation.path, query=query)
    assert (response.status, "X-Sandbox-Example" in response.headers) == (200, False)
    (schema,) = operation.schemas.values()
    assert_described(schema, response.json())


def assert_described(schema: Any, value: Any) -> None:
    schema = description().resolve(schema)
    options = [option for option in schema.get("anyOf", [schema]) if option.get("type") != "null"]
    schema = description().resolve(options[0])
    if isinstance(value, dict) and "properties" in schema:
        assert value.keys() <= schema["properties"].keys()
        for name, inner in value.items():
            assert_described(schema["properties"][name], inner)
    elif isinstance(value, list):
        for item in value:
            assert_described(schema["items"], item)


@pytest.mark.parametrize("operation", REPORTS, ids=lambda operation: operation.id)
def test_report__of_an_empty_account(fresh: Caller, operation: Any) -> None:
    query = {**NOVEMBER, **OCTOBER, "user": IDA, "field": "tagid", "fieldid": 1}
    assert fresh.call("GET", operation.path, query=query).status == 200


@pytest.mark.parametrize("operation", REPORTS, ids=lambda operation: operation.id)
def test_report__without_a_range_before_holds_none(api: Caller, operation: Any) -> None:
    query = {**NOVEMBER, "user": IDA, "field": "tagid", "fieldid": 1}
    text = json.dumps(api.call("GET", operation.path, query=query).json())
    assert '"previous":' not in text
    assert '"deltas":' not in text


# Consistent counts


def test_total__is_what_is_listed(api: Caller) -> None:
    current = report(api, "conversations")["current"]
    assert current["totalConversations"] == len(ids(found(api, "conversations/drilldown")))
    assert current["newConversations"] == len(ids(found(api, "conversations/new-drilldown")))
    assert current["totalConversations"] == report(api, "productivity")["current"]["totalConversations"]
    assert 0 < current["newConversations"] <= current["totalConversations"]


def test_new__are_those_created_then(api: Caller) -> None:
    listed = ids(found(api, "conversations/new-drilldown"))
    store = api.sandbox.conversations
    created = {key for key in store if NOVEMBER["start"][:7] == f"{store[key].created_at:%Y-%m}"}
    assert listed == created


@pytest.mark.parametrize("view_by", ["day", "week"])
def test_buckets__add_up(api: Caller, view_by: str) -> None:
    def total(path: str, key: str) -> int:
        return sum(point[key] for point in report(api, path, viewBy=view_by)["current"])

    conversations, productivity = (report(api, name)["current"] for name in ("conversations", "productivity"))
    channels = [total("conversations/volume-by-channel", key) for key in ("chat", "email", "phone")]
    assert total("conversations/new", "count") == sum(channels) == conversations["newConversations"]
    assert total("conversations/received-messages", "messages") == conversations["messagesReceived"]
    assert total("productivity/replies-sent", "replies") == productivity["repliesSent"]
    assert total("productivity/resolved", "resolved") == productivity["resolved"]
    assert report(api, "company")["current"]["totalReplies"] == productivity["repliesSent"]


@pytest.mark.parametrize(
    ("measure", "kind"),
    [
        ("responseTime", "responseTime"),
        ("firstResponseTime", "firstResponseTime"),
        ("handleTime", "handleTime"),
        ("repliesToResolve", "replies"),
    ],
)
def test_spread__its_ranges_are_those_of_the_drilldown(api: Caller, measure: str, kind: str) -> None:
    spread = report(api, "productivity")[measure]
    assert spread["ranges"]
    assert sum(item["count"] for item in spread["ranges"]) == spread["count"]
    assert sum(item["percent"] for item in spread["ranges"]) == pytest.approx(100)
    assert len(found(api, "company/drilldown", range=kind)) == spread["count"]
    for item in spread["ranges"]:
        assert len(found(api, "company/drilldown", range=kind, rangeId=item["id"])) == item["count"]


def test_resolved__are_listed(api: Caller) -> None:
    current = report(api, "productivity")["current"]
    resolved = found(api, "company/drilldown", range="resolved")
    assert current["resolved"] == len(resolved) > 0
    assert {row["status"] for row in resolved} == {"closed"}
    assert current["resolvedOnFirstReply"] == len(found(api, "company/drilldown", range="firstReplyResolved"))
    assert current["percentResolvedOnFirstReply"] == current["resolvedOnFirstReply"] / current["resolved"]


@pytest.mark.parametrize(("ranking", "field"), [("tags", "tagid"), ("customers", "customerid")])
def test_ranking__its_entries_are_those_of_the_drilldown(api: Caller, ranking: str, field: str) -> None:
    top = report(api, "conversations")[ranking]["top"]
    assert [item["count"] for item in top] == sorted((item["count"] for item in top), reverse=True)
    for item in top[:5]:
        rows = found(api, "conversations/fields-drilldown", field=field, fieldid=item["id"])
        assert len(rows) == item["count"]


def test_users__make_up_the_company(api: Caller) -> None:
    company = report(api, "company")
    rows = company["users"]
    assert sum(row["replies"] for row in rows) == company["current"]["totalReplies"]
    assert sum(row["closed"] for row in rows) == company["current"]["closed"]
    for row in rows:
        current = report(api, "user", user=row["user"])["current"]
        assert (current["totalReplies"], current["customersHelped"], current["closed"]) == (
            row["replies"],
            row["customersHelped"],
            row["closed"],
        )
        replies = report(api, "user/replies", user=row["user"])["current"]
        assert sum(point["replies"] for point in replies) == row["replies"]


def test_user__is_what_is_listed(api: Caller) -> None:
    current = report(api, "user", user=IDA)["current"]
    rows = found(api, "user/drilldown", user=IDA)
    assert len(ids(rows)) == current["totalConversations"]
    assert not {"customerEmail", "customerIds"} & {key for row in rows for key in row}
    history = report(api, "user/conversation-history", user=IDA)
    assert sum(row["repliesSent"] for row in history["results"]) == current["totalReplies"]


def test_team__means_its_members(api: Caller) -> None:
    members = [item["id"] for item in api.items(f"/v2/teams/{TEAM}/members", "users")]
    replies = [report(api, "user", user=user_id)["current"]["totalReplies"] for user_id in (TEAM, *members)]
    assert replies[0] == sum(replies[1:]) > 0
    assert report(api, "user", user=TEAM)["user"]["name"] == "Evening shift"


def test_previous__is_what_the_other_range_gives(api: Caller) -> None:
    for path in ("company", "conversations", "productivity", "email", "phone", "happiness"):
        both = report(api, path, **OCTOBER)
        before = api.get(f"/v2/reports/{path}", start=OCTOBER["previousStart"], end=OCTOBER["previousEnd"])
        assert both["previous"] == before["current"]
        assert both["current"] == report(api, path)["current"]
    both = report(api, "conversations", **OCTOBER)
    current, previous = (both[name]["newConversations"] for name in ("current", "previous"))
    assert both["deltas"]["newConversations"] == pytest.approx((current - previous) / previous * 100)


def test_channels__make_up_the_conversations(api: Caller) -> None:
    whole = report(api, "conversations")["current"]["newConversations"]
    email = report(api, "email")["current"]["volume"]["emailsCreated"]
    phone = report(api, "phone")
    others = report(api, "conversations", types="chat")["current"]["newConversations"]
    assert email + phone["current"]["phoneCallsCreated"] + others == whole
    assert sum(row["current"]["phoneCallsCreated"] for row in phone["users"]) == phone["current"]["phoneCallsCreated"]
    assert report(api, "conversations", types="email,phone")["current"]["newConversations"] == whole - others


# Filters


def test_filters__partition(api: Caller) -> None:
    whole = ids(found(api, "conversations/drilldown"))
    filters: Mapping[str, list[Any]] = {"mailboxes": [4101, 4102, 4103], "types": ["email", "chat", "phone"]}
    for name, values in filters.items():
        parts = [ids(found(api, "conversations/drilldown", **{name: value})) for value in values]
        assert sum(map(len, parts)) == len(set().union(*parts))
        assert set().union(*parts) == whole
    assert found(api, "conversations/drilldown", mailboxes=777) == []


def test_filter__by_tags(api: Caller) -> None:
    untagged = found(api, "conversations/drilldown", tags=1)
    assert untagged
    assert all(row["tags"] == [] for row in untagged)
    tag = report(api, "conversations")["filterTags"][1]
    tagged = found(api, "conversations/drilldown", tags=tag["id"])
    assert tagged
    assert all(tag["id"] in {each["id"] for each in row["tags"]} for row in tagged)
    both = found(api, "conversations/drilldown", tags=f"1,{tag['id']}")
    assert ids(both) == ids(untagged) | ids(tagged)


def test_filter__by_folder(api: Caller) -> None:
    folders = api.items("/v2/mailboxes/4101/folders", "folders")
    closed = next(folder["id"] for folder in folders if folder["type"] == "closed")
    rows = found(api, "conversations/drilldown", folders=closed)
    assert {(row["status"], row["mailboxid"]) for row in rows} == {("closed", 4101)}


def test_mailboxes__that_are_not_seen_are_not_counted(api: Caller) -> None:
    light_user = api.acting_for(4000000205)
    assert found(light_user, "conversations/drilldown", mailboxes=4102) == []
    assert found(api, "conversations/drilldown", mailboxes=4102)


# Rows


def test_drilldown__pages(api: Caller) -> None:
    first = report(api, "conversations/drilldown")["conversations"]
    assert len(first["results"]) == min(first["count"], 25)
    assert first["pages"] == -(-first["count"] // 25)
    beyond = report(api, "conversations/drilldown", page=99)["conversations"]
    assert (beyond["results"], beyond["page"], beyond["count"]) == ([], 99, first["count"])


def test_drilldown__row(fresh: Caller) -> None:
    store = fresh.sandbox._store
    conversation_id = fresh.sandbox.add_conversation(customer="bo@example.com", tags=["vip"], assignTo=IDA)
    (row,) = found(fresh, "conversations/drilldown", start="2026-03-04T12:00:00Z", end="2026-03-04T12:00:00Z")
    assert row == {
        "id": conversation_id,
        "number": 1001,
        "type": "email",
        "mailboxid": next(iter(store.mailboxes)),
        "attachments": False,
        "subject": "A question",
        "status": "active",
        "threadCount": 1,
        "preview": "Could you help me, please?",
        "customerName": "Bo Lake",
        "customerEmail": "bo@example.com",
        "customerIds": [next(iter(store.customers))],
        "modifiedAt": "2026-03-04T12:00:00Z",
        "assignedid": IDA,
        "assignedName": "Ida Brook",
        "waitingSince": "2026-03-04T12:00:00Z",
        "tags": [{"id": next(iter(store.tags)), "name": "vip", "color": "none"}],
    }


def test_ratings__filtered_and_sorted(api: Caller) -> None:
    for rating in ("great", "okay", "not_good"):
        for conversation_id in list(api.sandbox._store.conversations)[:20]:
            if any(t["type"] == "message" for t in api.sandbox._store.threads[conversation_id]):
                api.sandbox.add_rating(conversation_id, rating, "x")
    span = {"start": "2025-01-01T00:00:00Z", "end": "2100-01-01T00:00:00Z"}
    happiness = report(api, "happiness", **span)["current"]
    levels = {"great": ("great", 1), "ok": ("okay", 2), "not-good": ("notGood", 3)}
    for wanted, (name, level) in levels.items():
        page = report(api, "happiness/ratings", **span, rating=wanted)
        assert page["count"] == happiness[f"{name}Count"] > 1
        assert {row["ratingId"] for row in page["results"]} == {level}
    whole = report(api, "happiness/ratings", **span)
    assert (whole["count"], len(whole["results"]), whole["facets"]) == (happiness["ratingsCount"], 10, {})
    assert whole["count"] == report(api, "happiness/ratings", **span, rating="all")["count"]
    assert happiness["happinessScore"] == pytest.approx(happiness["great"] - happiness["notGood"])
    for field, key in {"number": "number", "rating": "ratingId"}.items():
        rows = report(api, "happiness/ratings", **span, sortField=field, sortOrder="ASC")["results"]
        assert [row[key] for row in rows] == sorted(row[key] for row in rows)
    assert report(api, "happiness/ratings", **span, sortField="modifiedAt")["count"] == whole["count"]
    by_users = Counter(row["ratingUserId"] for row in whole["results"])
    user_id, _ = by_users.most_common(1)[0]
    rows = report(api, "user/ratings", **span, user=user_id)
    assert {row["ratingUserId"] for row in rows["results"]} == {user_id}
    assert rows["count"] == report(api, "user/happiness", **span, user=user_id)["current"]["ratingsCount"]


@pytest.mark.parametrize("field", ["number", "repliesSent", "responseTime", "resolveTime"])
def test_history__sorted(api: Caller, field: str) -> None:
    rows = report(api, "user/conversation-history", user=IDA, sortField=field, sortOrder="ASC", **ALL)["results"]
    values = [row[field] for row in rows if row[field] is not None]
    assert values == sorted(values)
    closed = report(api, "user/conversation-history", user=IDA, status="closed", **ALL)["results"]
    assert {row["status"] for row in closed} == {"closed"}


# Figures of one conversation


def test_one_conversation__in_figures(fresh: Caller) -> None:
    sandbox = fresh.sandbox
    conversation_id = sandbox.add_conversation(customer="bo@example.com")
    path = f"/v2/conversations/{conversation_id}"
    customer = {"email": "bo@example.com"}
    sandbox.clock.advance(60 * 20)
    fresh.create(f"{path}/reply", {"text": "x" * 100, "customer": customer})
    sandbox.clock.advance(60 * 10)
    fresh.create(f"{path}/reply", {"text": "And: " + "y" * 95, "customer": customer})
    sandbox.clock.advance(60 * 30)
    fresh.create(f"{path}/customer", {"text": "Thanks", "customer": customer})
    sandbox.clock.advance(60)
    fresh.create(f"{path}/notes", {"text": "Done"})
    fresh.create(f"{path}/reply", {"text": "never sent", "customer": customer, "draft": True})
    assert fresh.patch(path, {"op": "replace", "path": "/status", "value": "closed"}).status == 204
    span = {"start": "2026-03-04T00:00:00Z", "end": "2026-03-04T23:59:59Z"}
    productivity = report(fresh, "productivity", **span)
    assert productivity["current"] == {
        "startDate": span["start"],
        "endDate": span["end"],
        "totalConversations": 1,
        "repliesSent": 2,
        "resolved": 1,
        "resolvedOnFirstReply": 0,
        "percentResolvedOnFirstReply": 0.0,
        "closed": 1,
        "resolutionTime": 3660.0,
        "repliesToResolve": 2.0,
        "handleTime": 50.0,
        "responseTime": 1200.0,
        "firstResponseTime": 1200.0,
    }
    assert productivity["responseTime"] == {"count": 1, "ranges": [{"id": 2, "count": 1, "percent": 100.0}]}
    assert productivity["handleTime"]["ranges"][0]["id"] == 1
    (item,) = productivity["repliesToResolve"]["ranges"]
    assert item == {"id": 2, "count": 1, "percent": 100.0, "resolutionTime": 3660.0}
    conversations = report(fresh, "conversations", **span)
    assert conversations["current"]["messagesReceived"] == 2
    # One o'clock in Oslo.
    assert conversations["busiestDay"] == {"day": 3, "hour": 13, "count": 1}
    assert (conversations["busyTimeStart"], conversations["busyTimeEnd"]) == (13, 14)
    assert fresh.get("/v2/reports/conversations/busy-times", **span) == [{"day": 3, "hour": 13, "count": 1}]
    user = report(fresh, "user", user=IDA, **span)
    assert (user["current"]["busiestDay"], user["user"]["totalCustomersHelped"]) == (3, 1)


def test_draft__is_no_conversation_yet(fresh: Caller) -> None:
    thread = {"type": "reply", "customer": {"email": "bo@example.com"}, "text": "x", "draft": True}
    fresh.sandbox.add_conversation(customer="bo@example.com", threads=[thread])
    span = {"start": "2026-03-04T00:00:00Z", "end": "2026-03-04T23:59:59Z"}
    assert report(fresh, "conversations", **span)["current"]["totalConversations"] == 0


def test_workflows_and_saved_replies__are_ranked(api: Caller) -> None:
    store = api.sandbox._store
    conversation = Conversation(api)
    workflow = next(item for item in store.workflows.values() if item["type"] == "manual")
    body = {"conversationIds": [conversation.id]}
    assert api.post(f"/v2/workflows/{workflow['id']}/run", body).status == 204
    conversation.add("reply", customer=CUSTOMER)
    (mailbox_id, replies), *_ = store.saved_replies.items()
    # The API has no way to say which saved reply was used.
    store.threads[conversation.id][-1]["savedReplyId"] = next(iter(replies))
    other = Conversation(api)
    other.add("reply", customer=CUSTOMER)
    store.threads[other.id][-1]["savedReplyId"] = 777
    store.version += 1
    span = {"start": conversation.get()["createdAt"], "end": "2100-01-01T00:00:00Z"}
    found_report = report(api, "conversations", **span)
    (ranked,) = found_report["workflows"]["top"]
    assert (ranked["id"], ranked["name"], ranked["count"]) == (workflow["id"], workflow["name"], 1)
    deleted, kept = found_report["replies"]["top"]
    assert (kept["mailboxId"], kept["name"]) == (mailbox_id, next(iter(replies.values()))["name"])
    assert (deleted["id"], "name" in deleted) == (777, False)
    for field, entry in (("workflowid", ranked), ("replyid", kept)):
        query = {"field": field, "fieldid": entry["id"]}
        assert ids(found(api, "conversations/fields-drilldown", **query, **span)) == {conversation.id}


def test_custom_fields__their_values_are_counted(api: Caller) -> None:
    span = {**NOVEMBER, **OCTOBER}
    fields_shown = report(api, "conversations", **span)["customFields"]
    (field,) = fields_shown["fields"]
    summary = field["summary"]
    assert (fields_shown["count"], field["name"], field["mailboxId"]) == (1, "Product", 4101)
    assert sum(value["count"] for value in field["values"]) == summary["totalAnswered"] <= summary["total"]
    assert sum(value["previousCount"] for value in field["values"]) == summary["previousTotalAnswered"]
    assert summary["total"] == len(found(api, "conversations/drilldown", mailboxes=4101))


def test_chats(fresh: Caller) -> None:
    sandbox = fresh.sandbox
    path = "/v2/chats"
    missed, held, other = (sandbox.add_chat() for _ in range(3))
    sandbox.clock.advance(45)
    assert fresh.put(f"{path}/{held}/accept", {}).status < 300
    assert fresh.put(f"{path}/{held}/tags", {"tags": ["vip"]}).status < 300
    sandbox.clock.advance(15)
    message = f"{path}/{held}/messages/11111111-0000-4000-8000-000000000001"
    assert fresh.put(message, {"body": "Hi"}).status < 300
    sandbox.clock.advance(60)
    for chat_id in (missed, held):
        assert fresh.put(f"{path}/{chat_id}/end", {"status": "closed"}).status < 300
    span = {"start": "2026-03-04T12:00:00Z", "end": "2026-03-04T12:00:00Z"}
    current = report(fresh, "chat", **span)["current"]
    assert current["volume"] == {"chatConversations": 3, "completedChats": 1, "missedChats": 1, "chatsPerDay": 3.0}
    assert current["responses"] == {"waitTime": 45.0, "responseTime": 60.0}
    assert current["resolutions"] == {"messagesPerChat": pytest.approx(4 / 3), "duration": 120.0}
    spread = report(fresh, "chat", **span)["waitTime"]
    assert spread == {"count": 1, "ranges": [{"id": 2, "count": 1, "percent": 100.0}]}
    mine = report(fresh, "user/chat", user=IDA, **span)["current"]
    assert (mine["newConversations"], mine["messagesPerChat"], mine["duration"]) == (1, 2.0, 120.0)
    tag_id = next(iter(sandbox._store.tags))
    for query, count in (
        ({"tags": tag_id}, 1),
        ({"tags": 1}, 2),
        ({"mailboxes": 777}, 0),
        ({"folders": 1}, 0),
    ):
        shown = report(fresh, "chat", **span, **query)["current"]["volume"]["chatConversations"]
        assert shown == count
    assert other in sandbox.chats


# Buckets


def dates(api: Caller, **query: Any) -> list[str]:
    return [point["date"] for point in api.get("/v2/reports/productivity/resolved", **query)["current"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (
            {"start": "2026-01-05T08:30:00Z", "end": "2026-01-07T08:29:59Z", "viewBy": "day"},
            ["2026-01-05T08:30:00Z", "2026-01-06T08:30:00Z"],
        ),
        ({"start": "2026-01-05T00:00:00Z", "end": "2026-01-11T23:59:59Z"}, ["2026-01-05T00:00:00Z"]),
        (
            {"start": "2026-01-05T00:00:00Z", "end": "2026-01-12T00:00:00Z", "viewBy": "week"},
            ["2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z"],
        ),
        (
            {"start": "2025-12-31T01:00:00Z", "end": "2026-03-31T00:00:00Z", "viewBy": "month"},
            ["2025-12-31T01:00:00Z", "2026-01-31T01:00:00Z", "2026-02-28T01:00:00Z"],
        ),
    ],
)
def test_buckets__begin_with_the_range(api: Caller, query: Mapping[str, str], expected: list[str]) -> None:
    assert dates(api, **query) == expected


def test_buckets__of_many_years_are_months(api: Caller) -> None:
    assert len(dates(api, start="2024-01-01T00:00:00Z", end="2025-12-31T23:59:59Z")) == 24
    assert len(dates(api, start="0001-01-01T00:00:00Z", end="9999-12-31T23:59:59Z")) == 9999 * 12


# Through a client


def test_client__reads_all_reports() -> None:
    sandbox = Sandbox(size=60)
    with sandbox.client() as hs:
        shown = hs.reports.conversations_overall(start=NOVEMBER["start"], end=NOVEMBER["end"], previous=True)
        assert_all_known(shown)
        listed = hs.reports.conversations_drilldown(start=NOVEMBER["start"], end=NOVEMBER["end"], rows=7)
        assert shown.current is not None
        assert len(list(listed)) == shown.current.total_conversations == listed.total_elements


def assert_all_known(model: Any) -> None:
    if has(type(model)):
        assert model.additional_properties == {}
        for attribute in fields(type(model)):
            assert_all_known(getattr(model, attribute.name))
    elif isinstance(model, list):
        for item in model:
            assert_all_known(item)
