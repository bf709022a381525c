"""Generates `generated/helpscout_api` and `docs/operations.md` from the fragments in this folder."""

import argparse
import filecmp
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

import python_code
from changes import changes
from description import HERE, Description, DescriptionError, Json, Operation, load, open_enum, walk

ROOT = HERE.parent
PACKAGE = Path("generated/helpscout_api")
MERGED = PACKAGE / "openapi.json"
OPERATIONS = Path("docs/operations.md")
CERTAINTIES = ("documented", "observed", "inferred")


def generate(fragments: Path, target: Path, config_file: Path = ROOT / "generator-config.yaml") -> None:
    """Writes the package and the table of operations below a folder.

    Raises:
        DescriptionError: The fragments, or something that the generator says of them.
    """
    description = Description(load(fragments))
    package = target / PACKAGE
    config = Config.from_sources(
        ConfigFile.load_from_path(config_file),
        meta_type=MetaType.NONE,
        document_source=fragments,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    project = _project(description, config)
    # The formatter is a script beside the interpreter.
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    shutil.rmtree(package, ignore_errors=True)
    errors = project.build()
    if errors:
        raise DescriptionError("\n".join(f"{error.header}: {error.detail}" for error in errors))
    (package / "py.typed").touch()
    (target / MERGED).write_text(json.dumps(description.data, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (target / OPERATIONS).parent.mkdir(parents=True, exist_ok=True)
    (target / OPERATIONS).write_text(table_of_operations(description), "utf-8")


class _Project(Project):
    """Also renders the templates that the generator doesn't know, before its formatter runs."""

    def _build_api(self) -> None:
        super()._build_api()
        for name in ("resource.py", "routes.py", "webhooks.py", "wire.py"):
            (self.package_dir / name).write_text(self.env.get_template(f"{name}.jinja").render(), "utf-8")


def _project(description: Description, config: Config) -> Project:
    data = GeneratorData.from_dict(for_generator(description), config=config)
    if isinstance(data, GeneratorError):
        raise DescriptionError(f"{data.header}: {data.detail}")
    maps = frozenset(model.class_info.name for model in data.models if not python_code.properties(model))
    data.models = [model for model in data.models if model.class_info.name not in maps]
    project = _Project(openapi=data, config=config, custom_template_path=HERE / "templates")
    project.env.globals.update(
        code=python_code.PythonCode(description, maps, {model.class_info.name: model for model in data.models}),
        docstring=python_code.docstring,
        properties=python_code.properties,
        quoted=python_code.quoted,
    )
    return project


def for_generator(description: Description) -> Json:
    """The document as the generator should see it.

    It knows no open enumerations, and the template makes all of them open; and it would make models of errors, which
    nobody could meet, since errors are raised.
    """
    document = json.loads(json.dumps(description.data))
    for operation in Description(document).operations.values():
        for status in operation.errors:
            del operation.data["responses"][status]
    wanted = description.request_schemas | description.response_schemas
    schemas = document["components"]["schemas"]
    for name in set(schemas) - wanted:
        del schemas[name]
    for _, node in walk([schemas, document["paths"], document["components"].get("parameters")]):
        if isinstance(node, dict) and isinstance(node.get("anyOf"), list) and (known := open_enum(node)):
            null = [option for option in node["anyOf"] if option.get("type") == "null"]
            del node["anyOf"]
            node.update({"anyOf": [known, *null]} if null else known)
    return document


def table_of_operations(description: Description) -> str:
    """What is covered, and how sure it is: a table for each resource, as Markdown."""
    by_resource = {
        tag["name"]: sorted(
            (op for op in description.operations.values() if op.resource == tag["name"]),
            key=lambda op: (op.path, op.verb),
        )
        for tag in description.data["tags"]
    }
    everything = list(description.operations.values())
    return "\n".join(
        [
            "# Operations",
            "",
            "<!-- Written by `make generate`. -->",
            "",
            f"The client has all {len(everything)} operations that are known. How sure a description is: *documented*",
            "means that the vendor's page was seen, *observed* that other clients or recorded traffic show it,",
            "*inferred* that it was concluded from its siblings. The raw functions stand in `helpscout_api.api`.",
            "",
            f"| resource | operations | {' | '.join(CERTAINTIES)} |",
            "|---|---|---|---|---|",
            *(_counts(f"[{resource}](#{resource})", operations) for resource, operations in by_resource.items()),
            _counts("all", everything),
            *(line for tag in description.data["tags"] for line in _section(tag, by_resource[tag["name"]])),
            "",
        ]
    )


def _counts(label: str, operations: list[Operation]) -> str:
    certainties = [sum(op.data["x-certainty"] == certainty for op in operations) for certainty in CERTAINTIES]
    return f"| {label} | {len(operations)} | {' | '.join(str(count or '') for count in certainties)} |"


def _section(tag: Json, operations: list[Operation]) -> list[str]:
    return [
        "",
        f"## {tag['name']}",
        "",
        tag["description"],
        "",
        "| method | what it does, and Help Scout's page of it | what it sends | raw function | certainty |",
        "|---|---|---|---|---|",
        *(
            f"| `hs.{op.resource}.{op.method}` | [{op.data['summary']}]({op.docs_url}) | {op.verb.upper()} `{op.path}` "
            f"| `{op.resource}.{op.id}` | {op.data['x-certainty']} |"
            for op in operations
        ),
    ]


def merged(target: Path) -> Json | None:
    """The merged description below a folder; None if there is none that can be read, as in the midst of a git merge."""
    try:
        return json.loads((target / MERGED).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def differences(left: Path, right: Path) -> list[str]:
    """Paths of files that are not the same, to the byte, below two folders."""
    names = {
        path.relative_to(side)
        for side in (left, right)
        for path in [*(side / PACKAGE).rglob("*"), side / OPERATIONS]
        if path.is_file() and "__pycache__" not in path.parts
    }
    _, mismatch, errors = filecmp.cmpfiles(left, right, map(str, names), shallow=False)
    return sorted([*mismatch, *errors])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if anything would change")
    check = parser.parse_args().check
    try:
        if not check:
            before = merged(ROOT)
            generate(HERE, ROOT)
            for line in changes(before, merged(ROOT)) if before else ():
                print(line)
            return 0
        with tempfile.TemporaryDirectory() as folder:
            generate(HERE, Path(folder))
            changed = differences(ROOT, Path(folder))
    except DescriptionError as error:
        print(error, file=sys.stderr)
        return 1
    print("\n".join(f"{name} is not what `make generate` writes" for name in changed) or "generated code is up to date")
    return bool(changed)


if __name__ == "__main__":
    sys.exit(main())
