"""Users and their availability."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

USERS = "/v2/users"
OWNER, ADMIN, USER, OTHER, LIGHT_USER, TEAM = 5201, 5202, 5203, 5204, 4000000205, 5390
NEW = {"firstName": "Eva", "lastName": "Horn", "email": "eva@example.net", "role": "light user"}


def test_create(api: Caller) -> None:
    mailboxes = [{"id": 4101}, {"id": 4102, "emailAccess": True}, {"id": 4103, "emailAccess": False}]
    more = {"timezone": "Europe/Vienna", "jobTitle": "Night shift", "phone": "+1 555 0100"}
    response = api.post(USERS, {**NEW, **more, "sendInvite": False, "mailboxes": mailboxes})
    user_id = int(response.headers["Resource-ID"])
    assert (response.status, response.headers["Location"]) == (201, f"https://api.helpscout.net{USERS}/{user_id}")
    user = api.get(f"{USERS}/{user_id}")
    assert {**user, **NEW, **more} == user
    assert (user["type"], user["initials"], "mailboxes" in user) == ("user", "EH", False)
    own = api.acting_for(user_id)
    assert own.get(f"{USERS}/me")["id"] == user_id
    assert [mailbox["id"] for mailbox in own.items("/v2/mailboxes", "mailboxes")] == [4101, 4102]
    assert api.items(USERS, "users", mailbox=4102)[-1]["id"] == user_id


def test_create__with_defaults(api: Caller) -> None:
    user_id = api.acting_for(ADMIN).create(USERS, NEW)
    user = api.get(f"{USERS}/{user_id}")
    assert (user["timezone"], "jobTitle" in user) == ("Europe/Oslo", False)
    assert api.acting_for(user_id).items("/v2/mailboxes", "mailboxes") == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"email": "IDA@example.com"}, "email"),
        ({"email": "ida"}, "email"),
        ({"role": "owner"}, "role"),
        ({"lastName": "x" * 41}, "lastName"),
        ({"mailboxes": [{"id": 4101}, {"id": 1}]}, "mailboxes[1].id"),
    ],
)
def test_create__rejected(api: Caller, changes: Any, path: str) -> None:
    before = api.items(USERS, "users")
    assert [fault for fault, _ in api.faults(api.post(USERS, {**NEW, **changes}))] == [path]
    assert api.items(USERS, "users") == before


def test_create_and_delete__are_for_admins(api: Caller) -> None:
    for user_id in (USER, LIGHT_USER):
        assert api.acting_for(user_id).post(USERS, NEW).status == 403
        assert api.acting_for(user_id).call("DELETE", f"{USERS}/{OTHER}").status == 403
    assert len(api.items(USERS, "users")) == 6


def test_delete(api: Caller) -> None:
    assert api.acting_for(ADMIN).call("DELETE", f"{USERS}/{USER}").status == 204
    assert api.call("GET", f"{USERS}/{USER}").status == 404
    assert USER not in [user["id"] for user in api.items(USERS, "users", mailbox=4101)]
    assert USER not in [status["userId"] for status in api.items(f"{USERS}/status", "userStatuses")]


@pytest.mark.parametrize(
    ("user_id", "status"), [(ADMIN, 403), (OWNER, 403), (TEAM, 404), (1, 404)], ids=["oneself", "owner", "team", "none"]
)
def test_delete__rejected(api: Caller, user_id: int, status: int) -> None:
    assert api.acting_for(ADMIN).call("DELETE", f"{USERS}/{user_id}").status == status
    assert len(api.items(USERS, "users")) == 6


def test_delete__leaves_conversations_unassigned(api: Caller) -> None:
    ids = [
        item["id"]
        for page in (1, 2, 3, 4, 5)
        for item in api.items("/v2/conversations", "conversations", status="all", assigned_to=USER, page=page)
    ]
    assert ids
    api.call("DELETE", f"{USERS}/{USER}")
    conversations = [api.get(f"/v2/conversations/{conversation_id}") for conversation_id in ids]
    assert not any("assignee" in item for item in conversations)
    folders = {item["id"]: item["type"] for box in (4101, 4102, 4103) for item in folders_of(api, box)}
    assert "assigned" not in {folders[item["folderId"]] for item in conversations}
    assert api.items("/v2/conversations", "conversations", status="all", modifiedSince="2026-01-30T17:00:00Z")


def folders_of(api: Caller, mailbox_id: int) -> list[Any]:
    return api.items(f"/v2/mailboxes/{mailbox_id}/folders", "folders")


def test_delete__leaves_drafts_unassigned(api: Caller) -> None:
    item = next(item for item in api.items("/v2/conversations", "conversations") if "assignee" not in item)
    path = f"/v2/conversations/{item['id']}"
    for assignee in (USER, None, OTHER):
        draft = {"customer": {"id": item["primaryCustomer"]["id"]}, "text": "x", "draft": True, "assignTo": assignee}
        assert api.post(f"{path}/reply", draft).status == 201
        if assignee == USER:
            api.call("DELETE", f"{USERS}/{USER}")
            assert api.patch(path, {"op": "replace", "path": "/draft", "value": False}).status == 204
            assert "assignee" not in api.get(path)
    api.call("DELETE", f"{USERS}/{LIGHT_USER}")
    assert api.patch(path, {"op": "replace", "path": "/draft", "value": False}).status == 204
    assert api.get(path)["assignee"]["id"] == OTHER


def test_delete__leaves_teams_and_routing(api: Caller) -> None:
    routing = {"state": "enabled", "assignmentLimit": 1, "assignmentMethod": "balanced", "userIds": [ADMIN]}
    api.put("/v2/mailboxes/4103/routing", routing)
    api.call("DELETE", f"{USERS}/{ADMIN}")
    assert [user["id"] for user in api.items(f"/v2/teams/{TEAM}/members", "users")] == [USER]
    assert api.get("/v2/mailboxes/4101/routing")["userIds"] == [USER, OTHER]
    left = api.get("/v2/mailboxes/4103/routing")
    assert (left["state"], left["userIds"]) == ("disabled", [])


def test_delete__ends_their_tokens(api: Caller) -> None:
    own = api.acting_for(USER)
    assert own.call("GET", f"{USERS}/me").status == 200
    api.call("DELETE", f"{USERS}/{USER}")
    assert own.call("GET", f"{USERS}/me").status == 401


def test_statuses(api: Caller) -> None:
    statuses = {item["userId"]: item for item in api.items(f"{USERS}/status", "userStatuses")}
    assert list(statuses) == [OWNER, ADMIN, USER, OTHER, LIGHT_USER]
    assert statuses[OWNER] == {
        "userId": OWNER,
        "email": {"status": "active"},
        "chat": {"status": "unavailable", "mailboxStatuses": {}},
    }
    assert statuses[USER]["email"]["customStatus"]["text"] == "Lunch"
    assert statuses[ADMIN]["chat"] == {"status": "custom", "mailboxStatuses": {"4101": "assign"}}
    own = api.get(f"{USERS}/{ADMIN}/status")
    assert own.pop("_links")["self"]["href"].endswith(f"{USERS}/{ADMIN}/status")
    assert own == statuses[ADMIN]


def test_set_status(api: Caller) -> None:
    own = api.acting_for(USER)
    path = f"{USERS}/{USER}/status"
    assert own.put(path, {"status": "away", "customStatus": {"text": "Křest", "emoji": "🎉"}}).status == 204
    email = api.get(path)["email"]
    assert (email["status"], email["performedBy"], email["source"]) == ("away", USER, "api")
    assert email["customStatus"] == {"text": "Křest", "emoji": "🎉"}
    assert email["updatedAt"] == "2026-01-30T17:00:00Z"
    assert api.acting_for(ADMIN).put(path, {"status": "active"}).status == 204
    email = api.get(path)["email"]
    assert (email["status"], email["performedBy"], "customStatus" in email) == ("active", ADMIN, False)


def test_set_status__keeps_the_chat_part(api: Caller) -> None:
    path = f"{USERS}/{ADMIN}/status"
    before = api.get(path)["chat"]
    api.put(path, {"status": "away", "chat": {"status": "available"}})
    assert api.get(path)["chat"] == before


def test_set_status__rejected(api: Caller) -> None:
    path = f"{USERS}/{OTHER}/status"
    before = api.get(path)
    assert api.acting_for(USER).put(path, {"status": "away"}).status == 403
    assert api.faults(api.put(path, {"status": "available"}))[0][0] == "status"
    assert api.faults(api.put(path, {"status": "away", "customStatus": {"emoji": "x"}}))[0][0] == "customStatus.text"
    assert api.get(path) == before


def test_reassignment(api: Caller) -> None:
    path = f"{USERS}/{USER}/conversation-reassignment"
    before = api.get(path)
    assert before.pop("_links")["self"]["href"].endswith(path)
    assert before == {"enabled": False, "awayDuration": {"hours": 0, "minutes": 0}}
    body = {"enabled": True, "awayDuration": {"hours": 30, "minutes": 59}}
    assert api.acting_for(USER).put(path, body).status == 204
    assert {**api.get(path), **body} == api.get(path)
    assert api.acting_for(OTHER).put(path, body).status == 403
    assert api.acting_for(ADMIN).put(path, {**body, "enabled": False}).status == 204
    assert api.get(path)["enabled"] is False
    minutes = {"enabled": True, "awayDuration": {"hours": 0, "minutes": 60}}
    assert api.faults(api.put(path, minutes))[0][0] == "awayDuration.minutes"


@pytest.mark.parametrize("user_id", [1, TEAM])
@pytest.mark.parametrize("part", ["status", "conversation-reassignment"])
def test_no_user__is_404(api: Caller, user_id: int, part: str) -> None:
    path = f"{USERS}/{user_id}/{part}"
    body = {"status": "active", "enabled": True, "awayDuration": {"hours": 1, "minutes": 0}}
    assert (api.call("GET", path).status, api.put(path, body).status) == (404, 404)


def test_client(api: Caller) -> None:
    with api.sandbox.client() as client:
        user_id = client.users.create(
            first_name="Eva", last_name="Horn", email="eva@example.net", role="user", mailboxes=[{"id": 4101}]
        ).id
        assert user_id is not None
        client.users.set_status(user_id, status="away")
        status = client.users.get_status(user_id).email
        assert status
        assert (status.status, status.performed_by) == ("away", OWNER)
        client.users.delete(user_id)
        assert user_id not in api.sandbox.users
