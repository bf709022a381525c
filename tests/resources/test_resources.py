"""Every operation of the description, called through its resource: the request is the description's example."""

from __future__ import annotations

import datetime
import inspect
import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote

import httpx
import pytest
from attrs import frozen

from helpscout_client import Accepted, Created, CreatedWithoutId, HelpScout
from openapi.codegen.description import Description, Operation, item_paths

if TYPE_CHECKING:
    from tests.conftest import Flavour

DESCRIPTION = Description(json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))
CLIENT = HelpScout(access_token="only-looked-at")
TWO_HOURS_EAST = datetime.timezone(datetime.timedelta(hours=2))


@frozen
class Case:
    """A call to an operation: with one of its bodies, and with all or only the required query parameters."""

    operation: Operation
    body: Any
    full: bool


def cases() -> list[Any]:
    found: list[Any] = []
    for name, operation in DESCRIPTION.operations.items():
        bodies = (operation.body or {}).get("examples") or {"": {"value": None}}
        for label, example in bodies.items():
            for full in (False, True):
                optional = [p for p in operation.parameters if p["in"] == "query" and not p.get("required")]
                if optional or not full:
                    case = Case(operation, DESCRIPTION.resolve(example)["value"], full)
                    found.append(pytest.param(case, id="-".join(filter(None, [name, label, "full" if full else ""]))))
    return found


def argument_name(operation: Operation, name: str) -> str:
    """The argument for a parameter or property of the API: in snake case, with `_` where Python needs it."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    method = getattr(getattr(CLIENT, operation.resource), operation.method)
    return words if words in inspect.signature(method).parameters else f"{words}_"


def sample(parameter: Any) -> tuple[Any, str]:
    """A value for a parameter, and how it must be sent."""
    schema = DESCRIPTION.resolve(parameter["schema"])
    if schema.get("type") == "array":
        item = DESCRIPTION.resolve(schema["items"])
        if item.get("type") == "integer":
            return [11, 6000000012], "11,6000000012"
        values = (known_values(item) or ["one word", "ü&="])[:2]
        return values, ",".join(values)
    if schema.get("format") == "date-time":
        # Ends come after starts.
        day = 20 if parameter["name"].lower().endswith("end") else 10
        time = datetime.datetime(2026, 3, day, 10, 30, 15, 999999, tzinfo=TWO_HOURS_EAST)
        return time, f"2026-03-{day}T08:30:15Z"
    if schema.get("type") == "boolean":
        return True, "true"
    if schema.get("type") == "integer":
        return 7, "7"
    value = (known_values(schema) or ["a b/ü&="])[0]
    return value, value


def known_values(schema: Any) -> list[str] | None:
    options = [schema, *map(DESCRIPTION.resolve, schema.get("anyOf", []))]
    return next((option["enum"] for option in options if "enum" in option), None)


def body_arguments(operation: Operation, body: Any) -> dict[str, Any]:
    if isinstance(body, list):
        return {"operations": body}
    if body is None:
        return {}
    assert operation.body is not None
    properties = DESCRIPTION.resolve(operation.body["schema"])["properties"]
    return {
        properties.get(name, {}).get("x-argument") or argument_name(operation, name): value
        for name, value in body.items()
        if "x-constant" not in properties.get(name, {})
    }


def response_to(operation: Operation) -> httpx.Response:
    """A success of the description's; with a body, if there is one."""
    ((status, data), *_) = operation.successes.items()
    headers = {"Resource-ID": "99", "Correlation-Id": "abc#1"}
    for media_type, content in data.get("content", {}).items():
        if media_type.endswith("json"):
            example = next(iter(content["examples"].values()))
            return httpx.Response(int(status), json=DESCRIPTION.resolve(example)["value"], headers=headers)
        return httpx.Response(int(status), content=b"\x00\xff", headers=headers)
    return httpx.Response(int(status), headers=headers)


def test_description__has_operations() -> None:
    assert len(DESCRIPTION.operations) >= 154


@pytest.mark.parametrize("case", cases())
def test_operation__request_and_result(flavour: Flavour, case: Case) -> None:
    operation = case.operation
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return response_to(operation)

    method = getattr(getattr(flavour.client(respond), operation.resource), operation.method)
    in_path = {p["name"]: sample(p) for p in operation.parameters if p["in"] == "path"}
    in_query = {
        p["name"]: sample(p) for p in operation.parameters if p["in"] == "query" and (case.full or p.get("required"))
    }
    arguments = {argument_name(operation, name): value for name, (value, _) in in_query.items()}
    body = body_arguments(operation, case.body)
    assert not set(arguments) & set(body)

    result = flavour.run(method(*[value for value, _ in in_path.values()], **arguments, **body))

    (request,) = requests
    path = operation.path
    for name, (_, wire) in in_path.items():
        path = path.replace(f"{{{name}}}", quote(wire, safe=""))
    assert request.method == operation.verb.upper()
    assert request.url.raw_path.decode().partition("?")[0] == path
    assert dict(request.url.params) == {name: wire for name, (_, wire) in in_query.items()}
    assert_body(operation, request, case.body)
    assert request.headers.get("Authorization") == ("Bearer test-token" if operation.needs_token else None)
    assert_result(operation, result)


def assert_body(operation: Operation, request: httpx.Request, body: Any) -> None:
    if body is None:
        assert (request.content, request.headers.get("Content-Type")) == (b"", None)
        return
    media_type = next(iter(DESCRIPTION.resolve(operation.data["requestBody"])["content"]))
    assert request.headers["Content-Type"] == media_type
    if media_type == "application/json":
        assert json.loads(request.content) == body
    else:
        assert parse_qs(request.content.decode(), strict_parsing=True) == {name: [text] for name, text in body.items()}


def assert_result(operation: Operation, result: Any) -> None:
    """The result is what the response holds."""
    response = response_to(operation)
    if response.status_code == 201:
        details: dict[str, Any] = {"location": None, "web_location": None, "correlation_id": "abc#1"}
        names_id = operation.data["responses"]["201"]["$ref"].endswith("/Created")
        assert result == (Created(id=99, **details) if names_id else CreatedWithoutId(**details))
    elif response.status_code == 202:
        assert result == Accepted(correlation_id="abc#1")
    elif response.status_code == 204 or not response.content:
        assert result is None
    elif operation.is_list:
        assert len(result.items) == len(items_of(operation, response.json()))
    elif "json" in response.headers.get("Content-Type", ""):
        # An empty list may mean an empty object.
        held, given = (
            {name for name, value in read.items() if value not in (None, [])}
            for read in (result.to_dict(), response.json())
        )
        assert held == given
    else:
        assert result == response.content


def items_of(operation: Operation, value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    content = next(iter(next(iter(operation.successes.values()))["content"].values()))
    for path in item_paths(DESCRIPTION.resolve(content["schema"])):
        found = value
        for part in path:
            found = found.get(part) or {}
        if found:
            return list(found)
    return []
