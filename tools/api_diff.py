"""Reports how public names and signatures differ from an earlier commit: `make api-diff SINCE=v0.1.0`.

The code is parsed, not run, so the earlier commit needs no environment. Each change begins with

    !   breaks code that uses it
    ?   may cause type errors in code that uses it
    +   neither
"""

import argparse
import ast
import contextlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import griffe
from attrs import frozen

ROOT = Path(__file__).parent.parent
#: The folders of the packages.
FOLDERS = ("generated", "overlay")
#: Modules whose `__all__` is public.
NAMING = ("helpscout_client", "helpscout_client.sandbox", "helpscout_api", "helpscout_api.models")
#: Modules that are public with everything defined in them and their submodules.
DEFINING = ("helpscout_api.api", "helpscout_api.errors", "helpscout_api.types", "helpscout_api.webhooks")

MARKS = BREAKING, TYPES, OTHER = "!", "?", "+"

Surface = dict[str, griffe.Object]
Findings = Iterator[tuple[str, str]]
"""Marks with descriptions."""


@frozen
class Change:
    """A change of a public name."""

    mark: str
    words: str
    name: str


# The public API


def surface(folder: Path) -> Surface:
    """All public objects in the packages of a checkout, by each of their public names.

    Classes in public signatures are public, too, in any module. They are listed by their own name, so that
    they can be moved.
    """
    loader = griffe.GriffeLoader(search_paths=[folder / name for name in FOLDERS], allow_inspection=False)
    for package in sorted({name.split(".")[0] for name in NAMING}):
        loader.load(package)
    loader.resolve_aliases(implicit=True, external=False)
    modules = loader.modules_collection
    found: Surface = {}
    known: set[str] = set()
    waiting = list(_named(modules))
    while waiting:
        for name, item in waiting:
            found[name] = item
            known.add(item.path)
            found.update({f"{name}.{key}": member for key, member in _members(item)})
        spoken = {path for item in found.values() for path in _spoken_of(item)} - known
        waiting = [
            (f"{item.package.path}:{item.name}", item) for item in _ours(spoken, modules) if item.path not in known
        ]
    return found


def _named(modules: griffe.ModulesCollection) -> Iterator[tuple[str, griffe.Object]]:
    for path in NAMING:
        for module in _modules(path, modules):
            for name in map(str, module.exports or ()):
                # An imported name takes precedence over a module of the same name.
                source = module.imports.get(name, f"{path}.{name}")
                # Names from other libraries are not loaded.
                with contextlib.suppress(KeyError, griffe.AliasResolutionError):
                    yield f"{path}.{name}", _target(modules[source])
    below = [module for path in DEFINING for module in _modules(path, modules)]
    for module in below:
        for name, member in module.members.items():
            if isinstance(member, griffe.Module):
                below.append(member)
            elif isinstance(member, griffe.Object) and not name.startswith("_"):
                yield member.path, member


def _modules(path: str, modules: griffe.ModulesCollection) -> Iterator[griffe.Module]:
    """The module at a path; none if the commit does not have it."""
    with contextlib.suppress(KeyError):
        module = modules[path]
        assert isinstance(module, griffe.Module)
        yield module


def _members(item: griffe.Object) -> Iterator[tuple[str, griffe.Object]]:
    """The public members of a class, including inherited ones."""
    for name, member in item.all_members.items() if item.is_class else ():
        if name == "__init__" or not name.startswith("_"):
            with contextlib.suppress(griffe.AliasResolutionError):
                yield name, _target(member)


def _target(item: griffe.Object | griffe.Alias) -> griffe.Object:
    return item.final_target if isinstance(item, griffe.Alias) else item


def _spoken_of(item: griffe.Object) -> Iterator[str]:
    """Paths of all names in an object's annotations."""
    annotations: list[griffe.Expr | str | None] = []
    if isinstance(item, griffe.Function) and item.name != "__init__":
        annotations = [item.returns, *(parameter.annotation for parameter in item.parameters)]
    elif isinstance(item, griffe.Attribute):
        annotations = [item.annotation]
    for annotation in annotations:
        if isinstance(annotation, griffe.Expr):
            yield from (part.canonical_path for part in annotation.iterate() if isinstance(part, griffe.ExprName))


