"""Routes, tokens, headers, and requests that are rejected before a handler is called."""

from __future__ import annotations

import asyncio
import datetime
import json
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpscout_client.sandbox import Request, Sandbox
from helpscout_client.sandbox.handling.handlers import HANDLERS
from helpscout_client.sandbox.openapi.description import description
from helpscout_client.sandbox.openapi.validation import validator
from helpscout_client.sandbox.serving.asgi import asgi_app

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from helpscout_client.sandbox.openapi.description import Operation
    from tests.sandbox.conftest import Caller, CheckedSandbox

TOKEN_PATH = "/v2/oauth2/token"
CREDENTIALS = {"grant_type": "client_credentials", "client_id": "sandbox-app", "client_secret": "sandbox-secret"}


def test_handler__belongs_to_a_described_operation() -> None:
    assert HANDLERS.keys() <= {operation.id for operation in description().operations}


@pytest.mark.parametrize(
    ("path", "operation_id"),
    [
        ("/v2/users/me", "get_current_user"),
        ("/v2/users/5201", "get_user"),
        ("/v2/users/5201/", "get_user"),
    ],
)
def test_route__literal_before_parameter(api: Caller, path: str, operation_id: str) -> None:
    body = api.get(path)
    assert body["id"] == 5201
    assert ("companyId" in body) == (operation_id == "get_current_user")


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/v2/nothing",
        "/v2/users/abc",
        "/v2/users/-1",
        "/v2/users/٣",
        "/v2/users/" + "9" * 5000,
        "/v2/users/1/2/3/4",
    ],
)
def test_route__unknown_path_is_404(api: Caller, path: str) -> None:
    response = api.call("GET", path)
    assert response.status == 404
    assert response.json() == {"message": "no Route matched with those values"}


def test_route__unknown_method_is_400_and_names_those_that_exist(api: Caller) -> None:
    response = api.call("PUT", "/v2/conversations")
    assert (response.status, response.headers["Content-Type"]) == (400, "application/vnd.error+json")
    body = response.json()
    assert body["_links"]["about"]["href"].endswith("#invalid-http-method")
    assert body["message"] == "Method PUT is not supported; use GET or POST"


def test_route__text_parameter(api: Caller) -> None:
    api.post("/v2/organizations/properties", {"type": "date", "slug": "renewal/date", "name": "Renewal"})
    assert api.call("GET", "/v2/organizations/properties/renewal%2Fdate").status == 200


@pytest.mark.parametrize("as_form", [True, False])
def test_token__is_issued_to_the_app(sandbox: CheckedSandbox, as_form: bool) -> None:
    form = b"grant_type=client_credentials&client_id=sandbox-app&client_secret=sandbox-secret"
    response = sandbox.handle(
        Request(
            "POST",
            TOKEN_PATH,
            headers={"Content-Type": "application/x-www-form-urlencoded" if as_form else "application/json"},
            body=form if as_form else json.dumps(CREDENTIALS).encode(),
        )
    )
    body = response.json()
    assert (body["token_type"], body["expires_in"], body.keys()) == (
        "bearer",
        172800,
        {"token_type", "expires_in", "access_token"},
    )
    assert len(body["access_token"]) == 32
    assert body["access_token"].isalnum()
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (dict(CREDENTIALS, client_secret="another"), "invalid_client"),
        (dict(CREDENTIALS, client_id="another"), "invalid_client"),
        (dict(CREDENTIALS, grant_type="refresh_token", refresh_token="another"), "invalid_request"),
        (dict(CREDENTIALS, grant_type="refresh_token"), "invalid_request"),
        (dict(CREDENTIALS, grant_type="authorization_code", code="another"), "invalid_request"),
        (dict(CREDENTIALS, grant_type="password"), "unsupported_grant_type"),
        ({"grant_type": "client_credentials", "client_id": "sandbox-app"}, "invalid_request"),
        ([], "invalid_request"),
        (b"{", "invalid_request"),
    ],
)
def test_token__rejected_in_the_words_of_oauth(api: Caller, body: Any, error: str) -> None:
    response = api.call("POST", TOKEN_PATH, body, headers={"Content-Type": "application/json"})
    assert (response.status, response.json()["error"]) == (400, error)
    assert "another" not in response.body.decode()


def test_token__other_credentials_of_a_sandbox() -> None:
    sandbox = Sandbox(size=0, app_id="mine", app_secret="own")
    with sandbox.client() as hs:
        assert hs.users.me().id == 5201
    assert (sandbox.app_id, sandbox.app_secret) == ("mine", "own")


