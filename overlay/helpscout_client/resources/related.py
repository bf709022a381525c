"""Targets of the links of entities. No I/O."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar
from urllib.parse import unquote

import httpx
from attrs import frozen

from helpscout_api.models import Conversation
from helpscout_api.routes import READERS, RELATIONS

from ..errors import ResponseParseError
from ..paging.links import Linked, at_api, href
from .threads import embedded_threads

T = TypeVar("T")


@frozen
class LinkTarget:
    """The target of a link."""

    module: str
    """Module of the raw function that reads the target."""
    arguments: tuple[str, ...]
    """The function's path parameters."""
    paging: str | None
    """For lists, the name of the paging parameter; empty for lists without pages."""


@frozen
class Found:
    """The target of a link."""

    value: Any
    is_complete: bool = True
    """For a list, whether it was read completely."""


class Related(Mapping[str, Any]):
    """The linked resources of one entity, by the names that you requested.

    A single entity is a model, and a list is a Python list. The value is None if there is no such link, if it leads to
    no user (`/users/0`), or if its target no longer exists.
    """

    def __init__(self, found: Mapping[str, Any], *, is_complete: bool = True) -> None:
        self._found = found
        self.is_complete = is_complete
        """False if a list is incomplete: items were removed during the iteration, or an item can't be read."""

    @classmethod
    def of(cls, needed: Mapping[str, LinkTarget | Found | None], found: Mapping[LinkTarget | None, Found]) -> "Related":
        """Selects the results for the links of one entity."""
        own = {rel: target if isinstance(target, Found) else found[target] for rel, target in needed.items()}
        is_complete = all(each.is_complete for each in own.values())
        return cls({rel: each.value for rel, each in own.items()}, is_complete=is_complete)

    def __getitem__(self, rel: str) -> Any:
        return self._found[rel]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {', '.join(self._found)}>"

    def one(self, rel: str, model: type[T]) -> T | None:
        """Returns a single entity; None if the link or its target does not exist.

        Args:
            rel: Name of the link, as you requested it.
            model: Expected model.

        Raises:
            KeyError: You did not request this link.
            TypeError: The target is something else.
        """
        found = self._found[rel]
        if found is not None and not isinstance(found, model):
            raise TypeError(f"{rel} is a {type(found).__name__}, not a {model.__name__}")
        return found

    def many(self, rel: str, model: type[T]) -> list[T]:
        """Returns a list; empty if the link or its target does not exist.

        Args:
            rel: Name of the link, as you requested it.
            model: Expected model of the items.

        Raises:
            KeyError: You did not request this link.
            TypeError: The target is something else.
        """
        found = self._found[rel]
        if found is None:
            return []
        if not isinstance(found, list) or not all(isinstance(item, model) for item in found):
            raise TypeError(f"{rel} is not a list of {model.__name__}")
        return found


def targets(entity: Linked, rels: Sequence[str], base_url: httpx.URL) -> dict[str, LinkTarget | Found | None]:
    """The targets of an entity's links, or the threads of a conversation if they are embedded in it.

    Args:
        entity: Any model with links.
        rels: Names of links, in the API's spelling (`primaryCustomer`) or in Python's (`primary_customer`).
        base_url: The configured origin.

    Raises:
        ConfigurationError: A link leads to another origin.
        ResponseParseError: No operation reads the target of a link.
        ValueError: Such an entity has no link with that name.
    """
    known = RELATIONS.get(type(entity).__name__, ())
    names = {_plain(name): name for name in (*known, *(entity.links or {}))}
    found: dict[str, LinkTarget | Found | None] = {}
    for rel in rels:
        if _plain(rel) not in names:
            words = f"{type(entity).__name__} has no relation {rel!r}; it has {', '.join(sorted(names.values()))}"
            raise ValueError(words)
        # Without `embed="threads"`, the embedded list is empty.
        if isinstance(entity, Conversation) and names[_plain(rel)] == "threads" and embedded_threads(entity):
            found[rel] = Found(embedded_threads(entity))
            continue
        address = href(entity, names[_plain(rel)])
        found[rel] = None if address is None else _target(rel, address, base_url)
    return found


def together(entities: Iterable[Mapping[str, LinkTarget | Found | None]]) -> list[LinkTarget]:
    """All distinct targets of several entities."""
    each = (target for needed in entities for target in needed.values())
    return list(dict.fromkeys(target for target in each if isinstance(target, LinkTarget)))


def _target(rel: str, address: str, base_url: httpx.URL) -> LinkTarget | None:
    url = at_api(address.partition("{")[0], base_url)
    path = url.raw_path.decode("ascii").partition("?")[0].rstrip("/")
    if path.endswith("/0"):
        return None
    if set(url.params) <= {"page"}:
        for pattern, module, paging in _patterns():
            if match := pattern.fullmatch(path):
                return LinkTarget(module, tuple(map(unquote, match.groups())), paging)
    raise ResponseParseError("leads to something that no operation reads", f"_links.{rel}.href")


def _plain(rel: str) -> str:
    return re.sub(r"[-_:]", "", rel).lower()


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str | None]]:
    return [(re.compile(re.sub(r"\{\w+\}", "([^/]+)", path)), module, paging) for path, module, paging in READERS]
