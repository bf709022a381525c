"""The output of `make generate` for a changed description."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openapi.codegen import __main__ as commands
from openapi.codegen import generate
from openapi.codegen.changes import changes
from openapi.codegen.description import ROOT

if TYPE_CHECKING:
    from pathlib import Path

Mutate = Callable[[Any], object]


WHOLE = (ROOT / generate.MERGED).read_text("utf-8")


def operation(data: Any) -> Any:
    return data["paths"]["/v2/tags/{tag_id}"]["get"]


def properties(data: Any, schema: str) -> Any:
    return data["components"]["schemas"][schema]["properties"]


CHANGES: dict[str, tuple[Mutate, list[str]]] = {
    "operation removed": (
        lambda data: data["paths"].pop("/v2/tags/{tag_id}"),
        ["- operation get_tag: GET /v2/tags/{tag_id}, tags.get, documented"],
    ),
    "operation renamed": (
        lambda data: operation(data).update(operationId="read_tag"),
        [
            "- operation get_tag: GET /v2/tags/{tag_id}, tags.get, documented",
            "+ operation read_tag: GET /v2/tags/{tag_id}, tags.get, documented",
        ],
    ),
    "method renamed, without a token": (
        lambda data: operation(data).update({"x-method": "read", "security": []}),
        [
            "~ operation get_tag: GET /v2/tags/{tag_id}, tags.get, documented -> "
            "GET /v2/tags/{tag_id}, tags.read, documented, without a token"
        ],
    ),
    "parameter added": (
        lambda data: operation(data)["parameters"].append(
            {
                "name": "embed",
                "in": "query",
                "required": True,
                "description": "What else to read.",
                "style": "form",
                "explode": False,
                "schema": {"type": "array", "items": {"type": "string", "enum": ["links"]}, "maxItems": 2},
            }
        ),
        [
            "+ operation get_tag, query parameter embed: array of enumeration, maxItems 2, explode False, style form, "
            "required"
        ],
    ),
    "value of a parameter added": (
        lambda data: next(
            parameter
            for parameter in data["paths"]["/v2/conversations"]["get"]["parameters"]
            if parameter.get("name") == "status"
        )["schema"]["enum"].append("paused"),
        ["+ operation list_conversations, query parameter status, value paused"],
    ),
    "body replaced": (
        lambda data: data["paths"]["/v2/customers"]["post"].update(
            requestBody={"content": {"text/plain": {"schema": {"type": "string"}}}}
        ),
        [
            "~ operation create_customer, body: application/json CreateCustomer, required -> text/plain string",
        ],
    ),
    "body removed": (
        lambda data: data["paths"]["/v2/customers"]["post"].pop("requestBody"),
        ["- operation create_customer, body: application/json CreateCustomer, required"],
    ),
    "responses changed": (
        lambda data: operation(data).update(
            responses={
                "202": {"$ref": "#/components/responses/Accepted"},
                **{key: value for key, value in operation(data)["responses"].items() if key not in ("200", "404")},
            }
        ),
        [
            "- operation get_tag, response 200: application/hal+json Tag",
            "+ operation get_tag, response 202",
            "- operation get_tag, response 404",
        ],
    ),
    "schema added": (
        lambda data: data["components"]["schemas"].update(
            Alias={"description": "A name.", "type": "object", "properties": {"kind": {"enum": ["a"]}}}
        ),
        ["+ schema Alias: object"],
    ),
    "schema's kind changed": (
        lambda data: data["components"]["schemas"]["Tag"].update({"x-items": "things"}),
        ["~ schema Tag: object -> object, x-items things"],
    ),
    "properties": (
        lambda data: properties(data, "Tag").update(
            {
                "color": {"type": ["integer", "null"]},
                "shade": {"type": "array", "items": {"type": "string", "maxLength": 3}},
                "names": {"type": "object", "additionalProperties": {"type": "string"}},
                "other": {"anyOf": [{"$ref": "#/components/schemas/Tag"}, {"type": "null"}]},
                "kind": {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}, {"type": "null"}]},
                "free": {"description": "Anything at all."},
                "size": {"enum": ["s", None]},
            }
        ),
        [
            "~ schema Tag, property color: string or null, deprecated True -> integer or null",
            "+ schema Tag, property free: anything",
            "+ schema Tag, property kind: open enumeration or null",
            "+ schema Tag, property names: map of string",
            "+ schema Tag, property other: Tag or null",
            "+ schema Tag, property shade: array of (string, maxLength 3)",
            "+ schema Tag, property size: enumeration or null",
        ],
    ),
    "property removed": (
        lambda data: properties(data, "Tag").pop("slug"),
        ["- schema Tag, property slug: string or null"],
    ),
    "property no longer required": (
        lambda data: data["components"]["schemas"]["Tag"].pop("required"),
        ["~ schema Tag, property id: integer, format int64, required -> integer, format int64"],
    ),
    "value of a schema removed": (
        lambda data: data["components"]["schemas"]["WebhookEventNameInput"]["anyOf"][0]["enum"].remove("convo.created"),
        ["- schema WebhookEventNameInput, value convo.created"],
    ),
    "delivery removed": (
        lambda data: data["webhooks"].pop("convo.created"),
        ["- delivery convo.created: application/json Conversation"],
    ),
    "words alone": (
        lambda data: (
            operation(data).update(summary="Fetch a tag", description="One."),
            properties(data, "Tag")["id"].update(description="Other words."),
        ),
        [],
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_change__has_a_line(name: str) -> None:
    mutate, lines = CHANGES[name]
    before, after = json.loads(WHOLE), json.loads(WHOLE)
    mutate(after)
    assert changes(before, after) == lines


@pytest.mark.conformance
@settings(max_examples=10, deadline=None)
@given(names=st.sets(st.sampled_from([name for name in CHANGES if name != "operation removed"])))
def test_changes__are_the_same_in_reverse(names: set[str]) -> None:
    before, after = json.loads(WHOLE), json.loads(WHOLE)
    for name, (mutate, _) in CHANGES.items():
        if name in names:
            mutate(after)
    lines, backwards = changes(before, after), changes(after, before)
    assert {line[2:].split(":")[0] for line in lines} == {line[2:].split(":")[0] for line in backwards}
    turned = {"+": "-", "-": "+", "~": "~"}
    assert [turned[line[0]] for line in lines] == [line[0] for line in backwards]
    assert bool(lines) == bool(names - {"words alone"})


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], str]:
    """Runs `make generate` in a separate folder, without the generator."""
    (tmp_path / generate.MERGED).parent.mkdir(parents=True)
    monkeypatch.setattr(commands, "ROOT", tmp_path)
    monkeypatch.setattr("sys.argv", ["codegen", "generate"])

    def run(after: str) -> str:
        monkeypatch.setattr(commands, "write", lambda target: (target / generate.MERGED).write_text(after, "utf-8"))
        assert commands.main() == 0
        return capsys.readouterr().out

    return run


TWO = '{"paths": {}, "components": {"schemas": {"A": {"type": "object"}, "B": {"type": "string"}}}}'
ONE = '{"paths": {}, "components": {"schemas": {"A": {"type": "object"}}}}'


def test_generate__says_what_changed_and_else_nothing(run: Callable[[str], str]) -> None:
    # There is nothing to compare with at first.
    assert run(ONE) == ""
    assert run(TWO) == "+ schema B: string\n"
    assert run(TWO) == ""
    assert run(ONE) == "- schema B: string\n"


def test_generate__takes_what_a_git_merge_left(run: Callable[[str], str], tmp_path: Path) -> None:
    (tmp_path / generate.MERGED).write_text("<<<<<<< HEAD", "utf-8")
    assert run(ONE) == ""
