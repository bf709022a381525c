"""Generates `generated/helpscout_api`, the resources of the clients and `docs/operations.md` from the description."""

import filecmp
import json
import shutil
from collections.abc import Iterable
from pathlib import Path

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from .description import ROOT, Description, DescriptionError, Json, load, open_enum, walk, with_spellings
from .formatting import finish
from .operations_page import operations_page
from .python_code import template_globals
from .python_code.properties import properties

PACKAGE = Path("generated/helpscout_api")
MERGED = PACKAGE / "openapi.json"
RESOURCES = Path("overlay/helpscout_client/_resources")
OPERATIONS = Path("docs/operations.md")
#: Files and folders that `generate` writes.
PLACES = (PACKAGE, RESOURCES, OPERATIONS)
TEMPLATES = Path(__file__).with_name("templates")
#: Modules that are copied unchanged.
RUNTIME = Path(__file__).with_name("runtime")


def generate(fragments: Path, target: Path, config_file: Path = ROOT / "generator-config.yaml") -> None:
    """Writes the package, the resources and the page of operations into a folder.

    Raises:
        DescriptionError: The fragments are invalid, or the generator reports an error.
    """
    data = load(fragments)
    description = Description(with_spellings(data))
    package, resources = target / PACKAGE, target / RESOURCES
    config = Config.from_sources(
        ConfigFile.load_from_path(config_file),
        meta_type=MetaType.NONE,
        document_source=fragments,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    project = _project(description, config)
    for folder in (package, resources):
        shutil.rmtree(folder, ignore_errors=True)
    errors = project.build()
    if errors:
        raise DescriptionError("\n".join(f"{error.header}: {error.detail}" for error in errors))
    project.build_resources(resources)
    for folder in (package, resources):
        finish(folder, "openapi/")
    (package / "py.typed").touch()
    (target / MERGED).write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
    (target / OPERATIONS).parent.mkdir(parents=True, exist_ok=True)
    (target / OPERATIONS).write_text(operations_page(description), "utf-8")


class _Project(Project):
    """Also writes files that the generator doesn't have."""

    def _build_api(self) -> None:
        super()._build_api()
        for name in ("routes.py", "typed_dicts.py", "webhooks.py"):
            self._render(name, self.package_dir / name)
        self._render("webhook_entity.py", self.package_dir / "models" / "webhook_entity.py")
        # Replaces the generator's own modules of the same names.
        shutil.copytree(RUNTIME, self.package_dir, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)

    def build_resources(self, folder: Path) -> None:
        """Writes the resources of the clients."""
        folder.mkdir(parents=True)
        self._render("event_handlers.py", folder / "event_handlers.py")
        collections = self.openapi.endpoint_collections_by_tag
        self._render("resources_init.py", folder / "__init__.py", tags=sorted(collections))
        for tag, collection in collections.items():
            self._render("resource.py", folder / f"{tag}.py", tag=tag, endpoints=collection.endpoints)

    def _render(self, template: str, target: Path, **values: object) -> None:
        target.write_text(self.env.get_template(f"{template}.jinja").render(**values), "utf-8")


def _project(description: Description, config: Config) -> _Project:
    data = GeneratorData.from_dict(for_generator(description), config=config)
    if isinstance(data, GeneratorError):
        raise DescriptionError(f"{data.header}: {data.detail}")
    endpoints = [endpoint for tag in data.endpoint_collections_by_tag.values() for endpoint in tag.endpoints]
    names = template_globals(description, data.models, endpoints)
    # Models without properties are dictionaries.
    data.models = [model for model in data.models if properties(model)]
    project = _Project(openapi=data, config=config, custom_template_path=TEMPLATES)
    project.env.globals.update(names)
    return project


def for_generator(description: Description) -> Json:
    """The document as the generator needs it.

    The generator does not support open enumerations, so they are closed here, and the template opens them again. It
    would make models of error responses, which are not needed, because errors are raised. It would make the body of a
    function a union of all media types.
    """
    document = json.loads(json.dumps(description.data))
    for operation in Description(document).operations.values():
        if "requestBody" in operation.data:
            content = operation.data["requestBody"]["content"]
            operation.data["requestBody"]["content"] = dict([next(iter(content.items()))])
        for status in operation.errors:
            del operation.data["responses"][status]
    wanted = description.request_schemas | description.response_schemas
    schemas = document["components"]["schemas"]
    for name in set(schemas) - wanted:
        del schemas[name]
    for place, node in walk([schemas, document["paths"], document["components"].get("parameters")]):
        if isinstance(node, dict) and isinstance(node.get("anyOf"), list) and (known := open_enum(node)):
            null = [option for option in node["anyOf"] if option.get("type") == "null"]
            del node["anyOf"]
            # Without a title, the name of the class would have a number: `ConversationStatusType0`.
            node.update({"anyOf": [{**known, "title": place.rpartition("/")[2]}, *null]} if null else known)
    return document


def merged(target: Path) -> Json | None:
    """The merged description in a folder; None if it is missing or unreadable, for example during a git merge."""
    try:
        return json.loads((target / MERGED).read_text("utf-8"))
    except (OSError, ValueError):
        return None


def differences(left: Path, right: Path, places: Iterable[Path] = PLACES) -> list[str]:
    """Paths of files that are not identical in two folders."""
    names = {
        path.relative_to(side)
        for side in (left, right)
        for place in places
        for path in [side / place, *(side / place).rglob("*")]
        if path.is_file() and "__pycache__" not in path.parts
    }
    # Files that are missing on one side are errors.
    _, mismatch, errors = filecmp.cmpfiles(left, right, map(str, names), shallow=False)
    return sorted([*mismatch, *errors])
