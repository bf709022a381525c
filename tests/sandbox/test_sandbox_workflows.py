"""Workflows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox.account.conversations.workflows import make_workflow

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

PATH = "/v2/workflows"


def workflow(api: Caller, name: str, mailbox_id: int = 4101) -> Any:
    return next(item for item in api.items(PATH, "workflows", mailboxId=mailbox_id) if item["name"] == name)


def conversation_ids(api: Caller, mailbox_id: int = 4101) -> list[int]:
    return [item["id"] for item in api.items("/v2/conversations", "conversations", mailbox=mailbox_id)]


def set_status(api: Caller, workflow_id: int, status: str) -> Any:
    return api.patch(f"{PATH}/{workflow_id}", {"op": "replace", "path": "/status", "value": status})


def test_list(api: Caller) -> None:
    workflows = api.items(PATH, "workflows")
    assert [(item["mailboxId"], item["order"], item["type"], item["status"]) for item in workflows] == [
        (4101, 1, "manual", "active"),
        (4101, 2, "automatic", "active"),
        (4101, 3, "manual", "inactive"),
        (4102, 1, "manual", "active"),
    ]
    assert api.items(PATH, "workflows", mailboxId=4102) == workflows[3:]
    assert api.items(PATH, "workflows", mailboxId=4101, type="automatic") == workflows[1:2]
    assert api.items(PATH, "workflows", mailboxId=1) == []


def test_update_status(api: Caller) -> None:
    before = workflow(api, "Ask for feedback")
    assert set_status(api, before["id"], "active").status == 204
    after = workflow(api, "Ask for feedback")
    assert after == {**before, "status": "active", "modifiedAt": after["modifiedAt"]}
    assert after["modifiedAt"] > before["modifiedAt"]
    assert set_status(api, before["id"], "inactive").status == 204
    assert workflow(api, "Ask for feedback")["status"] == "inactive"


def test_update_status__of_an_invalid_workflow(api: Caller) -> None:
    data = {"mailboxId": 4103, "name": "Broken", "status": "invalid"}
    workflow_id = make_workflow(api.sandbox._store, data, "2026-01-01T00:00:00Z")
    assert [path for path, _ in api.faults(set_status(api, workflow_id, "active"))] == ["value"]
    assert api.faults(set_status(api, workflow_id, "invalid"))[0][0] == "value"
    assert workflow(api, "Broken", 4103)["status"] == "invalid"
    assert set_status(api, workflow_id, "inactive").status == 204


def test_run(api: Caller) -> None:
    tidy = workflow(api, "Tidy up")
    first, second, third = conversation_ids(api)[:3]
    before = [api.get(f"/v2/conversations/{item}")["threads"] for item in (first, second, third)]
    body = {"conversationIds": [first, second, first]}
    assert api.acting_for(5203).post(f"{PATH}/{tidy['id']}/run", body).status == 204
    after = [api.get(f"/v2/conversations/{item}")["threads"] for item in (first, second, third)]
    assert after == [before[0] + 1, before[1] + 1, before[2]]
    thread = api.items(f"/v2/conversations/{first}/threads", "threads")[0]
    assert (thread["type"], thread["action"]["type"]) == ("lineitem", "manual-workflow")
    assert thread["action"]["associatedEntities"] == {"user": 5203, "workflow": tidy["id"]}
    assert thread["action"]["text"] == "Željka ran the workflow Tidy up"


@pytest.mark.parametrize("name", ["Urgent first", "Ask for feedback"])
def test_run__active_and_manual_only(api: Caller, name: str) -> None:
    body = {"conversationIds": conversation_ids(api)[:1]}
    assert api.post(f"{PATH}/{workflow(api, name)['id']}/run", body).status == 400


def test_run__all_or_nothing(api: Caller) -> None:
    path = f"{PATH}/{workflow(api, 'Tidy up')['id']}/run"
    own, other = conversation_ids(api)[0], conversation_ids(api, 4102)[0]
    before = api.get(f"/v2/conversations/{own}")
    for wrong in (other, 1):
        assert api.faults(api.post(path, {"conversationIds": [own, wrong]}))[0][0] == "conversationIds[1]"
    for count in (0, 51):
        assert api.faults(api.post(path, {"conversationIds": [own] * count}))[0][0] == "conversationIds"
    assert api.get(f"/v2/conversations/{own}") == before


def test_hidden_or_unknown__is_404(api: Caller) -> None:
    hidden = workflow(api, "Tidy up", 4102)["id"]
    stranger = api.acting_for(4000000205)
    assert hidden not in [item["id"] for item in stranger.items(PATH, "workflows")]
    for caller, workflow_id in ((stranger, hidden), (api, 1)):
        assert set_status(caller, workflow_id, "inactive").status == 404
        assert caller.post(f"{PATH}/{workflow_id}/run", {"conversationIds": [1]}).status == 404
