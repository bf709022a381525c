"""Finds a header in any of the forms that web frameworks provide."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ..errors import WebhookHeaderError

Pair: TypeAlias = tuple[Any, Any] | list[Any]
Headers: TypeAlias = Mapping[Any, Any] | Iterable[Pair] | None
"""A mapping or pairs, as from WSGI (`HTTP_X_...`), ASGI (bytes), AWS Lambda (also lists of values), Django, ..."""


def header(pairs: list[Pair], name: str) -> str:
    """The value of a header that must occur exactly once.

    Raises:
        WebhookHeaderError: The header is missing or repeated, in any spelling. An attacker may have added one to
            override the other.
    """
    wanted = name.lower()
    found = [item for key, value in pairs if _plain(key) == wanted for item in _items(value) if item is not None]
    if len(found) != 1:
        raise WebhookHeaderError(f"the header {name} {'is repeated; it must occur once' if found else 'is missing'}")
    value = found[0]
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    if not isinstance(text, str) or not (text := text.strip()):
        raise WebhookHeaderError(f"the header {name} is empty or not a string")
    return text


def pairs_of(headers: Headers) -> list[Pair]:
    """Converts headers to pairs of name and value.

    Raises:
        TypeError: The argument is neither a mapping nor pairs.
    """
    if headers is None:
        # AWS sends null if there are no headers.
        return []
    # In `items`, httpx joins repeated headers.
    items = getattr(headers, "multi_items", None) or getattr(headers, "items", None)
    pairs: list[Any] = list(headers if items is None else items())
    if any(not isinstance(pair, tuple | list) or len(pair) != 2 for pair in pairs):
        raise TypeError("headers must be a mapping or pairs of name and value")
    return pairs


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _plain(name: Any) -> str:
    """The HTTP name in lower case. WSGI and CGI replace dashes by underscores, and prepend `HTTP_`."""
    text = name.decode("latin-1") if isinstance(name, bytes) else name
    return text.lower().replace("_", "-").removeprefix("http-") if isinstance(text, str) else ""
