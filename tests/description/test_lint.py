"""The lint of the description: it accepts the shipped description, and detects a violation of each rule."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable
from typing import Any

import pytest

from helpscout_client.sandbox.openapi.description import description
from openapi.codegen.description import FRAGMENTS, DescriptionError, load
from openapi.codegen.lint import lint

Mutate = Callable[[Any], object]

#: Enough to break each rule in; the whole takes seconds to check.
SMALL = ("openapi", "tags", "saved_replies")


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A valid part of the real description."""
    folder = tmp_path_factory.mktemp("fragments")
    for name in SMALL:
        shutil.copy(FRAGMENTS / f"{name}.yaml", folder)
    data = load(folder)
    for kind in ("responses", "headers"):
        for name in unused(data, kind):
            del data["components"][kind][name]
    return data


def unused(data: Any, kind: str) -> list[str]:
    """Names of the components of the frame that only other fragments use."""
    text = json.dumps(data)
    return [name for name in data["components"][kind] if f'"#/components/{kind}/{name}"' not in text]


@pytest.mark.process
def test_whole_description__is_in_order() -> None:
    # The same as the fragments, says test_inventory.py, and much faster to load.
    assert list(lint(description().data)) == []


def test_part__is_in_order(part: Any) -> None:
    assert list(lint(part)) == []


def schemas(data: Any) -> Any:
    return data["components"]["schemas"]


def tag(data: Any) -> Any:
    """The properties of a schema that is read."""
    return schemas(data)["Tag"]["properties"]


def reading(data: Any) -> Any:
    """An operation with a path parameter."""
    return data["paths"]["/v2/tags/{tag_id}"]["get"]


def listing(data: Any) -> Any:
    """An operation with a query parameter."""
    return data["paths"]["/v2/tags"]["get"]


def sending(data: Any) -> Any:
    """An operation with a body."""
    return data["paths"]["/v2/mailboxes/{mailbox_id}/saved-replies"]["post"]


def content(operation: Any) -> Any:
    return operation["responses"]["200"]["content"]["application/hal+json"]


def body(operation: Any) -> Any:
    return operation["requestBody"]["content"]["application/json"]


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (lambda d: d["info"].pop("title"), "#/info: "),
        (lambda d: reading(d).update(operationId="getTag"), "getTag: operationId is not snake_case"),
        (lambda d: reading(d).update(tags=["tags", "users"]), "get_tag: must have exactly one of the declared tags"),
        (lambda d: reading(d).update(tags=["labels"]), "get_tag: must have exactly one of the declared tags"),
        (lambda d: reading(d).update({"x-certainty": "guessed"}), "get_tag: x-certainty must be one of documented"),
        (lambda d: reading(d).pop("x-certainty"), "get_tag: x-certainty must be one of documented"),
        (lambda d: reading(d).pop("summary"), "get_tag: has no summary"),
        (lambda d: reading(d).pop("description"), "get_tag: has no description"),
        (lambda d: reading(d).pop("externalDocs"), "get_tag: has no externalDocs"),
        (lambda d: reading(d).update({"x-method": "list"}), "get_tag: tags.list is already list_tags"),
        (lambda d: reading(d)["parameters"][0].pop("description"), "get_tag: parameter tag_id has no description"),
        (lambda d: reading(d)["parameters"][0].update(name="tagId"), "get_tag: path parameter tagId is not snake_case"),
        (
            lambda d: d["components"]["parameters"]["Page"].update(schema={"type": "array", "items": {}}),
            "list_tags: parameter page is a list and must have explode: false",
        ),
        (
            lambda d: d["components"]["parameters"]["Page"].update({"x-needs": "rows"}),
            "list_tags: parameter page needs rows, which does not exist",
        ),
        (lambda d: reading(d)["responses"].pop("401"), "get_tag: response 401 is missing"),
        (lambda d: reading(d)["responses"].pop("403"), "get_tag: response 403 is missing"),
        (lambda d: reading(d)["responses"].pop("404"), "get_tag: response 404 is missing"),
        (lambda d: reading(d)["responses"].pop("429"), "get_tag: response 429 is missing"),
        (lambda d: reading(d)["responses"].pop("5XX"), "get_tag: response 5XX is missing"),
        (lambda d: listing(d)["responses"].pop("400"), "list_tags: response 400 is missing"),
        (lambda d: sending(d)["responses"].pop("400"), "create_saved_reply: response 400 is missing"),
        (
            lambda d: schemas(d)["CreateSavedReply"]["properties"]["name"].update({"x-constant": True}),
            "CreateSavedReply.name: x-constant needs an enumeration of one value",
        ),
        (lambda d: sending(d)["responses"].pop("413"), "create_saved_reply: response 413 is missing"),
        (lambda d: sending(d)["responses"].pop("415"), "create_saved_reply: response 415 is missing"),
        (lambda d: sending(d)["responses"].pop("201"), "create_saved_reply: a success response is missing"),
        (lambda d: body(sending(d)).pop("examples"), "create_saved_reply: the request body has no examples"),
        (lambda d: content(reading(d)).pop("examples"), "get_tag: response 200 has no examples"),
        (lambda d: reading(d)["responses"]["200"].pop("headers"), "get_tag: response 200 has no headers"),
    ],
)
def test_operation__breach_is_found(part: Any, mutate: Mutate, fault: str) -> None:
    assert_found(part, mutate, fault)


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (lambda d: reading(d).pop("operationId"), "operationId"),
        (lambda d: reading(d).pop("x-method"), "get_tag: has no x-method"),
        (lambda d: reading(d).pop("tags"), "get_tag: must have exactly one of the declared tags"),
        (lambda d: reading(d).update(tags=[]), "get_tag: must have exactly one of the declared tags"),
        (lambda d: reading(d).pop("responses"), "responses"),
        (lambda d: reading(d)["parameters"][0].pop("schema"), "schema"),
        (lambda d: sending(d)["requestBody"]["content"].update({"text/plain": {"schema": {}}}), "create_saved_reply: "),
        (lambda d: tag(d)["createdAt"].pop("type"), "createdAt"),
    ],
)
def test_operation__missing_part_is_found(part: Any, mutate: Mutate, fault: str) -> None:
    assert_found(part, mutate, fault)


