"""Requests for operations, as far as they are not the usual ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from attrs import field, frozen

#: What a prepared account holds, by name; the ids of path parameters by their names in the description.
World: TypeAlias = Mapping[str, Any]

NO_BODY: Final = object()


@frozen
class Ask:
    """What is asked for, beyond the operation: path parameters that differ from the world's, and so on."""

    path: Mapping[str, Any] = field(factory=dict)
    query: Mapping[str, Any] = field(factory=dict)
    body: Any = NO_BODY
    headers: Mapping[str, str] = field(factory=dict)
    form: Mapping[str, str] | None = None
    role: str = "owner"
    """Role of the user whom the token acts for."""
    first: Sequence[tuple[str, Ask]] = ()
    """Operations that come before, all with success."""


#: Knows the account when it writes the request.
Asking: TypeAlias = Callable[[World], Ask]


def body(content: Callable[[World], Any]) -> Asking:
    """Asks with a body and nothing else."""
    return lambda world: Ask(body=content(world))


def path(**names: str) -> Asking:
    """Asks with path parameters that have another name in the world."""
    return lambda world: Ask(path={name: world[key] for name, key in names.items()})


def plain(world: World) -> Ask:
    """Asks with nothing."""
    return Ask()
