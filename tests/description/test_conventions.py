"""Conventions of CONTRIBUTING.md that the lint does not check."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from openapi.codegen.description import Description, Operation, walk, without_null
from openapi.codegen.lint import examples

READ_FORMATS = {"date-time", "date", "int32", "int64", "password", "binary"}
LIMITS = {"minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "const"}
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")


@pytest.fixture
def read(description: Description) -> dict[str, Any]:
    schemas = description.data["components"]["schemas"]
    return {name: schemas[name] for name in description.response_schemas}


@pytest.fixture
def operations(description: Description) -> list[Operation]:
    return list(description.operations.values())


def test_read__no_limits_and_no_unknown_formats(read: dict[str, Any]) -> None:
    found = [
        place
        for name, schema in read.items()
        for place, node in walk(schema, name)
        if isinstance(node, dict)
        and not place.endswith("/properties")
        and (LIMITS & set(node) or node.get("format", "date") not in READ_FORMATS)
    ]
    assert found == []


def test_read__everything_but_ids_may_be_null(read: dict[str, Any]) -> None:
    strict = [
        f"{name}.{key}"
        for name, schema in read.items()
        for key, value in schema.get("properties", {}).items()
        if key not in schema.get("required", []) and value != {"$ref": "#/components/schemas/Links"}
        if value.keys() & {"type", "$ref", "anyOf"} and without_null(value) == value
    ]
    assert strict == []


def test_read__links_are_never_described(read: dict[str, Any]) -> None:
    links = [schema["properties"]["_links"] for schema in read.values() if "_links" in schema.get("properties", {})]

    assert links
    assert all(link.get("$ref") == "#/components/schemas/Links" for link in links)


def test_read__ids_have_64_bits(read: dict[str, Any]) -> None:
    narrow = {
        f"{name}.{key}"
        for name, schema in read.items()
        for key, value in schema.get("properties", {}).items()
        if re.fullmatch(r"id|.*Id", key) and "integer" in str(value.get("type")) and value.get("format") != "int64"
    }
    # Numbers of the steps of a scale.
    assert narrow == {"RangeBucket.id", "RepliesToResolveBucket.id", "RatingReportRow.ratingId"}


def test_operations__link_the_vendors_pages(operations: list[Operation]) -> None:
    assert [op.id for op in operations if not op.docs_url.startswith("https://developer.helpscout.com/")] == []


def test_operations__send_json_and_only_the_token_request_a_form(operations: list[Operation]) -> None:
    bodies = {op.id: list(op.data["requestBody"]["content"]) for op in operations if "requestBody" in op.data}

    assert {name: types for name, types in bodies.items() if types != ["application/json"]} == {
        "create_token": ["application/x-www-form-urlencoded", "application/json"]
    }


def test_operations__only_the_token_request_needs_no_token(operations: list[Operation]) -> None:
    assert [op.id for op in operations if not op.needs_token] == ["create_token"]


def test_path_parameters__are_texts_or_large_positive_integers(operations: list[Operation]) -> None:
    schemas = [parameter["schema"] for op in operations for parameter in op.parameters if parameter["in"] == "path"]

    odd = [s for s in schemas if s["type"] == "integer" and (s.get("format"), s.get("minimum")) != ("int64", 1)]
    assert odd == []
    assert {schema["type"] for schema in schemas} == {"integer", "string"}


def test_secrets__are_marked(description: Description) -> None:
    open_ones = [
        f"{name}.{key}"
        for name, schema in description.data["components"]["schemas"].items()
        for key, value in schema.get("properties", {}).items()
        if key in ("access_token", "refresh_token", "client_secret", "secret", "password")
        and without_null(value).get("format") != "password"
    ]
    assert open_ones == []


def test_examples__have_addresses_of_nobody(description: Description) -> None:
    hosts = {match[1] for _, _, value in examples(description) for match in ADDRESS.finditer(json.dumps(value))}

    assert hosts
    # Help Scout itself writes nowhere.com for addresses that do not exist.
    assert {host for host in hosts if not re.search(r"(^|\.)example(\.\w+)?$", host)} <= {"nowhere.com"}


def test_examples__vary_on_purpose(description: Description) -> None:
    text = json.dumps([value for _, _, value in examples(description)], ensure_ascii=False)

    assert "null" in text
    assert "[]" in text
    assert not text.isascii()
    assert any(int(digits) > 2**31 for digits in re.findall(r"\b\d{10}\b", text))


def test_schemas__say_what_they_are_in_words(description: Description) -> None:
    short = [
        name for name, schema in description.data["components"]["schemas"].items() if not schema["description"].strip()
    ]

    assert short == []
