"""The package of models: each loads when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

if TYPE_CHECKING:
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: get_widget
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
    put:
      operationId: update_widget
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/UpdateWidget"}}}}
      responses: {"204": {}}
  /v2/gadgets:
    get:
      operationId: get_gadget
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Gadget"}}}}
components:
  schemas:
    Widget:
      type: object
      properties:
        part: {anyOf: [{$ref: "#/components/schemas/Part"}, {type: "null"}]}
        self: {anyOf: [{$ref: "#/components/schemas/Widget"}, {type: "null"}]}
        kind: {anyOf: [{type: string, enum: [round, flat]}, {type: string}]}
    Part: {type: object, properties: {name: {type: string}}}
    Gadget: {type: object, properties: {name: {type: string}}}
    UpdateWidget: {type: object, properties: {name: {type: string}}}
"""

LOADED = """
import json, sys
print(json.dumps(sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith("helpscout_api.models."))))
"""


@pytest.mark.parametrize(
    ("statement", "modules"),
    [
        ("import helpscout_api", []),
        ("import helpscout_api.models", []),
        ("from helpscout_api.api.widgets import get_widget", []),
        ("from helpscout_api.models import Gadget", ["gadget"]),
        ("from helpscout_api.models import Widget", ["part", "widget"]),
        ("import helpscout_api.models as m; m.UpdateWidget(name='a')", ["update_widget"]),
    ],
)
def test_import__loads_only_what_it_needs(package: Generated, statement: str, modules: list[str]) -> None:
    assert package.run(statement + LOADED) == modules


def test_import__does_not_need_the_overlay(package: Generated) -> None:
    script = """
import importlib, json, pkgutil, sys
sys.modules["helpscout_client"] = None
import helpscout_api
for module in pkgutil.walk_packages(helpscout_api.__path__, "helpscout_api."):
    importlib.import_module(module.name)
print(json.dumps("helpscout_api.api.widgets.get_widget" in sys.modules))
"""
    assert package.run(script) is True


def test_name__unknown_is_an_attribute_error(package: Generated) -> None:
    with pytest.raises(AttributeError, match=r"models has no attribute 'Gizmo'"):
        package.module("models").Gizmo  # noqa: B018
    with pytest.raises(ImportError, match="Gizmo"):
        exec(f"from {package.name}.models import Gizmo", {})


def test_names__are_listed(package: Generated) -> None:
    models = package.module("models")
    namespace: dict[str, object] = {}
    exec(f"from {package.name}.models import *", namespace)

    assert {"Widget", "Part", "Gadget", "UpdateWidget"} <= set(models.__all__)
    assert set(models.__all__) <= set(dir(models))
    assert set(models.__all__) <= set(namespace)


def test_name__is_the_same_object_every_time(package: Generated) -> None:
    assert package.model("Widget") is package.model("Widget")


def test_maps__are_no_models(package: Generated) -> None:
    assert "Links" not in package.module("models").__all__


def test_model__may_hold_its_own_kind(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"self": {"self": {"part": {"name": "a"}}}})

    assert widget.self_.self_.part.name == "a"


def test_enumeration__is_open_and_names_its_values(package: Generated) -> None:
    kind = package.model("WidgetKind")

    assert get_args(get_args(kind)[0]) == ("flat", "round")
    assert get_args(kind)[1] is str
