"""Masks secrets in errors, and escapes line breaks."""

import re
from typing import Any, Final

import httpx

from helpscout_api.masking import SHORTEST, Mask, mask_for

_UNPRINTABLE: Final = re.compile(r"[^\x20-\x7e]")
#: Maximum number of chained errors, because causes may form a cycle.
_LONGEST_CHAIN: Final = 20


def one_line(text: object) -> str:
    """A string for a log, with control characters and line breaks escaped."""
    return _UNPRINTABLE.sub(_escaped, str(text))


def mask_error(error: BaseException, mask: Mask) -> None:
    """Masks secrets in an error, its notes, and its causes."""
    pending, seen = [error], list[BaseException]()
    while pending and len(seen) < _LONGEST_CHAIN:
        each = pending.pop()
        seen.append(each)
        # Values that are not strings, such as bytes, are shown as strings.
        shown = [arg if isinstance(arg, str) else repr(arg) for arg in each.args]
        masked = [mask(text) for text in shown]
        if masked != shown:
            each.args = tuple(masked)
        for number, note in enumerate(getattr(each, "__notes__", ())):
            each.__notes__[number] = mask(str(note))
        pending += [link for link in (each.__cause__, each.__context__) if link is not None and link not in seen]


def mask_reason(request: httpx.Request, extensions: dict[str, Any]) -> None:
    """Masks secrets in the reason phrase, which httpx logs, and which is part of a response's `repr`.

    Args:
        request: The request, whose secrets the server may echo.
        extensions: The extensions of the response.
    """
    reason = extensions.get("reason_phrase", b"")
    if len(reason) >= SHORTEST:
        extensions["reason_phrase"] = mask_for(request)(reason.decode("latin-1")).encode("latin-1")


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return character if character.isprintable() else character.encode("unicode_escape").decode()
