"""The steps of a maintainer for a new operation of the API: describe it, generate, and nothing else."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from openapi.codegen.description import FRAGMENTS, ROOT, Description, load
from openapi.codegen.generate import OPERATIONS, PACKAGE, RESOURCES, differences, generate
from openapi.codegen.lint import lint

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.conftest import RunWith

pytestmark = [pytest.mark.process, pytest.mark.slow]

PATHS = """
  /v2/tags/{tag_id}/aliases:
    post:
      operationId: create_tag_alias
      tags: [tags]
      x-method: create_alias
      x-certainty: inferred
      summary: Give a tag another name
      description: The tag is found under the new name, too.
      externalDocs: {url: "https://docs.example.com/tags/aliases"}
      parameters:
        - name: tag_id
          in: path
          required: true
          description: Id of the tag.
          schema: {type: integer, format: int64, minimum: 1}
        - name: notifyUsers
          in: query
          description: Ids of users to be told.
          explode: false
          schema: {type: array, items: {type: integer, format: int64}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {$ref: "#/components/schemas/CreateTagAlias"}
            examples: {alias: {value: {name: rückzahlung, validFrom: "2026-03-31T08:00:00Z"}}}
      responses:
        "200":
          description: The alias.
          headers: {Correlation-Id: {$ref: "#/components/headers/CorrelationId"}}
          content:
            application/hal+json:
              schema: {$ref: "#/components/schemas/TagAlias"}
              examples: {alias: {value: {id: 9000000001, name: rückzahlung, validFrom: "2026-03-31T08:00:00Z"}}}
        "400": {$ref: "#/components/responses/BadRequest"}
        "401": {$ref: "#/components/responses/Unauthorized"}
        "403": {$ref: "#/components/responses/Forbidden"}
        "404": {$ref: "#/components/responses/NotFound"}
        "413": {$ref: "#/components/responses/PayloadTooLarge"}
        "415": {$ref: "#/components/responses/UnsupportedMediaType"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
        "5XX": {$ref: "#/components/responses/ServerError"}
"""
SCHEMAS = """
    CreateTagAlias:
      description: Another name for a tag.
      type: object
      required: [name]
      properties:
        name: {description: The other name., type: string, minLength: 1}
        validFrom: {description: Since when it is valid., type: string, format: date-time}
    TagAlias:
      description: Another name of a tag.
      type: object
      required: [id]
      properties:
        id: {type: integer, format: int64}
        name: {type: [string, "null"]}
        validFrom: {type: [string, "null"], format: date-time}
"""

USE = """
import asyncio, datetime, inspect, json
import httpx
from helpscout_api.api.tags import create_tag_alias
from helpscout_api.models import CreateTagAlias, TagAlias
from helpscout_client import AsyncHelpScout, HelpScout

sent = []

def handle(request):
    sent.append({
        "method": request.method,
        "path": request.url.path,
        "query": dict(request.url.params),
        "token": request.headers["Authorization"],
        "body": json.loads(request.content),
    })
    return httpx.Response(200, json={"id": 9000000001, "name": "x", "validFrom": None, "new": 1})

async def use_async():
    async with AsyncHelpScout(access_token="t", transport=httpx.MockTransport(handle)) as hs:
        yield await create_tag_alias.asyncio(7, client=hs.raw, body=body, notify_users=[1, 2])
        yield await hs.tags.create_alias(7, name="x", valid_from="2026-03-31T10:00:00+02:00", notify_users="1,2")
        methods.append(hs.tags.create_alias)

async def collect(results):
    return [result async for result in results]

body = CreateTagAlias(name="x", valid_from=datetime.datetime(2026, 3, 31, 8, tzinfo=datetime.UTC))
methods = []
with HelpScout(access_token="t", transport=httpx.MockTransport(handle)) as hs:
    results = [
        create_tag_alias.sync(7, client=hs.raw, body=body, notify_users=[1, 2]),
        hs.tags.create_alias(7, name="x", valid_from="2026-03-31T10:00:00+02:00", notify_users=[1, 2]),
    ]
    methods.append(hs.tags.create_alias)
results += asyncio.run(collect(use_async()))
assert all(isinstance(result, TagAlias) for result in results)
print(json.dumps({
    "sent": sent,
    "results": [result.to_dict() for result in results],
    "signatures": [str(inspect.signature(method)) for method in methods],
    "docs": [inspect.getdoc(method) for method in methods],
}))
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the description with one more operation, and the code generated from it."""
    root = tmp_path_factory.mktemp("new-operation")
    shutil.copytree(FRAGMENTS, root / "openapi", ignore=shutil.ignore_patterns("codegen"))
    fragment = root / "openapi" / "tags.yaml"
    paths, schemas = fragment.read_text("utf-8").split("  schemas:\n")
    fragment.write_text(f"{paths.replace('paths:', 'paths:' + PATHS.rstrip())}  schemas:{SCHEMAS}{schemas}", "utf-8")
    generate(root / "openapi", root)
    return root


@pytest.fixture(scope="module")
def use(root: Path, run_with: RunWith) -> Any:
    """The output of a script that uses the new operation in every way."""
    return json.loads(run_with(root, USE))


def test_new_operation__description_is_in_order(root: Path) -> None:
    assert list(lint(load(root / "openapi"))) == []


def test_new_operation__is_sent_alike_by_function_and_method_of_both_kinds(use: Any) -> None:
    assert (
        use["sent"]
        == [
            {
                "method": "POST",
                "path": "/v2/tags/7/aliases",
                "query": {"notifyUsers": "1,2"},
                "token": "Bearer t",
                "body": {"name": "x", "validFrom": "2026-03-31T08:00:00Z"},
            }
        ]
        * 4
    )


def test_new_operation__returns_its_model(use: Any) -> None:
    assert use["results"] == [{"id": 9000000001, "name": "x", "new": 1}] * 4


def test_new_operation__is_typed(use: Any) -> None:
    signature = (
        "(tag_id: 'int', *, name: 'str', "
        "valid_from: 'datetime.datetime | datetime.date | str | Unset' = UNSET, "
        "notify_users: 'int | Many[int] | str | None' = None) -> 'models.TagAlias'"
    )

    assert use["signatures"] == [signature, signature]


def test_new_operation__is_documented(use: Any) -> None:
    first, second = use["docs"]

    assert first == second
    assert first.startswith("Give a tag another name.\n\nThe tag is found under the new name, too.\n\nArgs:")
    assert "    notify_users: Ids of users to be told." in first


def test_new_operation__is_in_the_table(root: Path) -> None:
    rows = (root / OPERATIONS).read_text("utf-8").splitlines()

    assert (
        "| `hs.tags.create_alias` | [Give a tag another name](https://docs.example.com/tags/aliases) "
        "| POST `/v2/tags/{tag_id}/aliases` | `tags.create_tag_alias` | inferred |"
    ) in rows


def test_new_operation__is_in_the_shipped_description(root: Path) -> None:
    shipped = Description(json.loads((root / PACKAGE / "openapi.json").read_text("utf-8")))

    assert shipped.operations["create_tag_alias"].path == "/v2/tags/{tag_id}/aliases"


def test_new_operation__touches_nothing_else(root: Path) -> None:
    assert set(differences(ROOT, root)) == {
        str(OPERATIONS),
        str(PACKAGE / "openapi.json"),
        str(PACKAGE / "api" / "tags" / "create_tag_alias.py"),
        str(PACKAGE / "models" / "__init__.py"),
        str(PACKAGE / "models" / "create_tag_alias.py"),
        str(PACKAGE / "models" / "tag_alias.py"),
        str(RESOURCES / "tags.py"),
    }
