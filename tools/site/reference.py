"""Generates pages of the site from the description: resources, raw functions and models.

Each page lists the names; mkdocstrings inserts the docstrings.
"""

from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from openapi.codegen import exports
from openapi.codegen.description import ROOT, Description, Operation
from openapi.codegen.generate import PACKAGE

MODELS = ROOT / PACKAGE / "models/__init__.py"

RAW = """\
Each function has its own module in `helpscout_api.api.{resource}`, with four variants. `sync` returns the result, and
`sync_detailed` returns a `Response` with the status, the headers and the result. `asyncio` and `asyncio_detailed` are
the same for an asynchronous client; await them. See [raw functions](../../raw-functions.md). The methods document what
the functions do: [{title}](../resources/{resource}.md).
"""


def title(resource: str) -> str:
    return resource.replace("_", " ").capitalize()


def pages(description: Description, fragments: Path, classes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Path and Markdown of each page, in the order of the description's tags.

    Args:
        description: All operations.
        fragments: The folder of the description, which groups the models.
        classes: Dotted path of the class behind each resource of `HelpScout`.
    """
    models = models_of(description, fragments)
    for tag in description.data["tags"]:
        resource = tag["name"]
        operations = sorted(
            (op for op in description.operations.values() if op.resource == resource), key=lambda op: op.method
        )
        more = [f"[Raw functions](../raw/{resource}.md)"]
        if resource in models:
            more.append(f"[models](../models/{resource}.md)")
        methods = _directive(classes[resource], show_root_heading="false", summary="true")
        yield (
            f"reference/resources/{resource}.md",
            f"# {title(resource)}\n\nMethods of `hs.{resource}`. `AsyncHelpScout` has the same methods; await them. "
            f"Its lists are `AsyncPages`. {', '.join(more)}.\n\n{methods}",
        )
        functions = "\n".join(
            f"{_directive(f'helpscout_api.api.{resource}.{op.id}.sync', heading=op.id, toc_label=op.id)}\n{_sent(op)}\n"
            for op in operations
        )
        intro = RAW.format(resource=resource, title=title(resource))
        yield f"reference/raw/{resource}.md", f"# {title(resource)}: raw functions\n\n{intro}\n{functions}"
    for owner, names in models.items():
        listed = "\n".join(_directive(f"helpscout_api.models.{name}", members="false") for name in names)
        yield f"reference/models/{owner}.md", f"# {title(owner)}: models\n\n{listed}"


def models_of(description: Description, fragments: Path) -> dict[str, list[str]]:
    """Names of models by the fragment that describes them; `shared` are those of `openapi.yaml`.

    A model of an unnamed schema belongs to the schema or operation whose name is a prefix of the model's name.
    """
    owners = {op.id.replace("_", " ").title().replace(" ", ""): op.resource for op in description.operations.values()}
    owners |= {
        schema: "shared" if path.stem == "openapi" else path.stem
        for path in sorted(fragments.glob("*.yaml"))
        for schema in YAML(typ="safe").load(path).get("components", {}).get("schemas", {})
    }
    found: dict[str, list[str]] = {}
    for name in sorted(exports.modules(MODELS.read_text("utf-8"))):
        schema = max((schema for schema in owners if name.startswith(schema)), key=len)
        found.setdefault(owners[schema], []).append(name)
    return dict(sorted(found.items()))


def _sent(operation: Operation) -> str:
    return f"It sends {operation.verb.upper()} `{operation.path}`."


def _directive(path: str, **options: str) -> str:
    lines = "".join(f"      {name}: {value}\n" for name, value in options.items())
    return f"::: {path}\n    options:\n{lines}"
