"""A sandbox whose responses are all validated against the description."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx
import jsonschema_rs
import pytest

from helpscout_client.sandbox import Request, Response, Sandbox
from helpscout_client.sandbox.http.errors import HTTPError
from helpscout_client.sandbox.openapi.description import description
from helpscout_client.sandbox.openapi.routing import Routes

NO_BODY = object()
#: The end of the sandboxes' data.
NOW = datetime.datetime(2026, 1, 30, 17, tzinfo=datetime.UTC)
ROUTES = Routes(description().operations)
WIRE_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
#: Chats have times with microseconds.
CHAT_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


class CheckedSandbox(Sandbox):
    """Fails if a response does not match the description."""

    def handle(self, request: Request) -> Response:
        response = super().handle(request)
        check_response(request, response)
        return response


class Caller:
    """Sends requests directly to a sandbox."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.headers: dict[str, str] = {}
        self.renew_token()

    def credentials(self) -> dict[str, str]:
        """The body of a token request."""
        app = {"client_id": self.sandbox.app_id, "client_secret": self.sandbox.app_secret}
        return {"grant_type": "client_credentials", **app}

    def renew_token(self) -> None:
        response = self.post("/v2/oauth2/token", self.credentials())
        self.headers = {"Authorization": f"Bearer {response.json()['access_token']}"}

    def acting_for(self, user_id: int) -> Caller:
        """Sends requests as another user."""
        other = Caller(self.sandbox)
        other.headers = {"Authorization": f"Bearer {self.sandbox.access_token(user_id)}"}
        return other

    def call(
        self,
        method: str,
        path: str,
        body: Any = NO_BODY,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        sent = {**self.headers}
        content = b""
        if isinstance(body, bytes):
            content = body
        elif body is not NO_BODY:
            content = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        return self.sandbox.handle(Request(method, path, urlencode(query or {}), {**sent, **(headers or {})}, content))

    def get(self, path: str, **query: Any) -> Any:
        """The body of a successful response."""
        response = self.call("GET", path, query=query)
        assert response.status == 200, response.body
        return response.json()

    def items(self, path: str, key: str, **query: Any) -> list[Any]:
        """The items of a page."""
        return list(self.get(path, **query).get("_embedded", {}).get(key, []))

    def post(self, path: str, body: Any) -> Response:
        return self.call("POST", path, body)

    def put(self, path: str, body: Any) -> Response:
        return self.call("PUT", path, body)

    def patch(self, path: str, body: Any) -> Response:
        return self.call("PATCH", path, body)

    def create(self, path: str, body: Any) -> int:
        """The id of the created resource."""
        response = self.post(path, body)
        assert response.status == 201, response.body
        return int(response.headers["Resource-ID"])

    def faults(self, response: Response) -> list[tuple[str, str]]:
        """Path and message of each error in a 400 response."""
        assert response.status == 400, response.body
        return [(item["path"], item["message"]) for item in response.json()["_embedded"]["errors"]]


def check_response(request: Request, response: Response) -> None:
    """Fails unless the description includes the response."""
    headers = httpx.Headers(response.headers)
    assert re.fullmatch(r"[0-9a-f-]{36}#\d+", headers["Correlation-Id"])
    assert headers["X-RateLimit-Limit-Minute"].isdigit()
    assert headers["X-RateLimit-Remaining-Minute"].isdigit()
    try:
        operation, _ = ROUTES.match(request.method, request.path)
    except HTTPError:
        assert response.status in (400, 404)
        return
    node = description().data["paths"][operation.path][operation.method.lower()]["responses"]
    status = str(response.status)
    described = node.get(status) or node.get(f"{status[0]}XX")
    assert described, f"{operation.id} has no {status}"
    content = description().resolve(described).get("content", {})
    media_type = headers["Content-Type"].partition(";")[0]
    if media_type == "application/vnd.error+json":
        assert headers["Content-Type"] == media_type
        assert response.json()["logRef"] == headers["Correlation-Id"]
    if not content:
        assert (media_type, response.body) == ("text/plain", b"")
    elif media_type.endswith("json"):
        assert media_type in content
        schema_errors = list(response_validator(operation.id, status, media_type).iter_errors(response.json()))
        assert not schema_errors, schema_errors


@cache
def response_validator(operation_id: str, status: str, media_type: str) -> jsonschema_rs.Draft202012Validator:
    api = description()
    operation = next(operation for operation in api.operations if operation.id == operation_id)
    node = api.data["paths"][operation.path][operation.method.lower()]["responses"]
    content = api.resolve(node.get(status) or node[f"{status[0]}XX"])["content"]
    form = CHAT_TIME if operation.path.startswith("/v2/chats/") else WIRE_TIME
    return schema_validator(json.dumps(content[media_type]["schema"]), form)


@cache
def schema_validator(schema_text: str, form: re.Pattern[str]) -> jsonschema_rs.Draft202012Validator:
    """Compiles a schema once for all responses that share it."""
    schemas = description().data["components"]["schemas"]
    schema = {**json.loads(schema_text), "components": {"schemas": schemas}}
    return jsonschema_rs.Draft202012Validator(
        schema, validate_formats=True, formats={"date-time": lambda text: form.fullmatch(text) is not None}
    )


@pytest.fixture
def sandbox() -> CheckedSandbox:
    return CheckedSandbox(size=120, now=NOW)


@pytest.fixture
def api(sandbox: CheckedSandbox) -> Caller:
    return Caller(sandbox)


@pytest.fixture(scope="session")
def make_api() -> Callable[..., Caller]:
    """Makes sandboxes of other sizes and seeds."""
    return lambda **options: Caller(CheckedSandbox(**{"now": NOW, **options}))
