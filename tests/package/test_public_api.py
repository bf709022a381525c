"""The public names, and the equivalence of both clients."""

from __future__ import annotations

import inspect
import re
from functools import cached_property
from types import ModuleType
from typing import Any

import pytest

import helpscout_client
from helpscout_client import AsyncHelpScout, AsyncPage, HelpScout, Page, errors
from helpscout_client._exports import MODULES

#: Names that differ between the clients.
TWINS = {"close": "aclose", "__enter__": "__aenter__", "__exit__": "__aexit__", "__iter__": "__aiter__"}
RESOURCES = [name for name in dir(HelpScout) if isinstance(getattr(HelpScout, name), cached_property)]


def order(name: str) -> tuple[int, str]:
    """Constants first, then classes (one has but a letter), then all others."""
    return (0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2), name


def public(holder: Any) -> set[str]:
    return {name for name in dir(holder) if not name.startswith("_")}


@pytest.mark.parametrize("module", [helpscout_client, errors])
def test_all__is_sorted_and_without_doubles(module: ModuleType) -> None:
    assert sorted(set(module.__all__), key=order) == module.__all__


@pytest.mark.parametrize("module", [helpscout_client, errors])
def test_all__can_be_imported(module: ModuleType) -> None:
    names: dict[str, Any] = {}
    exec(f"from {module.__name__} import *", names)
    assert set(module.__all__) <= set(names)


def test_all__misses_no_public_name() -> None:
    names = {name for name in public(helpscout_client) if not inspect.ismodule(getattr(helpscout_client, name))}
    assert names <= set(helpscout_client.__all__)


def test_all__names_what_is_imported_for_types() -> None:
    # Annotations need the others.
    assert {*MODULES} == {*helpscout_client.__all__, "AsyncResourceContext", "Linked", "ResourceContext"}


def test_unknown_name__is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module helpscout_client has no attribute 'Helpscout'"):
        _ = helpscout_client.Helpscout  # type: ignore[attr-defined]


def test_all__has_every_error() -> None:
    assert set(errors.__all__) <= set(helpscout_client.__all__)
    assert all(getattr(helpscout_client, name) is getattr(errors, name) for name in errors.__all__)


def test_error_classes__are_in_all() -> None:
    classes = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception) and not name.startswith("_")
    }
    assert classes <= set(errors.__all__)


def test_public_names__have_docstrings() -> None:
    undocumented = [
        name
        for name in helpscout_client.__all__
        if callable(value := getattr(helpscout_client, name)) and not inspect.getdoc(value)
    ]
    assert undocumented == []


def test_version__is_one() -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", helpscout_client.__version__)


# Twins


def signature(function: Any) -> list[tuple[str, Any, Any, str]]:
    """Parameters of a function, in words that are the same for both clients."""
    return [
        (parameter.name, parameter.kind, parameter.default, awaited(str(parameter.annotation).replace("Async", "")))
        for parameter in inspect.signature(function).parameters.values()
    ]


def awaited(annotation: str) -> str:
    """An annotation without `Awaitable`, and without the second half of a union of equal types."""
    annotation = re.sub(r"collections\.abc\.Awaitable\[(~\w+)\]", r"\1", annotation)
    return re.sub(r"\b([\w.]+) \| \1\b", r"\1", annotation)


def result(function: Any) -> str:
    """What a function returns, in words that are the same for both clients."""
    words = str(inspect.signature(function).return_annotation)
    return re.sub(r"\bPages\b", "Page", words.replace("Async", ""))


def members(kind: type) -> set[str]:
    return {TWINS.get(name, name) for name in [*public(kind), *TWINS] if hasattr(kind, name)}


@pytest.mark.parametrize(("sync", "asynchronous"), [(HelpScout, AsyncHelpScout), (Page, AsyncPage)])
def test_twins__have_the_same_members(sync: type, asynchronous: type) -> None:
    assert members(sync) == {name for name in [*public(asynchronous), *TWINS.values()] if hasattr(asynchronous, name)}


@pytest.mark.parametrize(("sync", "asynchronous"), [(HelpScout, AsyncHelpScout), (Page, AsyncPage)])
def test_twins__methods_take_the_same(sync: type, asynchronous: type) -> None:
    for name in public(sync):
        method, twin = getattr(sync, name), getattr(asynchronous, TWINS.get(name, name))
        if inspect.isfunction(method):
            assert signature(method) == signature(twin), name
            assert inspect.getdoc(method) == inspect.getdoc(twin), name


def test_twins__are_made_of_the_same() -> None:
    assert signature(HelpScout) == signature(AsyncHelpScout)
    assert inspect.getdoc(HelpScout) == inspect.getdoc(AsyncHelpScout)
    assert len(RESOURCES) > 15


@pytest.mark.parametrize("resource", RESOURCES)
def test_resource__methods_are_the_same_apart_from_waiting(resource: str) -> None:
    sync, asynchronous = HelpScout(access_token="t"), AsyncHelpScout(access_token="t")
    one, other = getattr(sync, resource), getattr(asynchronous, resource)
    assert public(one) == public(other) != set()
    for name in public(one):
        method, twin = getattr(one, name), getattr(other, name)
        assert (signature(method), result(method)) == (signature(twin), result(twin))
        assert inspect.getdoc(method) == inspect.getdoc(twin)
        listing = any(kind in result(method) for kind in ("Page[", "Changes[", "Walk["))
        assert inspect.iscoroutinefunction(twin) != listing, name
        assert not inspect.iscoroutinefunction(method)