@pytest.mark.parametrize(
    ("header", "error"),
    [
        (None, "invalid_request"),
        ("Basic c2FuZGJveDpzYW5kYm94", "invalid_request"),
        ("Bearer ", "invalid_request"),
        ("Bearer unknown", "invalid_token"),
    ],
)
def test_token__missing_or_unknown_is_401(sandbox: CheckedSandbox, header: str | None, error: str) -> None:
    headers = {"Authorization": header} if header else {}
    response = sandbox.handle(Request("GET", "/v2/tags", headers=headers))
    assert (response.status, response.json()["error"]) == (401, error)
    assert response.headers["WWW-Authenticate"].startswith('Bearer realm="service"')


def test_token__scheme_in_any_case(api: Caller) -> None:
    header = api.headers["Authorization"].replace("Bearer", "bEARER")
    assert api.call("GET", "/v2/tags", headers={"Authorization": header}).status == 200


def test_token__expires(api: Caller) -> None:
    api.sandbox.clock.advance(datetime.timedelta(days=2, seconds=-5))
    assert api.call("GET", "/v2/tags").status == 200
    api.sandbox.clock.advance(5)
    assert api.call("GET", "/v2/tags").status == 401


def test_token__revoked(api: Caller) -> None:
    api.sandbox.revoke_tokens()
    assert api.call("GET", "/v2/tags").status == 401
    api.renew_token()
    assert api.call("GET", "/v2/tags").status == 200


def test_correlation_id__follows_from_the_seed() -> None:
    def ids(seed: int) -> list[str]:
        sandbox = Sandbox(seed=seed, size=0)
        return [sandbox.handle(Request("GET", "/v2/tags")).headers["Correlation-Id"] for _ in range(2)]

    assert ids(1) == ids(1) != ids(2)
    assert [correlation_id.partition("#")[2] for correlation_id in ids(1)] == ["1", "2"]


def test_body__too_large(api: Caller) -> None:
    response = api.put("/v2/conversations/3100000001/tags", {"tags": ["x" * 14_000_000]})
    assert (response.status, response.json()["message"]) == (413, "Request size limit exceeded")


