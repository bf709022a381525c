"""Takes secrets out of errors, and keeps texts in one line."""

import re
from typing import Any, Final

import httpx

from helpscout_api.masking import SHORTEST, Mask, mask_for

_UNPRINTABLE: Final = re.compile(r"[^\x20-\x7e]")
#: Errors whose causes lead in a circle would never end.
_LONGEST_CHAIN: Final = 20


def one_line(text: object) -> str:
    """A text for a log, in which control characters and line breaks are escaped."""
    return _UNPRINTABLE.sub(_escaped, str(text))


def mask_error(error: BaseException, mask: Mask) -> None:
    """Takes secrets out of an error, its notes, and all that led to it."""
    pending, seen = [error], list[BaseException]()
    while pending and len(seen) < _LONGEST_CHAIN:
        each = pending.pop()
        seen.append(each)
        # What is no text, such as bytes, shows as one.
        shown = [arg if isinstance(arg, str) else repr(arg) for arg in each.args]
        masked = [mask(text) for text in shown]
        if masked != shown:
            each.args = tuple(masked)
        for number, note in enumerate(getattr(each, "__notes__", ())):
            each.__notes__[number] = mask(str(note))
        pending += [link for link in (each.__cause__, each.__context__) if link is not None and link not in seen]


def mask_reason(request: httpx.Request, extensions: dict[str, Any]) -> None:
    """Takes secrets out of the reason phrase, which httpx logs, and which is part of a response's `repr`.

    Args:
        request: The request, whose secrets the server may repeat.
        extensions: Those of the response.
    """
    reason = extensions.get("reason_phrase", b"")
    if len(reason) >= SHORTEST:
        extensions["reason_phrase"] = mask_for(request)(reason.decode("latin-1")).encode("latin-1")


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return character if character.isprintable() else character.encode("unicode_escape").decode()
