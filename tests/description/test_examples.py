"""The examples of the description: models preserve responses, and request bodies are sent unchanged."""

from __future__ import annotations

import datetime
import importlib
import json
from collections.abc import Iterator
from importlib import resources
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import httpx
import pytest
from attrs import frozen

import helpscout_api.models
from helpscout_api.client import AsyncClient, Client
from helpscout_api.errors import APIError
from openapi.codegen.description import Description, Operation

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.description.conftest import Shapes


SHIPPED = Description(json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))


@frozen
class Example:
    """An example of a response or a body."""

    operation: Operation
    schema: Any
    value: Any


def response_examples() -> Iterator[Any]:
    for operation in SHIPPED.operations.values():
        content = operation.successes[success(operation)].get("content", {})
        for media_type, media in content.items():
            for name, example in media["examples"].items() if media_type.endswith("json") else ():
                yield pytest.param(Example(operation, media["schema"], example["value"]), id=f"{operation.id}-{name}")


def body_examples() -> Iterator[Any]:
    for operation in SHIPPED.operations.values():
        if (media := operation.body) is not None:
            for name, example in media["examples"].items():
                yield pytest.param(Example(operation, media["schema"], example["value"]), id=f"{operation.id}-{name}")


def delivery_examples() -> Iterator[Any]:
    for event, item in SHIPPED.data["webhooks"].items():
        (media,) = item["post"]["requestBody"]["content"].values()
        for name, example in media["examples"].items():
            yield pytest.param(media["schema"], example["value"], id=f"{event}-{name}")


def error_examples() -> Iterator[Any]:
    for response_name, response in SHIPPED.data["components"]["responses"].items():
        for media in response.get("content", {}).values():
            for name, example in media["examples"].items():
                yield pytest.param(example["value"], id=f"{response_name}-{name}")


def first_body(operation: Operation) -> Any:
    examples: dict[str, Any] = operation.body["examples"] if operation.body else {"": {"value": None}}
    return next(iter(examples.values()))["value"]


def success(operation: Operation) -> str:
    return next(iter(operation.successes))


def arguments(operation: Operation) -> tuple[list[Any], dict[str, Any]]:
    """Something for each parameter that must be given."""
    values: dict[str, Any] = {"integer": 7, "string": "seven"}
    time = datetime.datetime(2026, 3, 31, 8, tzinfo=datetime.UTC)
    path = [values[p["schema"]["type"]] for p in operation.parameters if p["in"] == "path"]
    query = {
        p["name"]: time if p["schema"].get("format") == "date-time" else values[p["schema"]["type"]]
        for p in operation.parameters
        if p["in"] == "query" and p.get("required")
    }
    return path, query


def as_models(operation: Operation, value: Any) -> Any:
    """A body as the raw function wants it."""
    media = next(iter(operation.data["requestBody"]["content"].values()))
    reference = media["schema"].get("items", media["schema"])["$ref"]
    model = getattr(helpscout_api.models, reference.rpartition("/")[2])
    return [model.from_dict(item) for item in value] if isinstance(value, list) else model.from_dict(value)


def call(flavour: Flavour, operation: Operation, response: httpx.Response, body: Any) -> tuple[Any, httpx.Request]:
    """Calls an operation's raw function."""
    sent: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return response

    path, keywords = arguments(operation)
    if body is not None:
        keywords["body"] = as_models(operation, body)
    module = importlib.import_module(f"helpscout_api.api.{operation.resource}.{operation.id}")
    options: dict[str, Any] = {"base_url": "https://api.example.com", "transport": httpx.MockTransport(handle)}
    if flavour.name == "sync":
        result = module.sync(*path, client=Client(httpx.Client(**options)), **keywords)
    else:
        result = flavour.run(module.asyncio(*path, client=AsyncClient(httpx.AsyncClient(**options)), **keywords))
    return result, sent[0]


@pytest.mark.parametrize("example", list(response_examples()))
def test_response__comes_through_its_raw_function(flavour: Flavour, shapes: Shapes, example: Example) -> None:
    body = first_body(example.operation)

    result, _ = call(
        flavour, example.operation, httpx.Response(int(success(example.operation)), json=example.value), body
    )

    shape = shapes.of(example.schema)
    assert shapes.mistyped(shape, result) == []
    assert shapes.lost(shape, example.value, as_json(result)) == []


@pytest.mark.parametrize("example", list(body_examples()))
def test_body__is_sent_unchanged(flavour: Flavour, example: Example) -> None:
    operation = example.operation
    media: Any = next(iter(operation.successes[success(operation)].get("content", {}).values()), {"examples": {"": {}}})
    response_body = next(iter(media["examples"].values())).get("value")

    _, request = call(flavour, operation, httpx.Response(int(success(operation)), json=response_body), example.value)

    assert body_of(request) == example.value
    assert request.method == operation.verb.upper()


@pytest.mark.parametrize(("schema", "value"), list(delivery_examples()))
def test_delivery__comes_through_its_model(shapes: Shapes, schema: Any, value: Any) -> None:
    shape = shapes.of(schema)
    if shape.kind == "map":
        assert isinstance(value, dict)
        return
    read = getattr(helpscout_api.models, shape.name).from_dict(value)

    assert shapes.mistyped(shape, read) == []
    assert shapes.lost(shape, value, read.to_dict()) == []


@pytest.mark.parametrize("value", list(error_examples()))
def test_error__says_what_its_example_says(value: Any) -> None:
    request = httpx.Request("GET", "https://api.example.com")

    error = APIError(httpx.Response(418, json=value, request=request))

    assert error.message in value.values()
    assert error.log_ref == value.get("logRef")
    assert [detail.path for detail in error.errors] == [
        item["path"] for item in value.get("_embedded", {}).get("errors", [])
    ]


def as_json(result: Any) -> Any:
    return [item.to_dict() for item in result] if isinstance(result, list) else result.to_dict()


def body_of(request: httpx.Request) -> Any:
    if request.headers["Content-Type"] == "application/x-www-form-urlencoded":
        return dict(parse_qsl(request.content.decode(), keep_blank_values=True))
    return json.loads(request.content)
