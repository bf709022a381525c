"""For each operation, every response in the description, success or error, in process and over HTTP."""

from __future__ import annotations

import copy
import re
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import pytest
from attrs import evolve, frozen

from helpscout_client.sandbox import Request, Response, Sandbox, Snapshot, Status
from helpscout_client.sandbox.http.errors import HTTPError
from helpscout_client.sandbox.serving.transports import SandboxTransport
from tests.description.binding import ROWS
from tests.sandbox.conformance.asking import NO_BODY, Ask
from tests.sandbox.conformance.refusals import BY_FAULT, GENERIC, SITUATIONS
from tests.sandbox.conformance.successes import DOCUMENTED, OPERATIONS, SUCCESSES, succeeding, usual
from tests.sandbox.conformance.world import NOW, furnish
from tests.sandbox.conftest import ROUTES, Caller, check_response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from helpscout_client.sandbox.openapi.description import Operation
    from tests.sandbox.conformance.asking import World

pytestmark = [pytest.mark.conformance, pytest.mark.process]

REJECTIONS = [(operation_id, status) for operation_id, status in DOCUMENTED if status >= "4"]
SUCCESSFUL = [(operation_id, int(status)) for operation_id, status in DOCUMENTED if status < "4"]
#: Stable operations, which the sandbox must implement.
BINDING = {row.operation_id for row in ROWS}
#: Errors that need no handler: the sandbox validates every request this way.
INDEPENDENT = {"400", "401", "403", "413", "415", "429"}
EXAMPLE_HEADER = "x-sandbox-example"
#: Resources without a URL, and resources with a key other than an id.
WITHOUT_LOCATION = {"create_attachment"}
WITHOUT_ID = {
    "create_attachment",
    "create_customer_address",
    "create_customer_property",
    "create_organization_property",
}


@frozen
class Account:
    """A sandbox with data, and a connection to it."""

    sandbox: Sandbox
    client: httpx.Client
    world: World
    tokens: dict[str, str]
    is_served: bool = False

    def send(self, operation: Operation, ask: Ask) -> Response:
        """The response, which is checked against the description."""
        received = self.send_unchecked(operation, ask)
        response = Response(received.status_code, dict(received.headers), received.content)
        check_response(Request(operation.method, received.request.url.path), response)
        return response

    def send_unchecked(self, operation: Operation, ask: Ask) -> httpx.Response:
        """The response."""
        # Only new operations have parameters unknown to the test data; they respond to any id with their example.
        names = dict.fromkeys(re.findall(r"\{(\w+)\}", operation.path), 1)
        path = operation.path.format(**{**names, **self.world, **ask.path})
        headers = {"Authorization": f"Bearer {self.tokens[ask.role]}"} if ask.role in self.tokens else {}
        content: dict[str, Any] = {"content": ask.body} if isinstance(ask.body, bytes) else {"json": ask.body}
        if ask.body is NO_BODY:
            content = {"data": ask.form}
        return self.client.request(
            operation.method, path, params=dict(ask.query), headers={**headers, **ask.headers}, **content
        )

    def is_example(self, operation: Operation) -> bool:
        """Whether the sandbox has no handler for an operation, and responds with its example."""
        is_new = operation.id not in BINDING
        return is_new and EXAMPLE_HEADER in self.send(operation, usual(operation, self.world)).headers

    def prepare(self, ask: Ask) -> None:
        """Sends the requests that come first."""
        for operation_id, before in ask.first:
            assert self.send(OPERATIONS[operation_id], before).status < 300

    def state(self) -> Any:
        """The data of the account, except its version, which rejected writes may increase."""
        return evolve(self.sandbox._store, version=0)


@contextmanager
def opened(sandbox: Sandbox, is_served: bool) -> Iterator[httpx.Client]:
    """A client of a sandbox."""
    with ExitStack() as stack:
        if is_served:
            client = httpx.Client(base_url=stack.enter_context(sandbox.serve()))
        else:
            client = httpx.Client(base_url="https://api.helpscout.net", transport=SandboxTransport(sandbox))
        yield stack.enter_context(client)


@pytest.fixture(scope="module")
def world_and_sandbox() -> tuple[World, Sandbox]:
    sandbox = Sandbox(size=12, now=NOW)
    return furnish(Caller(sandbox)), sandbox


