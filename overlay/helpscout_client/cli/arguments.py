"""Reads the arguments of a method from its signature and docstring, for the options of its command."""

import datetime
import inspect
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from helpscout_client.arguments import date_ranges

#: The kind of an argument by its type. If an argument accepts several types, the first one here decides.
_KINDS: Final[Mapping[Any, str]] = {
    dict: "object",
    os.PathLike: "path",
    datetime.datetime: "time",
    datetime.timedelta: "seconds",
    bool: "flag",
    float: "number",
    int: "integer",
    str: "text",
}
#: Names of types that a command can read without looking them up.
_PLAIN: Final = frozenset({"str", "int", "float", "bool"})

#: Functions that return a time range relative to the current time.
RANGES: Final[Mapping[str, Callable[..., Any]]] = {
    name: function
    for name, function in inspect.getmembers(date_ranges, inspect.isfunction)
    if name[0] != "_" and {"zone", "now"} <= inspect.signature(function).parameters.keys()
}


class Argument(NamedTuple):
    """One argument of a method."""

    name: str
    help: str
    kind: str
    """One of `_KINDS`; `scalar` for a string, number or boolean; `attachment` for a file to send."""
    values: tuple[str, ...]
    """The known values of an enumeration."""
    default: Any
    is_positional: bool
    is_many: bool
    is_body: bool
    """Whether it is a property of a request body that can be left out: its type includes `Unset`."""

    @property
    def is_required(self) -> bool:
        """Whether the method requires it."""
        return self.default is inspect.Parameter.empty

    @property
    def word(self) -> str:
        """Its name on the command line."""
        return self.name.rstrip("_").replace("_", "-")


class Described(NamedTuple):
    """The parts of a method's docstring."""

    text: str
    arguments: Mapping[str, str]
    address: str | None


def described(method: Callable[..., Any]) -> Described:
    """Splits the docstring of a method."""
    text, *sections = re.split(r"\n\n(?=\w+:\n|See https)", inspect.getdoc(method) or "")
    entries = [
        entry for each in sections for entry in re.findall(r"^    (\w+): (.*(?:\n     .*)*)", each, re.MULTILINE)
    ]
    address = sections[-1] if sections and sections[-1].startswith("See ") else None
    return Described(text, {name: " ".join(words.split()) for name, words in entries}, address)


def has_command(method: Callable[..., Any]) -> bool:
    """Whether a command line can express all required arguments. Looks up types only if needed: it is slow."""
    annotations = inspect.unwrap(method).__annotations__.values()
    if all(name in _PLAIN or not name.isidentifier() for name in annotations):
        return True
    needed = {each.name for each in inspect.signature(method).parameters.values() if each.default is each.empty}
    return needed - {"self"} <= {each.name for each in arguments_of(method, {})}


def arguments_of(method: Callable[..., Any], words: Mapping[str, str]) -> list[Argument]:
    """The arguments of a method that a command line can express.

    Args:
        method: The method.
        words: The help text of each argument.
    """
    from helpscout_api.types import Unset

    hints = get_type_hints(method, include_extras=True)
    found = []
    for parameter in inspect.signature(method).parameters.values():
        pairs = [*_flat(hints.get(parameter.name, Annotated), False)]
        types = [member for member, _ in pairs]
        if kind := _kind(types):
            argument = Argument(
                name=parameter.name,
                help=words.get(parameter.name, ""),
                kind=kind,
                values=tuple(value for member in types if get_origin(member) is Literal for value in get_args(member)),
                default=parameter.default,
                is_positional=parameter.kind is parameter.POSITIONAL_OR_KEYWORD,
                is_many=any(is_many for _, is_many in pairs),
                is_body=Unset in types,
            )
            found.append(argument)
    return found


def takes_body(arguments: Iterable[Argument]) -> bool:
    """Whether the keyword arguments are properties of a request body. Those of a query are None if left out."""
    keywords = [each for each in arguments if not each.is_positional]
    return any(each.is_body for each in keywords) or (bool(keywords) and all(each.is_required for each in keywords))


def _flat(annotation: Any, is_many: bool) -> Iterator[tuple[Any, bool]]:
    """Yields the types in an annotation, each with whether it is in a list. Skips Python-only types in `Annotated`."""
    from helpscout_api.types import PythonOnly

    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _flat(member, is_many)
    elif origin in (None, Literal):
        yield annotation, is_many
    elif origin is Annotated:
        if PythonOnly not in get_args(annotation):
            yield from _flat(get_args(annotation)[0], is_many)
    elif issubclass(origin, Mapping) or origin is os.PathLike:
        yield os.PathLike if origin is os.PathLike else dict, is_many
    else:
        yield from _flat(get_args(annotation)[0], True)


def _kind(types: Sequence[Any]) -> str | None:
    """The kind of an argument; None if a command line can't express it."""
    from helpscout_api.types import Model

    bases = {dict if isinstance(each, type) and issubclass(each, Model) else each for each in types}
    if any(getattr(each, "__name__", None) == "AttachmentInput" for each in types):
        return "attachment"
    if {str, bool} <= bases:
        return "scalar"
    if any(get_origin(each) is Literal for each in bases):
        return "text"
    return next((kind for base, kind in _KINDS.items() if base in bases), None)