def _ours(paths: Iterable[str], modules: griffe.ModulesCollection) -> Iterator[griffe.Object]:
    """The classes of our packages among these paths."""
    for path in sorted(paths):
        # The rest are names from other libraries, and type parameters.
        with contextlib.suppress(KeyError, griffe.AliasResolutionError):
            if (item := _target(modules[path])).is_class:
                yield item


# Changes


def compare(old: Surface, new: Surface) -> list[Change]:
    """The changes, breaking ones first. Members of an added or removed class are not listed."""
    found = []
    for name in {*old, *new}:
        parent = name.rpartition(".")[0]
        if name not in new:
            if parent in new or parent not in old:
                found.append(Change(BREAKING, "was removed", name))
        elif name in old:
            found += [Change(mark, words, name) for mark, words in _differences(old[name], new[name])]
        elif parent in old and _must_be_given(new[name]):
            found.append(Change(BREAKING, "is new and required", name))
        elif parent in old or parent not in new:
            found.append(Change(OTHER, "was added", name))
    return sorted(found, key=lambda change: (MARKS.index(change.mark), change.words, change.name))


def _differences(old: griffe.Object, new: griffe.Object) -> Findings:
    match old, new:
        case griffe.Function(), griffe.Function():
            yield from _of_functions(old, new)
        case griffe.Class(), griffe.Class():
            ancestors = {ancestor.name for ancestor in new.mro()}
            gone = sorted(set(map(str, old.bases)) - set(map(str, new.bases)) - ancestors)
            if gone:
                yield BREAKING, f"no longer has the base {', '.join(gone)}"
        case griffe.Attribute(), griffe.Attribute():
            yield from _of_types("is", old.annotation, new.annotation, wider=TYPES, narrower=OTHER)
            if _must_be_given(new) and not _must_be_given(old):
                yield BREAKING, "is now required"
            elif isinstance(new.parent, griffe.Module):
                # The value may be a type.
                yield from _of_types("is", old.value, new.value, wider=TYPES, narrower=TYPES)
        case _:
            yield BREAKING, f"was a {old.kind.value} and is a {new.kind.value}"


def _must_be_given(item: griffe.Object) -> bool:
    """Whether an attribute is a required argument of its class's constructor, which attrs generates."""
    if not (isinstance(item, griffe.Attribute) and isinstance(item.parent, griffe.Class) and item.annotation):
        return False
    made = any(decorator.callable_path in ("attrs.define", "attrs.frozen") for decorator in item.parent.decorators)
    value = str(item.value or "field()")
    return (
        made and value.startswith("field(") and not any(f"{word}=" in value for word in ("default", "factory", "init"))
    )


def _of_functions(old: griffe.Function, new: griffe.Function) -> Findings:
    if ("async" in old.labels) != ("async" in new.labels):
        yield BREAKING, "is `async`" if "async" in new.labels else "is no longer `async`"
    before = {parameter.name: parameter for parameter in old.parameters}
    after = {parameter.name: parameter for parameter in new.parameters}
    takes_any = any(parameter.kind is griffe.ParameterKind.var_keyword for parameter in new.parameters)
    for name, parameter in before.items():
        if name in after:
            yield from _of_parameters(parameter, after[name])
        else:
            yield TYPES if takes_any else BREAKING, f"no longer takes `{name}`"
    for name, parameter in after.items():
        if name not in before:
            yield (BREAKING, f"requires `{name}`") if parameter.required else (OTHER, f"takes `{name}`")
    order = [name for name, parameter in before.items() if name in after and _is_positional(parameter)]
    order_now = [name for name, parameter in after.items() if _is_positional(parameter)]
    if set(order) <= set(order_now) and order_now[: len(order)] != order:
        yield BREAKING, f"has another order of positional parameters: {', '.join(order_now)}"
    yield from _of_types("returns", old.returns, new.returns, wider=TYPES, narrower=OTHER)
    if _overloads(old) != _overloads(new):
        yield TYPES, "has other overloads"