@pytest.fixture(scope="module", params=[False, True], ids=["direct", "served"])
def is_served(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture(scope="module")
def furnished(world_and_sandbox: tuple[World, Sandbox], is_served: bool) -> Iterator[Account]:
    world, sandbox = world_and_sandbox
    roles = {"owner": sandbox.access_token(), "light user": sandbox.access_token(world["light_user_id"])}
    with opened(sandbox, is_served) as client:
        yield Account(sandbox, client, world, roles, is_served)


@pytest.fixture(scope="module")
def original(furnished: Account) -> tuple[Any, Snapshot]:
    return copy.deepcopy(furnished.state()), furnished.sandbox.snapshot()


@pytest.fixture
def account(furnished: Account, original: tuple[Any, Snapshot]) -> Iterator[Account]:
    """The account with its initial data, restored after each test."""
    yield furnished
    state, snapshot = original
    if furnished.state() != state:
        furnished.sandbox.restore(snapshot)
    # Some bodies have ten megabytes.
    furnished.sandbox.requests.clear()


@pytest.fixture(scope="module")
def elsewhere(furnished: Account, is_served: bool) -> Iterator[dict[str, Account]]:
    """Accounts that reject all requests, by status."""
    limited, free = Sandbox(size=0, now=NOW, rate_limit=2), Sandbox(size=0, plan="free")
    with opened(limited, is_served) as limited_client, opened(free, is_served) as free_client:
        accounts = {
            "403": Account(free, free_client, furnished.world, {"owner": free.access_token()}),
            "429": Account(limited, limited_client, furnished.world, {"owner": limited.access_token()}),
        }
        accounts["429"].send(OPERATIONS["delete_webhook"], Ask())
        yield accounts


def test_scenarios__all_are_of_documented_responses() -> None:
    scenarios = {(operation_id, str(status)) for operation_id, status in SUCCESSES} | SITUATIONS.keys() | BY_FAULT
    assert scenarios <= set(DOCUMENTED)
    assert not BY_FAULT & SITUATIONS.keys()


@pytest.mark.parametrize(("operation_id", "status"), SUCCESSFUL)
def test_success(account: Account, operation_id: str, status: int) -> None:
    operation = OPERATIONS[operation_id]
    ask = succeeding(operation, status, account.world)
    account.prepare(ask)
    response = account.send(operation, ask)
    assert response.status == status, response.body
    assert EXAMPLE_HEADER not in response.headers or operation_id not in BINDING
    if status in (201, 301) and operation_id not in WITHOUT_LOCATION:
        location = response.headers["location"]
        assert location.startswith(str(account.client.base_url).removesuffix("/"))
        follow(account, location)
    if status == 201 and operation_id not in WITHOUT_ID:
        assert response.headers["resource-id"] in urlsplit(response.headers["location"]).path.split("/")
    if status in (201, 202, 204, 301):
        assert response.body == b""


def follow(account: Account, location: str) -> None:
    """Reads the created resource, if there is an operation for it."""
    parts = urlsplit(location)
    try:
        operation, path = ROUTES.match("GET", parts.path)
    except HTTPError:
        return
    assert account.send(operation, Ask(path=path)).status == 200


@pytest.mark.parametrize(("operation_id", "status"), REJECTIONS)
def test_rejection(
    account: Account, original: tuple[Any, Snapshot], elsewhere: dict[str, Account], operation_id: str, status: str
) -> None:
    operation = OPERATIONS[operation_id]
    asking = usual(operation, account.world)
    if status == "5XX" or (operation_id, status) in BY_FAULT:
        code = int(status.replace("XX", "03"))
        with account.sandbox.inject(Status(code), operation_id):
            assert account.send_unchecked(operation, asking).status_code == code
        assert account.state() == original[0]
        return
    if status not in INDEPENDENT and account.is_example(operation):
        pytest.skip("an example is the response to every valid request")
    if status in elsewhere:
        assert elsewhere[status].send(operation, asking).status == int(status)
    asked = list(GENERIC[status](operation, asking)) if status in GENERIC else []
    asked += [situation(account.world) for situation in SITUATIONS.get((operation_id, status), ())]
    assert asked or status in elsewhere, "needs a situation"
    # The server handles all errors the same way, so one is enough.
    for ask in asked[:1] if account.is_served else asked:
        account.prepare(ask)
        before = copy.deepcopy(account.state()) if ask.first else original[0]
        response = account.send(operation, ask)
        assert response.status == int(status), (ask, response.body)
        assert account.state() == before
        if ask.first:
            account.sandbox.restore(original[1])


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "TRACE"])
def test_other_methods(account: Account, method: str) -> None:
    for operation in {operation.path: operation for operation in OPERATIONS.values()}.values():
        path = operation.path.format(**{**account.world, **usual(operation, account.world).path})
        response = account.client.request(method, path)
        assert response.status_code == 400
        if method != "HEAD":
            assert operation.method in response.json()["message"]
