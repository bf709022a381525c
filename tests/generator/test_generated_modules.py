"""Properties of every generated module in the shipped packages."""

from __future__ import annotations

import ast
import importlib
import inspect
import typing
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

import helpscout_api.models
from helpscout_api.types import Model
from openapi.codegen.description import ROOT
from openapi.codegen.formatting import header
from openapi.codegen.generate import PACKAGE, RESOURCES, RUNTIME


@frozen
class Module:
    """A generated module."""

    path: Path
    source: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts[1:]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def load(self) -> Any:
        return importlib.import_module(self.name)


@cache
def modules() -> list[Module]:
    paths = [path for folder in (PACKAGE, RESOURCES) for path in sorted((ROOT / folder).rglob("*.py"))]
    return [Module(path, path.read_text("utf-8")) for path in paths]


def endpoints() -> list[Module]:
    return [module for module in modules() if module.path.parts[-3] == "api" and module.path.name != "__init__.py"]


def test_modules__are_headed_by_their_source() -> None:
    assert [module.name for module in modules() if not module.source.startswith(header("openapi/"))] == []


def test_modules__have_docstrings() -> None:
    assert [module.name for module in modules() if not ast.get_docstring(module.tree)] == []


def test_modules__import_no_name_twice() -> None:
    def imported_twice(module: Module) -> list[str]:
        # Of two branches, a module runs one.
        tree = module.tree
        others = {child for node in tree.body if isinstance(node, ast.If) for child in node.orelse}
        nodes = set(ast.walk(tree)) - others
        imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
        # Methods of both flavours import their function when they are called.
        early = [node for node in imports if node.col_offset <= 4]
        names = Counter(alias.asname or alias.name for node in early for alias in node.names)
        return [name for name, count in names.items() if count > 1]

    assert {module.name: names for module in modules() if (names := imported_twice(module))} == {}


def test_package__names_nothing_of_the_overlay() -> None:
    raw = [module for module in modules() if module.name.startswith("helpscout_api")]
    assert raw
    words = ("from helpscout_client", "import helpscout_client", "helpscout_client/")
    assert [module.name for module in raw for word in words if word in module.source] == []


def test_endpoints__read_the_response_in_one_place() -> None:
    assert endpoints()
    assert [module.name for module in endpoints() if module.source.count("wire.read") > 1] == []


def test_enumerations__have_names_without_numbers() -> None:
    assert [name for name in helpscout_api.models.__all__ if name.endswith(tuple("0123456789"))] == []
    assert "ConversationStatus" in helpscout_api.models.__all__


@pytest.mark.parametrize("path", sorted(RUNTIME.glob("*.py")), ids=lambda path: path.name)
def test_runtime__is_copied_as_it_is(path: Path) -> None:
    assert (ROOT / PACKAGE / path.name).read_text("utf-8") == header("openapi/") + path.read_text("utf-8")


# Annotations


def functions(holder: Any) -> list[Any]:
    """The functions and methods that are defined in a module or a class."""
    home = holder.__module__ if isinstance(holder, type) else holder.__name__
    found = []
    for value in vars(holder).values():
        function = getattr(value, "fget", None) or getattr(value, "__func__", None) or value
        if inspect.isfunction(function) and function.__module__ == home:
            found.append(function)
    return found


def classes(module: Any) -> list[type]:
    return [value for value in vars(module).values() if isinstance(value, type) and value.__module__ == module.__name__]


def model_classes() -> list[type]:
    found = [getattr(helpscout_api.models, name) for name in helpscout_api.models.__all__]
    # The others are enumerations, which are types for the type checker alone.
    return [value for value in found if isinstance(value, type)]


def test_models__annotations_resolve() -> None:
    for kind in model_classes():
        assert set(typing.get_type_hints(kind)) == set(inspect.get_annotations(kind))
        for function in functions(kind):
            typing.get_type_hints(function)


def test_raw_functions__annotations_resolve() -> None:
    for module in endpoints():
        for function in functions(module.load()):
            assert "return" in typing.get_type_hints(function)


def test_resources__annotations_resolve() -> None:
    for module in modules():
        if module.path.parent.name == "_resources" and module.path.name != "__init__.py":
            for kind in classes(module.load()):
                for function in functions(kind):
                    assert "return" in typing.get_type_hints(function)


def test_annotations__are_those_of_the_models() -> None:
    from helpscout_api import models
    from helpscout_api.api.conversations import get_conversation
    from helpscout_client import Page
    from helpscout_client._resources.tags import Tags

    assert typing.get_type_hints(models.Conversation)["status"] == models.ConversationStatus | None
    assert typing.get_type_hints(get_conversation.sync)["return"] is models.Conversation
    assert typing.get_type_hints(Tags.list)["return"] == Page[models.Tag]


# Models


def test_models__have_one_base_and_no_dictionary() -> None:
    kinds = model_classes()
    assert [kind for kind in kinds if not issubclass(kind, Model)] == []
    assert [kind for kind in kinds if hasattr(object.__new__(kind), "__dict__")] == []
