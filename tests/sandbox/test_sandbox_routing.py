"""Access to mailboxes, and automatic assignment in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller

PATH = "/v2/mailboxes/4102/routing"
LIGHT_USER = 4000000205


def routing(**changes: Any) -> Any:
    body = {"state": "enabled", "assignmentLimit": 3, "assignmentMethod": "round_robin", "userIds": [5202, 5203]}
    return {**body, **changes}


def test_mailboxes__only_those_that_the_user_may_see(api: Caller) -> None:
    stranger = api.acting_for(LIGHT_USER)
    assert [mailbox["id"] for mailbox in stranger.items("/v2/mailboxes", "mailboxes")] == [4101, 4103]
    for path in ("", "/folders", "/fields", "/routing"):
        assert stranger.call("GET", f"/v2/mailboxes/4102{path}").status == 404
    assert stranger.put(PATH, routing()).status == 404


def test_get__never_set(api: Caller) -> None:
    body = api.get(PATH)
    assert body.pop("_links")["self"]["href"].endswith(PATH)
    assert body == {"state": "disabled", "userIds": []}


def test_update(api: Caller) -> None:
    assert api.put(PATH, routing(userIds=[5203, 5202, 5203], rotation=[])).status == 204
    body = api.get(PATH)
    assert (body["state"], body["assignmentLimit"], body["assignmentMethod"]) == ("enabled", 3, "round_robin")
    assert body["userIds"] == [5203, 5202]
    assert [turn["userId"] for turn in body["rotation"]] == [5203, 5202]


def test_update__off(api: Caller) -> None:
    api.put(PATH, routing())
    assert api.put(PATH, routing(state="disabled", userIds=[])).status == 204
    body = api.get(PATH)
    assert (body["state"], body["userIds"], "rotation" in body) == ("disabled", [], False)


def test_rotation(api: Caller) -> None:
    user_id = api.create(
        "/v2/users",
        {
            "firstName": "New",
            "lastName": "One",
            "email": "new@example.com",
            "role": "user",
            "mailboxes": [{"id": 4102}],
        },
    )
    api.put(PATH, routing(userIds=[user_id], assignmentLimit=2))

    def turn() -> Any:
        return api.get(PATH)["rotation"][0]

    def add(status: str) -> None:
        body = {
            "subject": "x",
            "type": "email",
            "mailboxId": 4102,
            "status": status,
            "customer": {"email": "a@example.com"},
            "assignTo": user_id,
            "threads": [{"type": "note", "text": "x"}],
        }
        api.create("/v2/conversations", body)

    assert turn() == {"userId": user_id, "conversationsCount": 0, "eligible": True}
    add("active")
    add("pending")
    assert turn() == {"userId": user_id, "conversationsCount": 1, "eligible": True}
    add("active")
    assert turn() == {"userId": user_id, "conversationsCount": 2, "eligible": False, "reason": "at_capacity"}
    api.put(f"/v2/users/{user_id}/status", {"status": "away"})
    assert turn() == {"userId": user_id, "conversationsCount": 2, "eligible": False, "reason": "away"}


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"userIds": []}, "userIds"),
        ({"userIds": [5202, 1]}, "userIds[1]"),
        ({"userIds": [5390]}, "userIds[0]"),
        ({"userIds": [LIGHT_USER]}, "userIds[0]"),
        ({"assignmentLimit": 101}, "assignmentLimit"),
    ],
)
def test_update__rejected(api: Caller, changes: Any, path: str) -> None:
    assert [fault for fault, _ in api.faults(api.put(PATH, routing(**changes)))] == [path]
    assert api.get(PATH)["state"] == "disabled"


def test_seeded(api: Caller) -> None:
    turns = api.get("/v2/mailboxes/4101/routing")["rotation"]
    assert [(turn["userId"], turn.get("reason")) for turn in turns][1] == (5203, "away")


def test_plan_without_routing__is_403(make_api: Callable[..., Caller]) -> None:
    assert make_api(plan="standard", size=0).call("GET", PATH).status == 403