@pytest.fixture
def _knows_less(monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulates a description with an operation that the sandbox doesn't implement."""
    for operation_id in ("list_workflows", "get_attachment_file", "set_user_status"):
        monkeypatch.delitem(HANDLERS, operation_id)


@pytest.mark.usefixtures("_knows_less")
def test_get__without_handler_returns_the_example(sandbox: CheckedSandbox, api: Caller) -> None:
    request = Request("GET", "/v2/workflows", headers=api.headers, origin="http://127.0.0.1:1")
    response = sandbox.handle(request)
    (name, example), *_ = (
        description()
        .data["paths"]["/v2/workflows"]["get"]["responses"]["200"]["content"]["application/hal+json"]["examples"]
        .items()
    )
    assert response.headers["X-Sandbox-Example"] == name
    assert response.headers["Content-Type"] == "application/hal+json;charset=UTF-8"
    assert response.json()["page"] == example["value"]["page"]
    assert b"https://api.helpscout.net" not in response.body


@pytest.mark.usefixtures("_knows_less")
def test_get__without_handler_of_bytes(api: Caller) -> None:
    response = api.call("GET", "/v2/conversations/1/attachments/2/file")
    assert (response.status, response.headers["Content-Type"]) == (200, "application/octet-stream")
    assert response.body


def test_get__without_handler_still_wants_its_parameters(api: Caller) -> None:
    assert api.faults(api.call("GET", "/v2/reports/company")) == [
        ("end", "may not be null"),
        ("start", "may not be null"),
    ]


@pytest.mark.usefixtures("_knows_less")
def test_write__without_handler_is_501(api: Caller) -> None:
    response = api.put("/v2/users/5201/status", {"status": "away"})
    assert (response.status, "set_user_status" in response.json()["message"]) == (501, True)


@pytest.mark.parametrize("operation", description().operations, ids=lambda operation: operation.id)
def test_description__examples_are_accepted(operation: Operation) -> None:
    node = description().data["paths"][operation.path][operation.method.lower()]
    for media in node.get("requestBody", {}).get("content", {}).values():
        for example in media["examples"].values():
            body = json.dumps(example["value"]).encode()
            request = Request(operation.method, operation.path, headers={"Content-Type": "application/json"}, body=body)
            assert validator().read_body(operation, request) == example["value"]
    if not operation.required:
        assert validator().read_query(operation, "") == {}


@pytest.mark.parametrize(
    ("query", "path", "message"),
    [
        ({"page": "0"}, "page", "must be at least 1"),
        ({"page": "x"}, "page", "must be of type integer"),
        ({"mailbox": "4101,x"}, "mailbox[1]", "must be of type integer"),
        ({"status": "unread"}, "status", "must be one of active, all, closed, open, pending, spam"),
        ({"modifiedSince": "2026-01-01T00:00:00+00:00"}, "modifiedSince", "Invalid date - expected ISO 8601 format"),
        ({"modifiedSince": "2026-01-01T00:00:00.5Z"}, "modifiedSince", "Invalid date - expected ISO 8601 format"),
        ({"modifiedSince": "2026-02-30T00:00:00Z"}, "modifiedSince", "Invalid date - expected ISO 8601 format"),
    ],
)
def test_query__rejected(api: Caller, query: dict[str, str], path: str, message: str) -> None:
    response = api.call("GET", "/v2/conversations", query=query)
    assert api.faults(response) == [(path, message)]
    (item,) = response.json()["_embedded"]["errors"]
    assert item["source"] == "QUERY"
    assert str(item["rejectedValue"]) in query[path.removesuffix("[1]")]
    assert item["_links"]["about"]["href"].startswith("https://developer.helpscout.com/")
    assert response.headers["Content-Type"] == "application/vnd.error+json"


def test_query__unknown_parameters_are_ignored(api: Caller) -> None:
    assert api.get("/v2/tags", unknown="1")["page"]["number"] == 1


@pytest.mark.parametrize("value", ["true", "1"])
def test_query__booleans(api: Caller, value: str) -> None:
    customer_id = api.create("/v2/customers", {"firstName": "A"})
    response = api.call("DELETE", f"/v2/customers/{customer_id}", query={"async": value})
    assert response.status == 202


def test_query__repeated_list_is_joined_and_repeated_number_counts_once(api: Caller) -> None:
    request = Request("GET", "/v2/conversations", "mailbox=4101&mailbox=4102&page=1&page=9&status=all", api.headers)
    body = api.sandbox.handle(request).json()
    assert body["page"]["number"] == 1
    assert {item["mailboxId"] for item in body["_embedded"]["conversations"]} == {4101, 4102}


@pytest.mark.parametrize(
    ("body", "path", "message"),
    [
        ({}, "tags", "may not be null"),
        ({"tags": None}, "tags", "may not be null"),
        ({"tags": [1]}, "tags[0]", "must be of type string"),
    ],
)
def test_body__rejected(api: Caller, body: Any, path: str, message: str) -> None:
    assert api.faults(api.put("/v2/conversations/3100000001/tags", body)) == [(path, message)]


@pytest.mark.parametrize(
    ("change", "path", "message"),
    [
        ({"firstName": ""}, "firstName", "may not be empty"),
        ({"firstName": "x" * 41}, "firstName", "must have at most 40"),
        ({"gender": "x"}, "gender", "has an invalid format"),
        ({"emails": [{}]}, "emails[0].value", "may not be null"),
        ({"emails": [{"value": None}]}, "emails[0].value", "may not be null"),
    ],
)
def test_body__fault_in_a_customer(api: Caller, change: Any, path: str, message: str) -> None:
    assert api.faults(api.post("/v2/customers", change)) == [(path, message)]


def test_body__fault_kinds_of_other_operations(api: Caller) -> None:
    routing = {"state": "enabled", "assignmentLimit": 101, "assignmentMethod": "balanced", "userIds": []}
    assert api.faults(api.put("/v2/mailboxes/4101/routing", routing)) == [("assignmentLimit", "must be at most 100")]
    operations = [{"op": "replace", "path": "firstName", "value": 1}]
    assert api.faults(api.patch("/v2/customers/1", operations)) == [("[0].path", "has an invalid format")]
    body = {"type": "number", "slug": "", "name": ""}
    assert ("slug", "may not be empty") in api.faults(api.post("/v2/customer-properties", body))


def test_body__rejected_value_is_echoed_unless_it_may_be_secret(api: Caller) -> None:
    (item,) = api.put("/v2/conversations/3100000001/tags", {"tags": "x"}).json()["_embedded"]["errors"]
    assert item["rejectedValue"] == "x"
    for body in ({"secret": 4711}, ["4711"], "4711", {"url": {"secret": "4711"}}):
        response = api.post("/v2/webhooks", body)
        assert response.status == 400
        assert b"4711" not in response.body


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b'{"tags": [NaN]}', b'{"tags": ["\\ud800"]}', b"[" * 100_000, b"[]", b"null"],
)
def test_body__unreadable(api: Caller, body: bytes) -> None:
    response = api.call(
        "PUT", "/v2/conversations/3100000001/tags", body, headers={"Content-Type": "application/json;charset=UTF-8"}
    )
    assert response.json()["message"] == "Error parsing request body into JSON"
    assert api.faults(response) == []


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/json-patch+json", "application/x-www-form-urlencoded", ""]
)
def test_body__content_type_is_checked(api: Caller, media_type: str) -> None:
    headers = {"Content-Type": media_type} if media_type else {}
    response = api.call("PUT", "/v2/conversations/3100000001/tags", b'{"tags": []}', headers=headers)
    assert response.status == 415


