"""Workflows: switched on and off, and run on many conversations."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client import HelpScoutError, ServerError, TimeoutError, ValidationError
from helpscout_client.sandbox import Latency, Status

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire


@pytest.fixture
def workflow_id(sandbox: Sandbox) -> int:
    return sandbox.add_workflow("Tidy up")


@pytest.fixture
def ids(sandbox: Sandbox) -> list[int]:
    return [sandbox.add_conversation(customer="ann@example.com") for _ in range(120)]


def test_status__by_name(flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, workflow_id: int) -> None:
    def update(status: str) -> Callable[[int], Any]:
        return lambda workflow_id: hs.workflows.update_status(workflow_id, status)

    for method, status in (
        (hs.workflows.deactivate, "inactive"),
        (hs.workflows.activate, "active"),
        (update("inactive"), "inactive"),
    ):
        flavour.run(method(workflow_id))
        body = {"op": "replace", "path": "/status", "value": status}
        assert wire.sent[-1] == ("PATCH", f"/v2/workflows/{workflow_id}", body)
        assert sandbox._store.workflows[workflow_id]["status"] == status


def test_run__in_batches(flavour: Flavour, hs: Any, wire: Wire, workflow_id: int, ids: list[int]) -> None:
    flavour.run(hs.workflows.run(workflow_id, conversation_ids=iter([*ids, ids[0], ids[60]])))
    path = f"/v2/workflows/{workflow_id}/run"
    assert wire.sent == [("POST", path, {"conversationIds": part}) for part in (ids[:50], ids[50:100], ids[100:])]


def test_run__on_one(flavour: Flavour, hs: Any, wire: Wire, workflow_id: int, ids: list[int]) -> None:
    flavour.run(hs.workflows.run(workflow_id, conversation_ids=ids[0]))
    assert [body for _, _, body in wire.sent] == [{"conversationIds": ids[:1]}]


def test_run__failure_says_what_was_done(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, workflow_id: int, ids: list[int]
) -> None:
    with sandbox.inject(Status(500), "run_workflow", nth=2), pytest.raises(ServerError) as caught:
        flavour.run(hs.workflows.run(workflow_id, conversation_ids=ids))
    assert list(caught.value.done) == ids[:50]
    assert caught.value.__notes__ == ["The workflow already ran on 50 of 120 conversations; see `done`."]
    assert len(wire.sent) == 2
    assert pickle.loads(pickle.dumps(caught.value)).done == ids[:50]


def test_run__failure_without_a_response(
    flavour: Flavour, hs: Any, sandbox: Sandbox, workflow_id: int, ids: list[int]
) -> None:
    with sandbox.inject(Latency(999), "run_workflow"), pytest.raises(TimeoutError) as caught:
        flavour.run(hs.workflows.run(workflow_id, conversation_ids=ids))
    assert list(caught.value.done) == []
    assert list(HelpScoutError().done) == []


def test_run__on_a_conversation_of_another_mailbox(
    flavour: Flavour, hs: Any, sandbox: Sandbox, workflow_id: int, ids: list[int]
) -> None:
    stray = sandbox.add_conversation(mailbox_id=list(sandbox.mailboxes)[1])
    with pytest.raises(ValidationError) as caught:
        flavour.run(hs.workflows.run(workflow_id, conversation_ids=[*ids, stray]))
    assert list(caught.value.done) == ids[:100]


@pytest.mark.parametrize(
    ("given", "error", "words"),
    [
        ([], ValueError, "conversation_ids is empty: give at least one"),
        (None, TypeError, "conversation_ids must be a list, not None"),
        ([1, True], TypeError, r"conversation_ids\[1\] must be an int, not a bool"),
        ([*range(1, 70), "x"], TypeError, r"conversation_ids\[69\] must be an int"),
    ],
)
def test_run__rejected(flavour: Flavour, hs: Any, wire: Wire, given: Any, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        flavour.run(hs.workflows.run(7, conversation_ids=given))
    assert wire.sent == []
