"""Lists of tags, compared as Help Scout does: without regard to case and surrounding whitespace. No I/O."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from ..errors import ResponseParseError

if TYPE_CHECKING:
    from helpscout_api.models import ConversationTag


def tag_names(tags: Iterable[ConversationTag]) -> list[str]:
    """Names of a conversation's tags.

    Raises:
        ResponseParseError: A tag has no name, so it would be lost when the tags are written back.
    """
    names = []
    for index, tag in enumerate(tags):
        if tag.tag is None:
            raise ResponseParseError("is missing", f"tags[{index}].tag")
        names.append(tag.tag)
    return names


def check_tags(names: Iterable[str]) -> None:
    """Checks names of tags.

    Raises:
        ValueError: A name is blank.
    """
    for index, name in enumerate(names):
        if not name.strip():
            raise ValueError(f"tags[{index}]: {name!r} is blank")


def with_tags(present: Iterable[str], added: Iterable[str]) -> list[str]:
    """All tags without duplicates. Existing tags keep their spelling."""
    names = {_key(name): name for name in present}
    for name in added:
        names.setdefault(_key(name), name.strip())
    return list(names.values())


def without_tags(present: Sequence[str], removed: Iterable[str]) -> list[str]:
    """The remaining tags."""
    gone = set(map(_key, removed))
    return [name for name in present if _key(name) not in gone]


def _key(name: str) -> str:
    return name.strip().casefold()