def wrap(key: str, *options: Any) -> Mutate:
    return lambda d: tag(d).update({key: {"anyOf": list(options)}})


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (lambda d: schemas(d).update(Spare={"description": "Unused.", "type": "object"}), "Spare: is not used"),
        (
            lambda d: body(sending(d)).update(schema={"$ref": "#/components/schemas/Tag"}),
            "Tag: is in requests and responses",
        ),
        (
            lambda d: tag(d).update(reply={"$ref": "#/components/schemas/CreateSavedReply"}),
            "CreateSavedReply: is in requests and responses",
        ),
        (lambda d: rename(d, "Tag", "tag_shape"), "tag_shape: is not in PascalCase"),
        (lambda d: schemas(d)["Tag"].pop("description"), "Tag: has no description"),
        (lambda d: schemas(d)["TagPage"].update({"x-items": "_embedded.tagz"}), "TagPage: x-items does not exist at"),
        (lambda d: schemas(d)["TagPage"].update({"x-items": "page"}), "TagPage: x-items is not the path of an array"),
        (
            lambda d: schemas(d)["TagPage"].update({"x-items": ["_embedded.tags", "_embedded.labels"]}),
            "TagPage: the paths of x-items are not spellings of one path",
        ),
        (lambda d: schemas(d)["TagPage"].update({"x-key": "number"}), "TagPage: x-key is not a property of its items"),
        (lambda d: schemas(d)["TagPage"].pop("x-key"), "TagPage: has no x-key"),
        (
            lambda d: schemas(d)["PageMetadata"].update(required=["number"]),
            "PageMetadata: only the key of an entity may be required, not number",
        ),
        (
            lambda d: tag(d)["name"].update({"x-null-means-absent": True}),
            "Tag.name: x-null-means-absent is only for requests",
        ),
        (
            lambda d: schemas(d)["Tag"].update(required=["id", "name"]),
            "Tag: only the key of an entity may be required, not name",
        ),
        (
            lambda d: tag(d)["color"].update(enum=["green", "none"]),
            "Tag.color: an enumeration in a response must be open",
        ),
        (
            lambda d: (
                schemas(d).update(Color={"description": "A colour.", "type": "string", "enum": ["green"]}),
                tag(d).update(color={"$ref": "#/components/schemas/Color"}),
            ),
            "Color: an enumeration in a response must be open",
        ),
        (
            wrap("color", {"type": "string", "enum": ["green"]}, {"type": "null"}),
            "Tag/properties/color: an open enumeration must be anyOf of",
        ),
        (
            wrap("color", {"type": "string", "enum": ["green"]}, {"type": "string", "maxLength": 5}),
            "Tag/properties/color: an open enumeration must be anyOf of",
        ),
        (
            lambda d: tag(d).update(x={"allOf": [{"type": "object"}]}),
            "Tag/properties/x: allOf is not allowed",
        ),
        (
            lambda d: tag(d).update(x={"oneOf": [{"type": "string"}]}),
            "Tag/properties/x: oneOf is not allowed",
        ),
        (
            lambda d: tag(d).update(x={"type": "object", "properties": {"y": {"type": "string"}}}),
            "Tag/properties/x: an inline object must be a named schema",
        ),
        (
            lambda d: tag(d)["createdAt"].update(type="string"),
            "Tag/properties/createdAt: a property of a response must allow null",
        ),
    ],
)
def test_schema__breach_is_found(part: Any, mutate: Mutate, fault: str) -> None:
    assert_found(part, mutate, fault)


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (lambda d: example(reading(d)).update(id="seven"), "#/paths//v2/tags/{tag_id}/get/.*/examples/tag: "),
        (lambda d: example(reading(d)).update(name={}), r"\$\.name: \{\} is not"),
        (lambda d: example(reading(d)).pop("id"), "'id' is a required property"),
        (lambda d: body(sending(d))["examples"]["nameOnly"]["value"].update(name=5), r"\$\.name: 5 is not of type"),
        (
            lambda d: d["components"]["responses"]["NotFound"]["content"]["application/vnd.error+json"]["examples"][
                "message"
            ]["value"].update(message=[]),
            r"#/components/responses/.*: \$\.message: \[\] is not",
        ),
    ],
)
def test_example__breach_is_found(part: Any, mutate: Mutate, fault: str) -> None:
    changed = copy.deepcopy(part)
    mutate(changed)

    with pytest.raises(AssertionError, match=fault):
        assert list(lint(changed)) == []


