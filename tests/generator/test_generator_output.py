"""The whole output: it is reproducible, and contains only what is described."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from openapi.codegen.description import ROOT, load
from openapi.codegen.generate import OPERATIONS, PACKAGE, differences, generate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.generator.conftest import Generated, Run

SPEC = """
paths:
  /v2/widgets/{widget_id}:
    put:
      operationId: update_widget
      x-certainty: observed
      externalDocs: {url: https://docs.example.com/update}
      parameters:
        - {name: widget_id, in: path, required: true, schema: {type: integer}}
        - {name: b, in: query, explode: false, schema: {type: array, items: {type: string, enum: [one, two, three]}}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/WidgetInput"}}}}
      responses: {"204": {}}
  /v2/widgets:
    get:
      operationId: list_widgets
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widgets"}}}}
components:
  schemas:
    Widgets:
      type: object
      x-items: _embedded.widgets
      properties: {_embedded: {anyOf: [{$ref: "#/components/schemas/WidgetsEmbedded"}, {type: "null"}]}}
    WidgetsEmbedded:
      type: object
      properties: {widgets: {type: array, items: {$ref: "#/components/schemas/Widget"}}}
    Widget:
      type: object
      properties:
        kind: {anyOf: [{type: string, enum: [round, flat, oval, größer]}, {type: string}, {type: "null"}]}
        maker: {anyOf: [{$ref: "#/components/schemas/Maker"}, {type: string}, {type: integer}, {type: "null"}]}
        madeAt: {type: [string, "null"], format: date-time}
        _links: {$ref: "#/components/schemas/Links"}
    Maker: {type: object, properties: {name: {type: string}, age: {type: [integer, string, boolean, "null"]}}}
    WidgetInput: {type: object, properties: {kind: {$ref: "#/components/schemas/KindInput"}}}
    KindInput: {type: string, enum: [b, B, round, Round, ROUND, flat, Flat, oval, Oval, a, A]}
"""

AGAIN = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from openapi.codegen.generate import generate
generate(Path(sys.argv[2]), Path(sys.argv[3]))
"""


def files(package: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(package)): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.mark.parametrize("seed", ["1", "2"])
def test_output__does_not_depend_on_the_hash_seed(
    package: Generated, run_python: Run, tmp_path: Path, seed: str
) -> None:
    run_python(AGAIN, ROOT, package.folder / "openapi", tmp_path, PYTHONHASHSEED=seed)

    assert differences(package.folder, tmp_path) == []


def test_output__again_is_the_same(package: Generated, tmp_path: Path) -> None:
    generate(package.folder / "openapi", tmp_path)

    assert files(tmp_path / PACKAGE) == files(package.package)
    assert (tmp_path / OPERATIONS).read_bytes() == (package.folder / OPERATIONS).read_bytes()


def test_output__replaces_what_was_there(package: Generated, tmp_path: Path) -> None:
    shutil.copytree(package.folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / PACKAGE / "models" / "gone.py").write_text("x = 1\n")
    (tmp_path / PACKAGE / "wire.py").write_text("changed by hand\n")

    generate(package.folder / "openapi", tmp_path)

    assert differences(package.folder, tmp_path) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / PACKAGE / "wire.py").write_text("other"),
        lambda folder: (folder / PACKAGE / "models" / "new.py").write_text("new"),
        lambda folder: (folder / PACKAGE / "openapi.json").unlink(),
        lambda folder: (folder / OPERATIONS).write_text("other"),
    ],
    ids=["changed", "added", "removed", "table"],
)
def test_differences__finds_each(package: Generated, tmp_path: Path, change: Callable[[Path], object]) -> None:
    shutil.copytree(package.folder, tmp_path, dirs_exist_ok=True)
    assert differences(package.folder, tmp_path) == []

    change(tmp_path)

    assert len(differences(package.folder, tmp_path)) == 1
    assert len(differences(tmp_path, package.folder)) == 1


def test_package__holds_the_merged_description(package: Generated) -> None:
    shipped = json.loads((package.package / "openapi.json").read_text("utf-8"))

    assert shipped == load(package.folder / "openapi")
    assert "größer" in (package.package / "openapi.json").read_text("utf-8")


def test_package__is_marked_as_typed(package: Generated) -> None:
    assert (package.package / "py.typed").exists()


def test_package__has_no_absolute_paths(package: Generated) -> None:
    assert [name for name, content in files(package.package).items() if str(package.folder).encode() in content] == []


def test_table__has_a_row_for_each_operation(package: Generated) -> None:
    rows = [line for line in package.table.splitlines() if line.startswith("| `hs.")]

    assert len(rows) == 2
    assert rows[1] == (
        "| `hs.widgets.update` | [Do update_widget](https://docs.example.com/update) "
        "| PUT `/v2/widgets/{widget_id}` | `widgets.update_widget` | observed |"
    )
    assert "all 2 known operations" in package.table


def test_table__counts_by_resource_and_certainty(package: Generated) -> None:
    assert "| [widgets](#widgets) | 2 |" in package.table
    assert "| all | 2 |" in package.table
