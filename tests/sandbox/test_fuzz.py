"""Requests that schemathesis generates from the description, over HTTP: every response matches the description."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
import requests
import schemathesis
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import Case, GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from helpscout_client.sandbox import Request, Sandbox, Snapshot
from helpscout_client.sandbox.openapi.description import description
from tests.sandbox.conformance.successes import OPERATIONS, usual
from tests.sandbox.conformance.world import NOW, furnish
from tests.sandbox.conftest import Caller, check_response

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from helpscout_client.sandbox.openapi.description import Operation
    from tests.sandbox.conformance.asking import World

pytestmark = [pytest.mark.conformance, pytest.mark.process, pytest.mark.slow]

#: Requests for each operation; `make soak` asks for more.
EXAMPLES = int(os.environ.get("HELPSCOUT_TEST_FUZZ", "5"))
SCHEMA = schemathesis.openapi.from_dict(description().data)
#: The other checks of schemathesis don't apply. The API accepts input that the description doesn't mention, such as
#: unknown parameters, and responds with 400 to valid requests with unknown ids.
CHECKS = [
    content_type_conformance,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
#: A file has the media type of its upload.
WITHOUT = {"get_attachment_file": [content_type_conformance]}
#: Parameters that make responses as complete as possible.
_FULLEST = {"embed": "threads", "includeCounts": "true", "includeProperties": "true", "status": "all"}


@frozen
class Target:
    """A served sandbox, and a session of its owner."""

    sandbox: Sandbox
    url: str
    session: requests.Session
    headers: Mapping[str, str]
    world: World
    furnished: Snapshot

    def prepared(self, operation: Operation) -> Snapshot:
        """A snapshot of the account with the data that an operation requires."""
        self.sandbox.restore(self.furnished)
        for operation_id, ask in usual(operation, self.world).first:
            before = OPERATIONS[operation_id]
            path = before.path.format(**{**self.world, **ask.path})
            headers = {**self.headers, "Content-Type": "application/json"}
            request = Request(before.method, path, headers=headers, body=json.dumps(ask.body).encode())
            assert self.sandbox.handle(request).status < 300
        return self.sandbox.snapshot()

    def read_back(self, written: Operation, ids: Mapping[str, Any]) -> None:
        """Reads everything that a write can have changed. Fails if a response does not match the description."""
        for operation in OPERATIONS.values():
            if operation.method == "GET" and _kind(operation) == _kind(written):
                path = operation.path.format(**{**self.world, **usual(operation, self.world).path, **ids})
                query = {name: _FULLEST[name] for name in operation.query if name in _FULLEST}
                request = Request("GET", path, urlencode(query), self.headers)
                check_response(request, self.sandbox.handle(request))


def _kind(operation: Operation) -> str:
    return operation.path.split("/")[2]


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    sandbox = Sandbox(size=12, now=NOW)
    world = furnish(Caller(sandbox))
    with sandbox.serve() as url, requests.Session() as session:
        headers = {"Authorization": f"Bearer {sandbox.access_token()}"}
        session.headers.update(headers)
        yield Target(sandbox, url, session, headers, world, sandbox.snapshot())


@pytest.mark.parametrize("operation_id", OPERATIONS)
def test_any_request_gets_a_response_that_is_described(target: Target, operation_id: str) -> None:
    prepared = target.prepared(OPERATIONS[operation_id])

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.large_base_example],
    )
    @given(case=cases(operation_id, target.world))
    def run(case: Case[Any]) -> None:
        target.sandbox.restore(prepared)
        response = case.call(base_url=target.url, session=target.session)
        case.validate_response(response, checks=CHECKS, excluded_checks=WITHOUT.get(operation_id))
        if case.method != "GET" and response.status_code < 300:
            target.read_back(OPERATIONS[operation_id], case.path_parameters)

    run()


def cases(operation_id: str, world: World) -> st.SearchStrategy[Case[Any]]:
    """Valid and invalid requests for existing resources, so that they get beyond 404."""
    described = OPERATIONS[operation_id]
    operation = SCHEMA[described.path][described.method]
    known = {**world, **usual(described, world).path}
    ids: dict[str, Any] = {parameter.name: known[parameter.name] for parameter in operation.path_parameters}
    valid = operation.as_strategy(generation_mode=GenerationMode.POSITIVE, path_parameters=ids)
    if not (operation.query or operation.body):
        return valid
    faulty = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE, path_parameters=ids)
    return st.one_of(valid, valid.map(lambda case: of_this_world(case, world)), faulty)


def of_this_world(case: Case[Any], world: World) -> Case[Any]:
    """The request, with existing resources in its body, too."""
    user_id, customer_id = world["user_id"], world["customer_id"]
    known = {
        "addedUserIds": [user_id],
        "assignTo": user_id,
        "assignedTo": user_id,
        "conversationIds": [world["workflow_conversation_id"]],
        "customer": {"id": customer_id},
        "deletedUserIds": [user_id],
        "fields": [{"id": 610, "value": "17"}],
        "mailboxId": world["mailbox_id"],
        "mailboxIds": [world["mailbox_id"]],
        "mailboxes": [{"id": world["mailbox_id"]}],
        "organizationId": world["organization_id"],
        "user": user_id,
        "userIds": [user_id],
    }

    def exchanged(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: known[key] if key in known else exchanged(item) for key, item in value.items()}
        return [exchanged(item) for item in value] if isinstance(value, list) else value

    case.body = exchanged(case.body)
    return case
