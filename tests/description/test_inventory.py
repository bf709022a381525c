"""The stable operations: each exists under its names in the description, the package and both clients."""

from __future__ import annotations

import importlib
import inspect
import json
from importlib import resources
from typing import Any

import pytest

from helpscout_client._resources import AsyncResources, Resources
from openapi.codegen.description import ROOT, Description, load
from tests.description.binding import ROWS, Row

#: As it is shipped; the last test compares it to the fragments.
DESCRIPTION = Description(json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))


def test_list__is_whole_and_names_each_once() -> None:
    assert len(ROWS) == 154
    assert len({row.operation_id for row in ROWS}) == 154
    assert len({(row.resource, row.resource_method) for row in ROWS}) == 154
    assert len({(row.method, row.path) for row in ROWS}) == 154


@pytest.mark.parametrize("row", ROWS, ids=[row.operation_id for row in ROWS])
def test_operation__is_described_under_its_names(row: Row) -> None:
    operation = DESCRIPTION.operations[row.operation_id]

    assert row == Row(operation.resource, operation.method, operation.id, operation.verb.upper(), operation.path)


@pytest.mark.parametrize("operation_id", DESCRIPTION.operations)
def test_operation__has_raw_functions_and_methods(operation_id: str) -> None:
    operation = DESCRIPTION.operations[operation_id]
    module = importlib.import_module(f"helpscout_api.api.{operation.resource}.{operation_id}")

    for function in (module.sync, module.sync_detailed, module.asyncio, module.asyncio_detailed):
        assert "client" in inspect.signature(function).parameters
    for kind in (Resources, AsyncResources):
        method = getattr(resource_class(kind, operation.resource), operation.method)
        assert list(inspect.signature(method).parameters)[1 : 1 + operation.path.count("{")] == path_names(
            operation.path
        )
        # Bodies are arguments of their own here, and ranges to compare with have one more.
        differs = operation.body is not None or "previous" in inspect.signature(method).parameters
        assert inspect.getdoc(method) == inspect.getdoc(module.sync) or differs


@pytest.mark.parametrize("kind", [Resources, AsyncResources])
def test_clients__have_every_resource_and_no_other(kind: type) -> None:
    offered = {name for name in vars(kind) if not name.startswith("_")}

    assert offered == {operation.resource for operation in DESCRIPTION.operations.values()}


@pytest.mark.parametrize("kind", [Resources, AsyncResources])
def test_resources__have_no_method_that_is_not_described(kind: type) -> None:
    offered = {
        (name, method)
        for name in vars(kind)
        if not name.startswith("_")
        for method in vars(resource_class(kind, name))
        if not method.startswith("_")
    }

    assert offered == {(operation.resource, operation.method) for operation in DESCRIPTION.operations.values()}


def test_table__has_every_operation() -> None:
    table = (ROOT / "docs" / "operations.md").read_text("utf-8")

    missing = [
        operation.id
        for operation in DESCRIPTION.operations.values()
        if f"| `hs.{operation.resource}.{operation.method}` | [{operation.data['summary']}]({operation.docs_url}) "
        f"| {operation.verb.upper()} `{operation.path}` | `{operation.resource}.{operation.id}` |" not in table
    ]
    assert missing == []


@pytest.mark.process
def test_shipped_description__is_the_merged_fragments() -> None:
    assert load() == DESCRIPTION.data


def resource_class(kind: type, name: str) -> Any:
    """The class of a resource of a kind of client."""
    module = importlib.import_module(f"helpscout_client._resources.{name}")
    prefix = "Async" if kind is AsyncResources else ""
    return getattr(module, prefix + "".join(word.capitalize() for word in name.split("_")))


def path_names(path: str) -> list[str]:
    return [part[1:-1] for part in path.split("/") if part.startswith("{")]