def test_body__is_ignored_where_none_is_described(api: Caller) -> None:
    response = api.call("GET", "/v2/tags", b"", headers={"Content-Type": "application/json;charset=UTF-8"})
    assert response.status == 200
    assert api.call("GET", "/v2/tags", b"nonsense").status == 200


def test_body__nulls_and_extra_keys_of_other_clients(api: Caller) -> None:
    known = api.items("/v2/customers", "customers")[0]
    conversation_id = api.create(
        "/v2/conversations",
        {
            "id": None,
            "number": None,
            "subject": "From PHP",
            "type": "email",
            "mailboxId": 4101,
            "status": "active",
            "customer": {**known, "firstName": "", "gender": "Unknown", "photoType": "default", "phone": None},
            "assignee": {"id": 1},
            "closedAt": None,
            "cc": [],
            "threads": [
                {
                    "id": None,
                    "type": "note",
                    "text": "x",
                    "status": None,
                    "source": {"type": None, "via": None},
                    "to": [],
                    "createdBy": {"id": 5201, "type": "user"},
                    "attachments": [
                        {"id": None, "width": None, "fileName": "a.txt", "mimeType": "text/plain", "data": "QQ=="}
                    ],
                }
            ],
        },
    )
    assert api.get(f"/v2/conversations/{conversation_id}")["primaryCustomer"]["id"] == known["id"]


def test_requests__are_kept_without_showing_secrets(
    sandbox: CheckedSandbox, api: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    token = api.headers["Authorization"].removeprefix("Bearer ")
    api.call("GET", "/v2/tags", query={"page": 1, "client_secret": "sandbox-secret", "code": "c0de"})
    shown = repr(sandbox.requests) + repr(sandbox) + caplog.text
    for secret in ("sandbox-secret", token, "c0de"):
        assert secret not in shown
    assert [(request.method, request.path) for request in sandbox.requests] == [
        ("POST", TOKEN_PATH),
        ("GET", "/v2/tags"),
    ]
    assert sandbox.requests[0].json() == CREDENTIALS
    assert "GET /v2/tags?page=1&client_secret=***&code=*** 200" in caplog.text


def test_requests__oldest_are_forgotten(sandbox: CheckedSandbox) -> None:
    sandbox.requests.extend([Request("GET", "/old")] * 10_000)
    sandbox.handle(Request("GET", "/new"))
    assert len(sandbox.requests) == 10_000
    assert sandbox.requests[-1].path == "/new"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["op", "path", "value", "text", "customer", "tags", "id", "email", "status", "user", "emails"]
            )
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
WRITES = [operation for operation in description().operations if operation.body is not None and operation.needs_token]


@pytest.fixture(scope="module")
def small_api(make_api: Callable[..., Caller]) -> Caller:
    return make_api(size=5)


@settings(max_examples=300, deadline=None)
@given(operation=st.sampled_from(WRITES), body=JSON)
def test_write__any_json_gets_a_response_that_is_described(small_api: Caller, operation: Operation, body: Any) -> None:
    api = small_api
    path = operation.path
    for name, value in {"conversation_id": 3100000001, "customer_id": 520000001, "thread_id": 9100000001}.items():
        path = path.replace(f"{{{name}}}", str(value))
    path = path.replace("{", "").replace("}", "")
    assert api.call(operation.method, path, body).status < 502


@pytest.mark.parametrize(("pieces", "status"), [(3, 200), (65, 413)])
def test_body__that_is_served_is_read_up_to_a_limit(pieces: int, status: int) -> None:
    sandbox, given = Sandbox(data={}), 0
    app: Any = asgi_app(sandbox, Mock())

    async def endless() -> AsyncIterator[bytes]:
        nonlocal given
        yield urlencode(CREDENTIALS).encode() + b"&x="
        for given in range(1, 200):
            yield b"x" * 1024 * (1 if status == 200 and given <= pieces else 1024)
            if status == 200 and given == pieces:
                return

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://sandbox") as web:
            return await web.post(
                TOKEN_PATH, content=endless(), headers={"Content-Type": "application/x-www-form-urlencoded"}
            )

    assert asyncio.run(send()).status_code == status
    assert given <= pieces
