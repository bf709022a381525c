"""Masks secrets that a server repeats, in any encoding."""

import base64
import copy
import html
import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import parse_qs

import httpx

MASK = "***"
#: Minimum length of a secret, in characters. Masking shorter strings would mask ordinary words.
SHORTEST = 8
#: Maximum length that is matched, in characters. A longer secret is matched up to the end of the word.
LONGEST = 40
REST = r"(?:[^\s\"'<>&,;]|&#?\w+;)*"
#: Fields of a token request.
FORM_FIELDS = ("client_secret", "refresh_token", "code")
FORM = "application/x-www-form-urlencoded"
#: Null bytes between two characters, raw or escaped, as in UTF-16 and UTF-32.
GAP = r"(?:\x00|\\x00|\\0|\\u0000|%00)*"

#: Characters of Base64 that have other forms in URLs and JSON.
_BASE64 = {"+": r"(?:\+|-|%2[Bb])", "/": r"(?:\\?/|_|%2[Ff])"}

Mask = Callable[[str], str]


def mask_of(secrets: Iterable[str | None]) -> Mask:
    """A function that masks secrets in a string."""
    return _mask(tuple(sorted({secret for secret in secrets if secret and len(secret) >= SHORTEST})))


def mask_for(request: httpx.Request) -> Mask:
    """A function that masks the secrets of a request in a string: its token, or the form of a token request."""
    secrets = [str(request.headers.get("Authorization", "")).rpartition(" ")[2]]
    if request.headers.get("Content-Type") == FORM:
        try:
            form = parse_qs(request.content.decode())
        except (httpx.RequestNotRead, ValueError):
            form = {}
        secrets += [value for name in FORM_FIELDS for value in form.get(name, ())]
    return mask_of(secrets)


def masked_response(response: httpx.Response, mask: Mask) -> httpx.Response:
    """A response without secrets that it repeats; the same response if there are none."""
    reason = response.extensions.get("reason_phrase", b"").decode("latin-1")
    headers = [(name, mask(value)) for name, value in response.headers.multi_items()]
    content = masked_content(response, mask)
    is_clean = headers == response.headers.multi_items() and mask(reason) == reason
    if is_clean and content == read_content(response):
        return response
    # The copy is closed, has the standard reason phrase of its status, and no next request.
    clean = copy.copy(response)
    clean.headers = httpx.Headers(headers)
    clean.next_request = None
    clean._content = content
    return clean


def read_content(response: httpx.Response) -> bytes:
    """The part of the body that was read."""
    try:
        return response.content
    except httpx.ResponseNotRead:
        return b""


def masked_content(response: httpx.Response, mask: Mask) -> bytes:
    """The body without secrets."""
    content = read_content(response)
    # Latin-1 keeps each byte, so the rest stays unchanged. The declared encoding can be any.
    for encoding in ("latin-1", response.charset_encoding or "latin-1"):
        try:
            text = content.decode(encoding)
            if (masked := mask(text)) != text:
                content = masked.encode(encoding)
        except (LookupError, ValueError):
            # The body is not in that encoding, or the encoding is unknown.
            pass
    return content


def mask_values(value: Any, mask: Mask) -> Any:
    """Decoded JSON without secrets."""
    if isinstance(value, str):
        return mask(value)
    if isinstance(value, list):
        return [mask_values(item, mask) for item in value]
    if isinstance(value, dict):
        return {mask(key): mask_values(item, mask) for key, item in value.items()}
    return value


@lru_cache(maxsize=256)
def _mask(secrets: tuple[str, ...]) -> Mask:
    if not secrets:
        return str
    pattern = re.compile("|".join(map(_forms, secrets)))

    def mask(text: str) -> str:
        # No form is shorter than the secret itself.
        return pattern.sub(MASK, text) if len(text) >= SHORTEST else text

    return mask


def _forms(secret: str) -> str:
    """Matches a secret, its Base64, and its hexadecimal digits."""
    head = secret[:LONGEST]
    digits = _digits(head.encode(errors="replace").hex())
    return f"(?:{'|'.join([_pattern(head), *_base64(head), digits])})" + (REST if len(secret) > LONGEST else "")


def _pattern(secret: str) -> str:
    """Matches a secret whose characters can be escaped for URLs, JSON, HTML or Python."""
    return GAP.join(_character(character) for character in secret)


def _character(character: str) -> str:
    code = ord(character)
    bytes_ = "".join(rf"(?:%(?:25)*|=|\\x){_digits(f'{byte:02x}')}" for byte in character.encode(errors="replace"))
    entities = rf"&\#0*{code};|&\#[xX]0*{_digits(f'{code:x}')};"
    alternatives = [re.escape(character), bytes_, rf"\\+u{_digits(f'{code:04x}')}", entities]
    if not (character.isascii() and character.isalnum()):
        # The last one is UTF-8 decoded as Latin-1.
        alternatives += [rf"\\+{re.escape(character)}", re.escape(html.escape(character)), _as_latin_1(character)]
    return f"(?:{'|'.join(alternatives)})"


def _as_latin_1(character: str) -> str:
    return re.escape(character.encode(errors="replace").decode("latin-1"))


def _digits(digits: str) -> str:
    """Hexadecimal digits in lower or upper case."""
    return "".join(f"[{digit}{digit.upper()}]" if digit.isalpha() else digit for digit in digits)


def _base64(secret: str) -> Iterable[str]:
    """Base64 of a secret with any text before and after it, such as `id:secret`."""
    content = secret.encode(errors="replace")
    for before in range(3):
        encoded = base64.b64encode(b"\0" * before + content)
        # Leave out characters that contain bits of the text before or after.
        start = (0, 2, 3)[before]
        end = (before + len(content)) * 8 // 6
        yield "".join(_BASE64.get(character, character) for character in encoded[start:end].decode())