def _is_positional(parameter: griffe.Parameter) -> bool:
    return parameter.kind in (griffe.ParameterKind.positional_only, griffe.ParameterKind.positional_or_keyword)


def _overloads(function: griffe.Function) -> list[str]:
    return [overload.signature() for overload in function.overloads or ()]


def _of_parameters(old: griffe.Parameter, new: griffe.Parameter) -> Findings:
    name = f"`{new.name}`"
    if new.required and not old.required:
        yield BREAKING, f"requires {name}"
    elif not old.required and str(new.default) != str(old.default):
        yield BREAKING, f"takes {name} as `{new.default}` by default, no longer as `{old.default}`"
    if old.kind and new.kind and new.kind not in (old.kind, griffe.ParameterKind.positional_or_keyword):
        yield BREAKING, f"takes {name} {new.kind.value}, no longer {old.kind.value}"
    yield from _of_types(f"takes {name}", old.annotation, new.annotation, wider=OTHER, narrower=TYPES)


def _of_types(
    words: str, old: griffe.Expr | str | None, new: griffe.Expr | str | None, *, wider: str, narrower: str
) -> Findings:
    """How two types differ, compared as unions."""
    before, after = _options(old), _options(new)
    come = [option for option in after if option not in before]
    gone = [option for option in before if option not in after]
    if come and gone:
        yield TYPES, f"{words} `{', '.join(come)}`, no longer `{', '.join(gone)}`"
    elif come:
        yield wider, f"{words} also `{', '.join(come)}`"
    elif gone:
        yield narrower, f"{words} no longer `{', '.join(gone)}`"


def _options(annotation: griffe.Expr | str | None) -> list[str]:
    if annotation is None:
        return []
    return list(_split(_Unqualified().visit(ast.parse(str(annotation), mode="eval").body)))


class _Unqualified(ast.NodeTransformer):
    """Reduces paths to names: the module that a type is imported from does not matter."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.Name:
        return ast.Name(node.attr)


def _split(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.BinOp(op=ast.BitOr()):
            yield from _split(node.left)
            yield from _split(node.right)
        case ast.Subscript(value=ast.Name("Literal"), slice=ast.Tuple(values)):
            yield from map(ast.unparse, values)
        case _:
            yield ast.unparse(node)


# Commits


def baseline(repository: Path) -> str:
    """The commit to compare with by default: the last release, else the merge base with main, else the parent."""
    with contextlib.suppress(subprocess.CalledProcessError):
        return _git(repository, "describe", "--tags", "--abbrev=0").decode().strip()
    with contextlib.suppress(subprocess.CalledProcessError):
        left = _git(repository, "merge-base", "HEAD", "main")
        if left != _git(repository, "rev-parse", "HEAD"):
            return left.decode().strip()
    return "HEAD^"


def at(repository: Path, commit: str, target: Path) -> None:
    """Writes the packages of a commit into a folder."""
    with zipfile.ZipFile(io.BytesIO(_git(repository, "archive", "--format=zip", commit, *FOLDERS))) as archive:
        archive.extractall(target)


def _git(repository: Path, *command: str) -> bytes:
    return subprocess.run(["git", *command], cwd=repository, check=True, capture_output=True).stdout


def report(changes: list[Change]) -> Iterator[str]:
    """Each kind of change, followed by the affected names."""
    for (mark, words), group in groupby(changes, key=lambda change: (change.mark, change.words)):
        yield f"{mark} {words}"
        yield from (f"    {change.name}" for change in group)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "since", nargs="?", help="a commit or tag; default: the last release, or the merge base with main"
    )
    since = parser.parse_args().since or baseline(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        try:
            at(ROOT, since, Path(folder))
        except subprocess.CalledProcessError as error:
            print(error.stderr.decode().strip(), file=sys.stderr)
            return 2
        changes = compare(surface(Path(folder)), surface(ROOT))
    print(f"Since {since}:", *report(changes) if changes else ["no public changes"], sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
