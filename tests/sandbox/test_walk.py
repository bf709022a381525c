"""Random sequences of all operations: no request causes an internal error, and the account stays consistent."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

import httpx
import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from helpscout_client.sandbox import Request, Response, Sandbox
from tests.sandbox.conformance.successes import OPERATIONS
from tests.sandbox.conformance.world import NOW, furnish
from tests.sandbox.conftest import Caller, check_response
from tests.sandbox.walk.invariants import check_lists, check_store
from tests.sandbox.walk.requests import RandomRequests

pytestmark = [pytest.mark.conformance]

#: The steps of all sequences; `make soak` uses more.
STEPS: Final = int(os.environ.get("HELPSCOUT_TEST_STEPS", "4000"))
STEPS_EACH: Final = 80
#: The most that are run until everything was seen.
ROUNDS: Final = 4

#: The states of conversations.
STATES: Final = ("active", "closed", "draft", "merged", "pending", "scheduled", "snoozed", "spam")

Send = Callable[[Request], Response]


class Figures:
    """The record of a test run."""

    def __init__(self) -> None:
        self.sequences = 0
        self.statuses: Counter[int] = Counter()
        self.succeeded: Counter[str] = Counter()
        self.states: Counter[str] = Counter()

    @property
    def has_seen_all(self) -> bool:
        """Whether every operation succeeded, and conversations were in every state."""
        return self.succeeded.keys() == OPERATIONS.keys() and all(self.states[state] for state in STATES)

    def __str__(self) -> str:
        return (
            f"{self.sequences} sequences, {self.statuses.total()} requests, "
            f"{len(self.succeeded)} of {len(OPERATIONS)} operations succeeded, "
            f"states {dict(self.states)}, responses {dict(sorted(self.statuses.items()))}"
        )


def _merge(sandbox: Sandbox, rng: random.Random) -> None:
    if len(sandbox._store.conversations) > 1:
        sandbox.merge_conversations(*rng.sample(list(sandbox._store.conversations), 2))


def _start_chat(sandbox: Sandbox, rng: random.Random) -> None:
    sandbox.add_chat(customer_id=rng.choice(list(sandbox._store.customers) or [sandbox.add_customer()]))


def _rate(sandbox: Sandbox, rng: random.Random) -> None:
    replied = [
        key
        for key in sandbox._store.conversations
        if any(thread["type"] == "message" for thread in sandbox._store.threads[key])
    ]
    if replied:
        sandbox.add_rating(rng.choice(replied), rng.choice(("great", "okay", "not_good")))


def _wait(sandbox: Sandbox, rng: random.Random) -> None:
    sandbox.clock.advance(rng.choice((60, 3600, 86_400 * 3)))


#: Changes of an account other than requests.
HAPPENINGS: Final[dict[str, Callable[[Sandbox, random.Random], None]]] = {
    "conversations are merged": _merge,
    "a chat starts": _start_chat,
    "a reply is rated": _rate,
    "time passes": _wait,
}


class Walk(RuleBasedStateMachine):
    """An account with webhooks for all events, and its operations."""

    sandbox: Sandbox
    send: Send
    figures: Figures
    furnished: Any

    def __init__(self) -> None:
        super().__init__()
        self.sandbox.restore(self.furnished)
        self.figures.sequences += 1

    @rule(step=st.sampled_from([*OPERATIONS, *HAPPENINGS]), seed=st.integers(0, 2**16))
    def go_on(self, step: str, seed: int) -> None:
        rng = random.Random(f"{step} {seed}")
        if step in HAPPENINGS:
            HAPPENINGS[step](self.sandbox, rng)
            return
        request = RandomRequests(self.sandbox, rng).make(OPERATIONS[step])
        response = self.send(request)
        assert response.status < 500, response.body
        check_response(request, response)
        self.figures.statuses[response.status] += 1
        self.figures.succeeded[step] += 1 if response.status < 300 else 0
        self._note_states()

    @invariant()
    def account_is_whole(self) -> None:
        check_store(self.sandbox._store)

    def teardown(self) -> None:
        check_lists(Caller(self.sandbox))

    def _note_states(self) -> None:
        store = self.sandbox._store
        for conversation in store.conversations.values():
            self.figures.states[conversation["status"]] += 1
            self.figures.states["draft"] += conversation["state"] == "draft"
            self.figures.states["snoozed"] += "snooze" in conversation
        self.figures.states["scheduled"] += sum(event["eventType"] == "scheduled" for event in store.events.values())
        self.figures.states["merged"] += len(store.merged)


@contextmanager
def in_process(sandbox: Sandbox) -> Iterator[Send]:
    yield sandbox.handle


@contextmanager
def over_http(sandbox: Sandbox) -> Iterator[Send]:
    with sandbox.serve() as url, httpx.Client(base_url=url) as client:

        def send(request: Request) -> Response:
            target = f"{request.path}?{request.query}" if request.query else request.path
            received = client.request(request.method, target, headers=request.headers, content=request.body)
            return Response(received.status_code, dict(received.headers), received.content)

        yield send


@pytest.mark.parametrize(
    ("way", "steps"),
    [
        pytest.param(in_process, STEPS, id="in process"),
        pytest.param(over_http, STEPS // 4, id="over HTTP", marks=pytest.mark.process),
    ],
)
def test_any_sequence_of_operations_leaves_the_account_whole(way: Any, steps: int) -> None:
    sandbox = Sandbox(size=12, now=NOW)
    furnish(Caller(sandbox))
    for version in ("V2", "V3"):
        sandbox.add_webhook("https://hooks.example.com/", payloadVersion=version)
    figures = Figures()
    with way(sandbox) as send:
        members = {"sandbox": sandbox, "send": staticmethod(send), "figures": figures, "furnished": sandbox.snapshot()}
        # By chance, a short run may miss an operation or a state.
        for round_of_steps in range(ROUNDS):
            run_state_machine_as_test(
                seed(round_of_steps)(type("Walk", (Walk,), members)),
                settings=settings(
                    max_examples=max(steps // STEPS_EACH, 1),
                    stateful_step_count=STEPS_EACH,
                    database=None,
                    deadline=None,
                    suppress_health_check=[
                        HealthCheck.too_slow,
                        HealthCheck.filter_too_much,
                        HealthCheck.large_base_example,
                    ],
                ),
            )
            if way is not in_process or figures.has_seen_all:
                break
    print(figures)
    if way is in_process:
        assert figures.succeeded.keys() == OPERATIONS.keys(), OPERATIONS.keys() - figures.succeeded.keys()
        assert all(figures.states[state] for state in STATES), figures.states
