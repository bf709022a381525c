"""Operations on one conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller


LIST = "/v2/conversations"


def conversation(**changes: Any) -> dict[str, Any]:
    return {
        "subject": "Which size fits?",
        "type": "email",
        "mailboxId": 4101,
        "status": "active",
        "customer": {"email": "renee@example.com"},
        "threads": [{"type": "customer", "customer": {"email": "renee@example.com"}, "text": "I am 1.80 m tall."}],
        **changes,
    }


def reply(**changes: Any) -> dict[str, Any]:
    return {"type": "reply", "customer": {"email": "renee@example.com"}, "text": "Large.", **changes}


def created(api: Caller, **changes: Any) -> Any:
    return api.get(f"{LIST}/{api.create(LIST, conversation(**changes))}")


def change(api: Caller, item: Any, op: str, path: str, **value: Any) -> Any:
    response = api.patch(f"{LIST}/{item['id']}", {"op": op, "path": path, **value})
    assert response.status == 204, response.body
    return api.get(f"{LIST}/{item['id']}")


def folder_type(api: Caller, item: Any) -> str:
    folders = api.items(f"/v2/mailboxes/{item['mailboxId']}/folders", "folders")
    return next(str(folder["type"]) for folder in folders if folder["id"] == item["folderId"])


def test_get__links(api: Caller) -> None:
    item = api.items(LIST, "conversations", query="(status:active)")[0]
    got = api.get(f"{LIST}/{item['id']}")
    assert got == item
    links = {rel: link["href"] for rel, link in got["_links"].items()}
    assert links["self"] == f"https://api.helpscout.net{LIST}/{item['id']}"
    assert links["closedBy"] == "https://api.helpscout.net/v2/users/0"
    assert len({"createdByCustomer", "createdByUser"} & links.keys()) == 1
    assert ("assignee" in links) == ("assignee" in got)


@pytest.mark.parametrize(("kind", "length"), [("chat", 100), ("beaconchat", 100), ("customer", 300)])
def test_get__with_threads(api: Caller, kind: str, length: int) -> None:
    item = created(api, threads=[{"type": "chat", "customer": {"email": "a@example.com"}, "text": "x" * 300}])
    api.sandbox._store.threads[item["id"]][0]["type"] = kind
    (embedded,) = api.get(f"{LIST}/{item['id']}", embed="threads")["_embedded"]["threads"]
    (listed,) = api.items(f"{LIST}/{item['id']}/threads", "threads")
    assert (len(embedded["body"]), len(listed["body"])) == (length, 300)


@pytest.mark.parametrize(("method", "tail", "body"), [
    ("GET", "", None),
    ("DELETE", "", None),
    ("PATCH", "", {"op": "replace", "path": "/subject", "value": "x"}),
    ("PUT", "/tags", {"tags": []}),
    ("PUT", "/fields", {"fields": []}),
    ("PUT", "/snooze", {"snoozedUntil": "2099-01-01T00:00:00Z", "unsnoozeOnCustomerReply": True}),
    ("DELETE", "/snooze", None),
    ("GET", "/threads", None),
    ("POST", "/notes", {"text": "x"}),
    ("PATCH", "/threads/1", {"op": "replace", "path": "/text", "value": "x"}),
    ("GET", "/threads/1/original-source", None),
    ("PUT", "/threads/1/schedule", {"scheduledFor": "2099-01-01T00:00:00Z", "unscheduleOnCustomerReply": True}),
    ("PATCH", "/threads/1/schedule", {"op": "replace", "path": "/state", "value": "published"}),
    ("DELETE", "/threads/1/schedule", None),
    ("POST", "/threads/1/attachments", {"fileName": "a", "mimeType": "text/plain", "data": ""}),
    ("GET", "/attachments/1/data", None),
    ("GET", "/attachments/1/file", None),
    ("DELETE", "/attachments/1", None),
])  # fmt: skip
def test_unknown_conversation__is_404(api: Caller, method: str, tail: str, body: Any) -> None:
    response = api.call(method, f"{LIST}/1{tail}", body)
    assert (response.status, response.json()["message"]) == (404, "Conversation not found")


def test_create__minimal(api: Caller) -> None:
    response = api.post(LIST, conversation())
    conversation_id = int(response.headers["Resource-ID"])
    assert response.headers["Location"] == f"https://api.helpscout.net{LIST}/{conversation_id}"
    assert response.headers["Web-Location"] == f"https://secure.helpscout.net/conversation/{conversation_id}/1121"
    item = api.get(f"{LIST}/{conversation_id}")
    assert (item["number"], item["threads"], item["status"], item["state"]) == (1121, 1, "active", "published")
    assert item["preview"] == "I am 1.80 m tall."
    assert item["closedBy"] == 0
    assert item["createdBy"]["type"] == "customer"
    assert item["source"] == {"type": "api", "via": "customer"}
    assert "assignee" not in item
    assert folder_type(api, item) == "open"
    assert api.items(LIST, "conversations")[0]["id"] == conversation_id
    assert api.get(f"/v2/customers/{item['primaryCustomer']['id']}")["conversationCount"] == 1


def test_create__full(api: Caller) -> None:
    item = created(
        api,
        customer={"email": "joerg@example.org", "firstName": "Jörg", "gender": "male"},
        tags=["refund", "REFUND", "Brand New"],
        fields=[{"id": 610, "value": "20250118"}, {"id": 611, "value": "33072"}, {"id": 612, "value": "2026-02-14"}],
        user=5202,
        threads=[
            {"type": "customer", "customer": {"email": "joerg@example.org"}, "text": "a", "cc": ["b@example.org"]},
            {"type": "note", "text": "n", "user": 5203},
            {"type": "phone", "customer": {"id": 520000001}, "text": "p"},
            reply(text="<p>Last&nbsp;one</p>"),
        ],
    )
    assert [tag["tag"] for tag in item["tags"]] == ["refund", "Brand New"]
    assert [(field["name"], field["text"]) for field in item["customFields"]] == [
        ("Order number", "20250118"),
        ("Product", "Kite"),
        ("Promised for", "2026-02-14"),
    ]
    assert (item["cc"], item["preview"], item["threads"]) == (["b@example.org"], "Last one", 4)
    assert item["assignee"]["id"] == 5202
    threads = api.items(f"{LIST}/{item['id']}/threads", "threads")
    assert [thread["type"] for thread in threads] == ["message", "phone", "note", "customer"]
    assert [thread["createdBy"]["id"] for thread in threads[:3]] == [5202, 5202, 5203]
    assert threads[0]["to"] == ["renee@example.com"]
    assert threads[3]["to"] == ["orders@example.com"]
    customer = api.get(f"/v2/customers/{item['primaryCustomer']['id']}")
    assert (customer["firstName"], customer["gender"]) == ("Jörg", "Male")
    tag = next(tag for tag in api.items("/v2/tags", "tags") if tag["name"] == "Brand New")
    assert (tag["slug"], tag["ticketCount"]) == ("brand-new", 1)


def test_create__known_customer(api: Caller) -> None:
    known = api.items("/v2/customers", "customers")[0]
    (email, *_) = [entry["value"] for entry in known["_embedded"]["emails"]]
    by_email = created(api, customer={"email": email.upper(), "firstName": "Ignored"})
    by_id = created(api, customer={"id": known["id"], "email": "ignored@example.com"})
    assert by_email["primaryCustomer"] == by_id["primaryCustomer"]
    assert api.get(f"/v2/customers/{known['id']}")["firstName"] == known["firstName"]


@pytest.mark.parametrize(
    ("changes", "assignee"),
    [
        ({}, None),
        ({"assignTo": 5204}, 5204),
        ({"assignTo": 5390}, 5390),
        ({"threads": [reply()]}, 5201),
        ({"threads": [reply()], "assignTo": None}, None),
        ({"threads": [reply(draft=True)]}, None),
    ],
)
def test_create__who_is_in_charge(api: Caller, changes: dict[str, Any], assignee: int | None) -> None:
    assert created(api, **changes).get("assignee", {}).get("id") == assignee


def test_create__imported(api: Caller) -> None:
    item = created(
        api,
        status="closed",
        imported=True,
        createdAt="2025-03-04T10:00:00Z",
        closedAt="2025-03-05T16:30:00Z",
        user=5203,
        threads=[
            reply(imported=True, createdAt="2025-03-04T11:00:00Z"),
            {
                "type": "phone",
                "customer": {"id": 520000001},
                "text": "first",
                "imported": True,
                "createdAt": "2025-03-04T10:00:00Z",
            },
        ],
    )
    assert (item["createdAt"], item["closedAt"]) == ("2025-03-04T10:00:00Z", "2025-03-05T16:30:00Z")
    assert (item["closedBy"], item["closedByUser"]["id"]) == (5203, 5203)
    assert folder_type(api, item) == "closed"
    threads = api.items(f"{LIST}/{item['id']}/threads", "threads")
    assert [thread["createdAt"][11:13] for thread in threads] == ["11", "10"]


def test_create__closing_time_is_for_imported_ones(api: Caller) -> None:
    assert created(api, status="closed", closedAt="2025-03-05T16:30:00Z")["closedAt"] > "2026"


def test_create__draft_is_published(api: Caller) -> None:
    item = created(api, threads=[reply(draft=True)], assignTo=5202)
    assert (item["state"], folder_type(api, item)) == ("draft", "drafts")
    (thread,) = api.items(f"{LIST}/{item['id']}/threads", "threads")
    assert (thread["type"], thread["state"]) == ("message", "draft")
    item = change(api, item, "replace", "/draft", value=False)
    (thread,) = api.items(f"{LIST}/{item['id']}/threads", "threads")
    assert (item["state"], thread["state"], folder_type(api, item)) == ("published", "published", "assigned")


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"mailboxId": 1}, "mailboxId"),
        ({"mailboxId": "4101"}, "mailboxId"),
        ({"customer": {}}, "customer"),
        ({"customer": {"id": 1}}, "customer.id"),
        ({"customer": {"email": "renee"}}, "customer.email"),
        ({"user": 1}, "user"),
        ({"assignTo": 1}, "assignTo"),
        ({"createdAt": "2026-01-01"}, "createdAt"),
        ({"tags": ["a", " "]}, "tags[1]"),
        ({"threads": []}, "threads"),
        ({"threads": [{"type": "chat", "text": "x"}]}, "threads[0].customer"),
        ({"threads": [reply(), {"type": "note", "text": "x", "user": 1}]}, "threads[1].user"),
        (
            {"threads": [reply(attachments=[{"fileName": "a", "mimeType": "b", "data": "?"}])]},
            "threads[0].attachments[0].data",
        ),
        ({"fields": [{"id": 620, "value": "x"}]}, "fields[0].id"),
        ({"fields": [{"id": 610, "value": "1,5"}]}, "fields[0].value"),
        ({"fields": [{"id": 611, "value": "Kite"}]}, "fields[0].value"),
        ({"fields": [{"id": 612, "value": "2026-02-30"}]}, "fields[0].value"),
        ({"mailboxId": 4102, "fields": [{"id": 620, "value": "x" * 256}]}, "fields[0].value"),
    ],
)
def test_create__rejected_and_nothing_changed(api: Caller, changes: dict[str, Any], path: str) -> None:
    before = [api.get(url)["page"] for url in (LIST, "/v2/customers", "/v2/tags")]
    assert [fault_path for fault_path, _ in api.faults(api.post(LIST, conversation(**changes)))] == [path]
    assert [api.get(url)["page"] for url in (LIST, "/v2/customers", "/v2/tags")] == before


def test_create__more_than_100_threads_is_412(api: Caller) -> None:
    note = {"type": "note", "text": "x"}
    assert created(api, threads=[note] * 100)["threads"] == 100
    assert api.post(LIST, conversation(threads=[note] * 101)).status == 412
    assert api.post(LIST, conversation(threads=[note] * 101, status="x")).status == 400


def test_delete(api: Caller) -> None:
    item = created(api)
    api.create(
        f"{LIST}/{item['id']}/reply", {"text": "x", "customer": {"id": 520000001}, "draft": True, "assignTo": None}
    )
    assert api.call("DELETE", f"{LIST}/{item['id']}").status == 204
    assert api.call("GET", f"{LIST}/{item['id']}").status == 404
    assert created(api)["number"] == item["number"] + 1


def test_update__subject_and_customer(api: Caller) -> None:
    item = change(api, created(api), "replace", "/subject", value="Où ?")
    item = change(api, item, "replace", "/primaryCustomer.id", value=520000002)
    assert (item["subject"], item["primaryCustomer"]["id"]) == ("Où ?", 520000002)


def test_update__status(api: Caller) -> None:
    item = change(api, created(api), "replace", "/status", value="closed")
    assert (item["closedBy"], item["closedByUser"]["id"], "closedAt" in item) == (5201, 5201, True)
    assert item["_links"]["closedBy"]["href"].endswith("/v2/users/5201")
    closed_at = item["closedAt"]
    assert change(api, item, "replace", "/status", value="closed")["closedAt"] == closed_at
    item = change(api, item, "replace", "/status", value="pending")
    assert (item["closedBy"], "closedAt" in item, "closedByUser" in item) == (0, False, False)
    assert folder_type(api, change(api, item, "replace", "/status", value="spam")) == "spam"


def test_update__assignee(api: Caller) -> None:
    item = change(api, created(api), "replace", "/assignTo", value=5202)
    assert (item["assignee"]["id"], folder_type(api, item)) == (5202, "assigned")
    assert folder_type(api, change(api, item, "replace", "/assignTo", value=5201)) == "mytickets"
    assert folder_type(api, change(api, item, "replace", "/assignTo", value=5390)) == "team"
    assert "assignee" not in change(api, item, "remove", "/assignTo", value=None)


def test_update__mailbox(api: Caller) -> None:
    item = created(api, fields=[{"id": 610, "value": "1"}])
    item = change(api, item, "move", "/mailboxId", value=4101)
    assert item["customFields"]
    item = change(api, item, "move", "/mailboxId", value=4103)
    assert (item["mailboxId"], item["customFields"], folder_type(api, item)) == (4103, [], "open")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"op": "add", "path": "/subject", "value": "x"}, "path"),
        ({"op": "replace", "path": "/mailboxId", "value": 4102}, "path"),
        ({"op": "remove", "path": "/subject"}, "path"),
        ({"op": "replace", "path": "/subject"}, "value"),
        ({"op": "replace", "path": "/subject", "value": 1}, "value"),
        ({"op": "replace", "path": "/primaryCustomer.id", "value": 1}, "value"),
        ({"op": "replace", "path": "/draft", "value": True}, "value"),
        ({"op": "replace", "path": "/draft", "value": "false"}, "value"),
        ({"op": "move", "path": "/mailboxId", "value": 1}, "value"),
        ({"op": "replace", "path": "/status", "value": "open"}, "value"),
        ({"op": "replace", "path": "/assignTo", "value": 1}, "value"),
        ({"op": "replace", "path": "/assignTo", "value": True}, "value"),
        ({"op": "replace", "path": "/nothing", "value": 1}, "path"),
    ],
)
def test_update__rejected(api: Caller, body: Any, path: str) -> None:
    assert [fault_path for fault_path, _ in api.faults(api.patch(f"{LIST}/3100000001", body))] == [path]


def test_update_tags__replaces(api: Caller) -> None:
    item = created(api, tags=["refund", "vip"])
    path = f"{LIST}/{item['id']}"
    assert api.put(f"{path}/tags", {"tags": ["VIP", "übersetzung", "日本"]}).status == 204
    tags = api.get(path)["tags"]
    assert [tag["tag"] for tag in tags] == ["vip", "übersetzung", "日本"]
    assert api.get(f"/v2/tags/{tags[2]['id']}")["slug"] == str(tags[2]["id"])
    assert api.put(f"{path}/tags", {"tags": []}).status == 204
    assert api.get(path)["tags"] == []
    assert api.faults(api.put(f"{path}/tags", {"tags": [""]})) == [("tags[0]", "may not be empty")]


def test_update_custom_fields__replaces(api: Caller) -> None:
    item = created(api, mailboxId=4102, fields=[{"id": 620, "value": "Invoice 1"}])
    path = f"{LIST}/{item['id']}"
    fields = [{"id": 621, "value": "two\nlines", "name": "Remarks", "text": None}]
    assert api.put(f"{path}/fields", {"fields": fields}).status == 204
    assert [field["id"] for field in api.get(path)["customFields"]] == [621]
    assert api.faults(api.put(f"{path}/fields", {"fields": [{"id": 610, "value": "1"}]}))[0][0] == "fields[0].id"


def test_change__shows_in_modified_since(api: Caller) -> None:
    (old, *_) = api.items(LIST, "conversations", sortField="modifiedAt", sortOrder="asc")
    api.sandbox.clock.advance(1)
    change(api, old, "replace", "/subject", value="Changed")
    found = api.items(LIST, "conversations", modifiedSince="2026-01-30T17:00:01Z")
    assert [item["id"] for item in found] == [old["id"]]


LIGHT_USER = 4000000205
#: A mailbox that the light user may not see.
HIDDEN = 4102


def test_hidden_mailbox__conversations_are_not_there(api: Caller) -> None:
    item = created(api, mailboxId=HIDDEN)
    light = api.acting_for(LIGHT_USER)
    for path in ("", "/threads"):
        assert light.call("GET", f"{LIST}/{item['id']}{path}").json()["message"] == "Conversation not found"
    assert light.put(f"{LIST}/{item['id']}/tags", {"tags": ["x"]}).status == 404
    assert api.get(f"{LIST}/{item['id']}")["tags"] == []


def test_hidden_mailbox__nothing_can_be_put_there(api: Caller) -> None:
    light = api.acting_for(LIGHT_USER)
    response = light.post(LIST, conversation(mailboxId=HIDDEN))
    assert (response.status, response.json()["message"]) == (403, "You have no access to the mailbox")
    item = created(light)
    body = {"op": "move", "path": "/mailboxId", "value": HIDDEN}
    assert light.patch(f"{LIST}/{item['id']}", body).status == 403
    assert api.get(f"{LIST}/{item['id']}")["mailboxId"] == item["mailboxId"]
