"""Finds a header in whatever form a server hands headers over."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from ..errors import WebhookHeaderError

Pair: TypeAlias = tuple[Any, Any] | list[Any]
Headers: TypeAlias = Mapping[Any, Any] | Iterable[Pair] | None
"""A mapping, or pairs: of WSGI (`HTTP_X_...`), ASGI (bytes), AWS Lambda (also with lists of values), Django, ..."""


def header(pairs: list[Pair], name: str) -> str:
    """The value of a header that must be there once.

    Raises:
        WebhookHeaderError: It is missing, or there are several, in whatever spelling: one may have been added to
            override the other.
    """
    wanted = name.lower()
    found = [item for key, value in pairs if _plain(key) == wanted for item in _items(value) if item is not None]
    if len(found) != 1:
        raise WebhookHeaderError(f"there is {'no' if not found else 'more than one'} header {name}")
    value = found[0]
    text = value.decode("latin-1") if isinstance(value, bytes) else value
    if not isinstance(text, str) or not (text := text.strip()):
        raise WebhookHeaderError(f"the header {name} holds no text")
    return text


def pairs_of(headers: Headers) -> list[Pair]:
    """Names and values.

    Raises:
        TypeError: These are no headers.
    """
    if headers is None:
        # What AWS sends if there are none.
        return []
    # In `items`, httpx joins what is there twice.
    items = getattr(headers, "multi_items", None) or getattr(headers, "items", None)
    pairs: list[Any] = list(headers if items is None else items())
    if any(not isinstance(pair, tuple | list) or len(pair) != 2 for pair in pairs):
        raise TypeError("headers must be a mapping, or pairs of name and value")
    return pairs


def _items(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else (value,)


def _plain(name: Any) -> str:
    """A name as it is over HTTP, in lower case: WSGI and CGI write dashes as underscores, and put HTTP_ before it."""
    text = name.decode("latin-1") if isinstance(name, bytes) else name
    return text.lower().replace("_", "-").removeprefix("http-") if isinstance(text, str) else ""
