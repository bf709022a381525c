"""How errors name what is wrong with a value."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from .types import UNSET

#: Characters of a string that is shown.
_MOST_SHOWN = 80


#: How similar names are of which one is offered in place of the other, or is that one misspelt.
SIMILAR, MISSPELT = 0.6, 0.8


def nearest(name: str, known: Iterable[str], similarity: float = SIMILAR) -> str | None:
    """The known name that another one is likely to mean, regardless of case and underscores."""
    plain = {_plain(each): each for each in known}
    found = get_close_matches(_plain(name[:_MOST_SHOWN]), plain, n=1, cutoff=similarity)
    return plain[found[0]] if found else None


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def hint(key: Any, known: Iterable[str], similarity: float = SIMILAR) -> str:
    """The end of a message about an unknown name: the one that is likely to be meant, if there is one."""
    found = nearest(key, known, similarity) if isinstance(key, str) else None
    return f". Did you mean {found!r}?" if found else ""


def shown(value: Any) -> str:
    """A value in a message, shortened."""
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 3]}..."


def wrong(place: str, value: Any, expected: str) -> TypeError:
    """The error of a value of the wrong kind."""
    if value is None or value is UNSET:
        return TypeError(f"{place} must be {expected}, not {value}")
    if isinstance(value, str):
        return TypeError(f"{place} must be {expected}, not a str: {shown(value)}")
    return TypeError(f"{place} must be {expected}, not {article(type(value).__name__)}")


def article(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"
