"""The arguments of a method as a command takes them, by its signature and docstring."""

import datetime
import inspect
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from helpscout_client.arguments import date_ranges

#: Kinds of values that text stands for. The first one that an argument takes decides.
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
_PLAIN: Final = frozenset({"str", "int", "float", "bool"})

#: Functions that give a range of time up to now.
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
    """One of `_KINDS`, `scalar` for text, numbers and booleans, or `attachment` for a file that is sent."""
    values: tuple[str, ...]
    """Known values of an enumeration."""
    default: Any
    is_positional: bool
    is_many: bool
    is_body: bool
    """Whether the signature says that it is a property of a body: there, a value that is not given is UNSET."""

    @property
    def is_required(self) -> bool:
        """Whether the method needs it."""
        return self.default is inspect.Parameter.empty

    @property
    def word(self) -> str:
        """How it is written on a command line."""
        return self.name.rstrip("_").replace("_", "-")


class Described(NamedTuple):
    """What the docstring of a method says."""

    summary: str
    text: str
    arguments: Mapping[str, str]
    address: str | None


def described(method: Callable[..., Any]) -> Described:
    """Reads the docstring of a method."""
    text, *sections = re.split(r"\n\n(?=\w+:\n|See https)", inspect.getdoc(method) or "")
    summary, _, more = text.partition("\n\n")
    entries = [
        entry for each in sections for entry in re.findall(r"^    (\w+): (.*(?:\n     .*)*)", each, re.MULTILINE)
    ]
    address = sections[-1] if sections and sections[-1].startswith("See ") else None
    return Described(summary, more, {name: " ".join(words.split()) for name, words in entries}, address)


def has_command(method: Callable[..., Any]) -> bool:
    """Whether text can stand for all that the method needs. Types are looked up only if their names don't tell."""
    annotations = inspect.unwrap(method).__annotations__.values()
    if all(name in _PLAIN or not name.isidentifier() for name in annotations):
        return True
    needed = {each.name for each in inspect.signature(method).parameters.values() if each.default is each.empty}
    return needed - {"self"} <= {each.name for each in arguments_of(method, {})}


def arguments_of(method: Callable[..., Any], words: Mapping[str, str]) -> list[Argument]:
    """The arguments of a method that text can stand for.

    Args:
        method: The method.
        words: What its docstring says of each.
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
    """Whether keywords are properties of a body. In a query, what is not given is None."""
    keywords = [each for each in arguments if not each.is_positional]
    return any(each.is_body for each in keywords) or (bool(keywords) and all(each.is_required for each in keywords))


def _flat(annotation: Any, is_many: bool) -> Iterator[tuple[Any, bool]]:
    """The single types of an annotation, each with whether there may be several. What only Python has is left out."""
    origin = get_origin(annotation)
    if origin in (Union, UnionType):
        for member in get_args(annotation):
            yield from _flat(member, is_many)
    elif origin in (None, Literal):
        yield annotation, is_many
    elif origin is not Annotated:
        if issubclass(origin, Mapping) or origin is os.PathLike:
            yield os.PathLike if origin is os.PathLike else dict, is_many
        else:
            yield from _flat(get_args(annotation)[0], True)


def _kind(types: Sequence[Any]) -> str | None:
    """What an argument is; None if no text stands for it."""
    from helpscout_api.types import Model

    bases = {dict if isinstance(each, type) and issubclass(each, Model) else each for each in types}
    if any(getattr(each, "__name__", None) == "AttachmentInput" for each in types):
        return "attachment"
    if {str, bool} <= bases:
        return "scalar"
    if any(get_origin(each) is Literal for each in bases):
        return "text"
    return next((kind for base, kind in _KINDS.items() if base in bases), None)
