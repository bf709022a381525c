"""Annotations resolve at run time, for everything that is public."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import typing
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import helpscout_api
import helpscout_client
from helpscout_client import AsyncHelpScout, HelpScout
from helpscout_client._resources import ResourceName

#: Built-in methods have no signature.
RESOLVERS: list[Callable[[Any], Any]] = [
    typing.get_type_hints,
    lambda function: inspect.signature(function, eval_str=True),
]


def of_the_client() -> Iterator[tuple[str, Any]]:
    for name in helpscout_client.__all__:
        yield name, getattr(helpscout_client, name)
    for client in (HelpScout(access_token="t"), AsyncHelpScout(access_token="t")):
        for name in typing.get_args(ResourceName):
            yield f"{type(client).__name__}.{name}", type(getattr(client, name))


def of_the_raw_package() -> Iterator[tuple[str, Any]]:
    for module in pkgutil.walk_packages(helpscout_api.__path__, "helpscout_api."):
        names = vars(importlib.import_module(module.name))
        for name, value in list(names.items()):
            if not name.startswith("_"):
                yield f"{module.name}.{name}", value


def functions(value: Any) -> Iterator[Any]:
    """A class and its public methods and properties, or a function."""
    if inspect.isroutine(value):
        yield value
    elif inspect.isclass(value):
        yield value
        for name in dir(value):
            if name == "__init__" or not name.startswith("_"):
                found: Any = inspect.getattr_static(value, name)
                for wrapper in ("fget", "func", "__func__"):
                    found = getattr(found, wrapper, None) or found
                if inspect.isroutine(found) and hasattr(found, "__annotations__"):
                    yield found


def unresolved(things: Iterator[tuple[str, Any]]) -> list[str]:
    faults: list[str] = []
    seen: set[Any] = set()
    for name, value in things:
        for function in functions(value):
            if id(function) in seen:
                continue
            seen.add(id(function))
            for resolve in RESOLVERS:
                try:
                    resolve(function)
                except (AttributeError, NameError, TypeError) as error:
                    faults.append(f"{name}: {function!r}: {error}")
                except ValueError as error:
                    assert "no signature found" in str(error), name  # noqa: PT017
    assert len(seen) > 100
    return faults


def test_client__annotations_resolve() -> None:
    assert unresolved(of_the_client()) == []


@pytest.mark.conformance
def test_raw_package__annotations_resolve() -> None:
    assert unresolved(of_the_raw_package()) == []


@pytest.mark.parametrize("package", ["helpscout_client._resources", "helpscout_client._async.resources"])
def test_lazy_package__has_no_other_names(package: str) -> None:
    with pytest.raises(AttributeError, match=f"module {package} has no attribute 'Nothing'"):
        vars(importlib.import_module(package))["__getattr__"]("Nothing")
