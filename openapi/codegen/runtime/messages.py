"""Parts of error messages."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from .types import UNSET

#: Maximum length of a value in a message, in characters.
_MOST_SHOWN = 80


#: Minimum similarity for suggesting a name, and for treating a name as misspelled.
SIMILAR, MISSPELT = 0.6, 0.8


def nearest(name: str, known: Iterable[str], similarity: float = SIMILAR) -> str | None:
    """The known name that is most similar to another one, regardless of case and underscores."""
    plain = {_plain(each): each for each in known}
    found = get_close_matches(_plain(name[:_MOST_SHOWN]), plain, n=1, cutoff=similarity)
    return plain[found[0]] if found else None


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


def hint(key: Any, known: Iterable[str], similarity: float = SIMILAR) -> str:
    """The end of a message about an unknown name: a suggestion, if a known name is similar."""
    found = nearest(key, known, similarity) if isinstance(key, str) else None
    return f". Did you mean {found!r}?" if found else ""


def shown(value: Any) -> str:
    """A value for a message, shortened."""
    text = ascii(value) if isinstance(value, str) and not value.isprintable() else repr(value)
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 3]}..."


def wrong(place: str, value: Any, expected: str) -> TypeError:
    """The error for a value of the wrong type."""
    if value is None or value is UNSET:
        return TypeError(f"{place} must be {expected}, not {value}")
    if isinstance(value, str):
        return TypeError(f"{place} must be {expected}, not a str: {shown(value)}")
    return TypeError(f"{place} must be {expected}, not {article(type(value).__name__)}")


def article(noun: str) -> str:
    """A noun with its indefinite article."""
    return f"{'an' if noun[0].lower() in 'aeio' else 'a'} {noun}"