def test_delivery__breach_is_found(part: Any) -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Tag"}}}}
    post = {
        "operationId": "deleted",
        "x-event": "tag.deletion",
        "x-read": "get_label",
        "requestBody": body,
        "responses": {"200": {"description": "Taken."}},
    }
    fault = {"webhooks": {"tag.deleted": {"post": post}, "tag.new": {"post": {**post, "x-event": "tag.new"}}}}
    del fault["webhooks"]["tag.new"]["post"]["x-read"]

    assert_found(part, lambda d: d.update(fault), "tag.deleted: its operationId must be receive_")
    assert_found(part, lambda d: d.update(fault), "tag.deleted: its x-event must be its name")
    assert_found(part, lambda d: d.update(fault), "tag.deleted: x-read is not an operation")


@pytest.mark.parametrize(
    ("mutate", "fault"),
    [
        (lambda d: d["components"]["headers"].update(New={"example": 1}), "New: is not used"),
        (lambda d: d["components"]["responses"].update(New={"description": "New."}), "New: is not used"),
        (lambda d: d["components"]["headers"]["ResourceId"].pop("example"), "ResourceId: has no example"),
        (
            lambda d: tag(d).update({"created_at": tag(d)["createdAt"]}),
            "schemas/Tag/properties: createdAt and created_at differ only by case or separators",
        ),
        (
            lambda d: tag(d)["color"].update(enum=["dark-red", "DarkRed"]),
            "enum: dark-red and DarkRed differ only by case or separators",
        ),
        (lambda d: example(reading(d)).update(createdAt="2026-02-05T18:05:00"), "is not a 'date-time'"),
    ],
)
def test_what_other_tools_cannot_use__is_found(part: Any, mutate: Mutate, fault: str) -> None:
    assert_found(part, mutate, fault)


def test_reference__that_leads_nowhere_is_rejected(part: Any) -> None:
    changed = copy.deepcopy(part)
    tag(changed)["_links"]["$ref"] = "#/components/schemas/Linx"

    with pytest.raises(DescriptionError, match="#/components/schemas/Linx does not exist"):
        list(lint(changed))


def test_operation_id__given_twice_is_rejected(part: Any) -> None:
    changed = copy.deepcopy(part)
    reading(changed)["operationId"] = "list_tags"

    with pytest.raises(DescriptionError, match="two operations have the id list_tags"):
        list(lint(changed))


def example(operation: Any) -> Any:
    (first, *_) = content(operation)["examples"].values()
    return first["value"]


def rename(data: Any, old: str, new: str) -> None:
    """Renames a schema."""
    schemas(data)[new] = schemas(data).pop(old)
    for node in (content(reading(data))["schema"], schemas(data)["TagPageEmbedded"]["properties"]["tags"]["items"]):
        node["$ref"] = f"#/components/schemas/{new}"


def assert_found(part: Any, mutate: Mutate, fault: str) -> None:
    changed = copy.deepcopy(part)
    mutate(changed)

    found = list(lint(changed))

    assert any(fault in line for line in found), found
