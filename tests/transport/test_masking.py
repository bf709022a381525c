"""Secrets that a server echoes, in a dozen encodings and all positions, never appear in the library's output."""

from __future__ import annotations

import base64
import gzip
import html
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx
import pytest

from helpscout_api.masking import MASK, mask_of, mask_values
from helpscout_client import HelpScoutError, MovedError, ValidationError
from helpscout_client.transport.masking import mask_error, one_line

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Wire, WireServer

pytest_plugins = ["tests.servers"]

TOKEN = "aB3/dE6+gH9_jK2-mN5"
SECRET = "s3cret+/s3cret=hunter2"
REFRESH = "r3fresh/r3fresh+r3fresh"

ENCODINGS: dict[str, Callable[[str], bytes]] = {
    "plain": lambda text: text.encode(),
    "percent": lambda text: quote(text, safe="").encode(),
    "percent, lower case": lambda text: _lower(text),
    "percent, all": lambda text: "".join(f"%{ord(each):02X}" for each in text).encode(),
    "percent, twice": lambda text: quote(quote(text, safe=""), safe="").encode(),
    "JSON, slashes": lambda text: text.replace("/", r"\/").encode(),
    "JSON, all": lambda text: "".join(f"\\u{ord(each):04x}" for each in text).encode(),
    "JSON, upper case": lambda text: "".join(f"\\u{ord(each):04X}" for each in text).encode(),
    "HTML": lambda text: "".join(f"&#{ord(each)};" for each in text).encode(),
    "HTML, hexadecimal": lambda text: "".join(f"&#x{ord(each):X};" for each in text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16, big endian": lambda text: text.encode("utf-16-be"),
    "UTF-32": lambda text: text.encode("utf-32-le"),
    "Base64": lambda text: base64.b64encode(text.encode()),
    "Base64 of id:secret": lambda text: base64.b64encode(f"my-app:{text}".encode()),
    "Base64 for addresses": lambda text: base64.urlsafe_b64encode(f"i:{text}:".encode()),
    "hexadecimal": lambda text: text.encode().hex().encode(),
    "quoted-printable": lambda text: "".join(f"={ord(each):02X}" for each in text).encode(),
}


def _lower(text: str) -> bytes:
    return text.replace("/", "%2f").replace("+", "%2b").replace("=", "%3d").encode()


def forms(secret: str) -> list[str]:
    """The strings that must not be found."""
    texts = [encode(secret).decode("latin-1") for encode in ENCODINGS.values()]
    return [*texts, repr(secret), secret[: len(secret) // 2], secret[len(secret) // 2 :]]


# The mask


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("secret", [TOKEN, SECRET, REFRESH, "x" * 500 + SECRET])
def test_mask__hides_a_secret_however_it_is_encoded(name: str, secret: str) -> None:
    text = ENCODINGS[name](secret).decode("latin-1")
    masked = mask_of([secret, None, ""])(f"before {text} after")
    assert MASK in masked
    assert masked.startswith("before ")
    # Base64 may encode bits of the characters around the secret.
    assert len(masked) <= len("before *** after") + 16
    assert not any(form in masked for form in forms(secret))


@pytest.mark.parametrize("secret", ["pässwörd/1", "quo\"te&<x>'", "日本語の秘密の言葉です"])
def test_mask__hides_what_is_not_plain(secret: str) -> None:
    mask = mask_of([secret])
    for text in (secret, json.dumps(secret), html.escape(secret), quote(secret), secret.encode().decode("latin-1")):
        assert mask(f"<{text}>") in ("<***>", '<"***">')


def test_mask__of_what_is_too_short_to_be_a_secret() -> None:
    assert mask_of(["t", "1234567"])("Bad request 1234567") == "Bad request 1234567"
    assert mask_of(["12345678"])("12345678") == MASK
    assert mask_of(["12345678"])("1234") == "1234"


def test_mask__in_decoded_json() -> None:
    value = {TOKEN: [TOKEN, 7, None, {"a": f"({TOKEN})"}]}
    assert mask_values(value, mask_of([TOKEN])) == {MASK: [MASK, 7, None, {"a": "(***)"}]}


def test_error__that_was_led_to_by_others() -> None:
    circle, inner, outer = KeyError(TOKEN), ValueError(TOKEN.encode(), 7), RuntimeError(f"failed: {TOKEN}", 7)
    outer.__cause__, inner.__context__, circle.__context__ = inner, circle, outer
    outer.add_note(f"with {TOKEN}")
    untouched = OSError(2, "No such file")
    circle.__cause__ = untouched
    mask_error(outer, mask_of([TOKEN]))
    assert [outer.args, inner.args, circle.args] == [("failed: ***", "7"), ("b'***'", "7"), ("***",)]
    assert (outer.__notes__, untouched.args) == (["with ***"], (2, "No such file"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\r\nb", r"a\r\nb"), ("\x1b[31mred", r"\x1b[31mred"), ("a\u2028b", r"a\u2028b"), ("Größe 日本", "Größe 日本")],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


# Echoes over the wire


def in_body(echo: bytes) -> bytes:
    return b"HTTP/1.1 400 Bad Request\r\nContent-Length: %d\r\n\r\n%b" % (len(echo), echo)


def in_json(echo: bytes) -> bytes:
    body = b'{"message": "not %b", "_embedded": {"errors": [{"path": "%b", "message": "%b"}]}, "logRef": "%b"}'
    return in_body(body % ((echo,) * 4))


def in_packed_body(echo: bytes) -> bytes:
    body = gzip.compress(b"echo " + echo)
    return b"HTTP/1.1 400 Bad Request\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body)


def in_reason(echo: bytes) -> bytes:
    return b"HTTP/1.1 400 %b\r\nContent-Length: 0\r\n\r\n" % echo


def in_reason_of_a_success(echo: bytes) -> bytes:
    return b"HTTP/1.1 200 %b\r\nContent-Length: 2\r\n\r\n[]" % echo


def in_status_line(echo: bytes) -> bytes:
    return b"HTTP/1.1 %b\r\nContent-Length: 0\r\n\r\n" % echo


def in_header(echo: bytes) -> bytes:
    return b"HTTP/1.1 400 Bad Request\r\nCorrelation-Id: %b\r\nX-Echo: %b\r\nContent-Length: 0\r\n\r\n" % (echo, echo)


def in_header_line(echo: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\n%b\r\n\r\n" % echo


def in_location(echo: bytes) -> bytes:
    return b"HTTP/1.1 302 Found\r\nLocation: /v2/%b\r\nContent-Length: 0\r\n\r\n" % echo


def in_location_elsewhere(echo: bytes) -> bytes:
    return b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/?%b\r\nContent-Length: 0\r\n\r\n" % echo


def in_location_that_is_none(echo: bytes) -> bytes:
    return b"HTTP/1.1 302 Found\r\nLocation: http://[%b\r\nContent-Length: 0\r\n\r\n" % echo


def in_unreadable_success(echo: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n{%b" % (len(echo) + 1, echo)


def in_chunk(echo: bytes) -> bytes:
    return b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%b\r\n" % echo


PLACES = [
    in_body,
    in_json,
    in_packed_body,
    in_reason,
    in_reason_of_a_success,
    in_status_line,
    in_header,
    in_header_line,
    in_location,
    in_location_elsewhere,
    in_location_that_is_none,
    in_unreadable_success,
    in_chunk,
]


def everything(error: BaseException) -> Iterator[str]:
    """All strings of an error and its causes."""
    yield from traceback.format_exception(error)
    yield pickle.dumps(error).decode("latin-1")
    seen: list[BaseException] = []
    pending: list[BaseException | None] = [error]
    while pending:
        each = pending.pop()
        if each is None or each in seen:
            continue
        seen.append(each)
        pending += [each.__cause__, each.__context__]
        yield f"{each} {each!r} {each.args!r} {vars(each)!r} {getattr(each, '__notes__', '')}"
        response = getattr(each, "response", None)
        if response is not None:
            yield f"{response.content.decode('latin-1')} {response.headers!r} {vars(response)!r} {response.text}"
        request = getattr(each, "request", None)
        if request is not None:
            yield f"{request.url} {request!r}"


def found(secret: str, texts: list[str]) -> list[str]:
    return [form for form in forms(secret) for text in texts if form in text]


def echoing(place: Callable[[bytes], bytes], echo: bytes) -> Callable[[Wire, httpx.Request], None]:
    def respond(wire: Wire, request: httpx.Request) -> None:
        wire.send(place(echo))
        wire.close()

    return respond


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_echo__of_the_token_is_nowhere(
    flavour: Flavour,
    wire_server: WireServer,
    caplog: pytest.LogCaptureFixture,
    place: Callable[[bytes], bytes],
) -> None:
    caplog.set_level(logging.DEBUG, logger="helpscout_client")
    caplog.set_level(logging.INFO, logger=httpx.__name__)
    hs = flavour.client(base_url=wire_server.url, access_token=TOKEN, max_retries=0)
    texts: list[str] = []
    for encode in ENCODINGS.values():
        wire_server.respond = echoing(place, encode(TOKEN))
        try:
            flavour.run(hs.tags.get(7))
        except HelpScoutError as error:
            texts += everything(error)
    assert len(texts) > len(ENCODINGS)
    texts += [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    assert found(TOKEN, texts) == []


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_echo__of_the_app_secret_and_refresh_token_is_nowhere(
    flavour: Flavour,
    wire_server: WireServer,
    caplog: pytest.LogCaptureFixture,
    place: Callable[[bytes], bytes],
) -> None:
    caplog.set_level(logging.DEBUG, logger="helpscout_client")
    caplog.set_level(logging.INFO, logger=httpx.__name__)
    options: dict[str, Any] = {"app_id": "my-app", "app_secret": SECRET, "max_retries": 0}
    texts: list[str] = []
    for encode in ENCODINGS.values():
        wire_server.respond = echoing(place, encode(SECRET) + b" " + encode(REFRESH))
        hs = flavour.client(base_url=wire_server.url, refresh_token=REFRESH, **options)
        with pytest.raises(HelpScoutError) as caught:
            flavour.run(hs.tags.get(7))
        texts += everything(caught.value)
    texts += [f"{record.getMessage()} {vars(record)}" for record in caplog.records]
    assert [found(SECRET, texts), found(REFRESH, texts)] == [[], []]


def test_redirect__that_echoes_the_token_is_not_followed(flavour: Flavour) -> None:
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.url.path)
        return httpx.Response(302, headers={"Location": f"/v2/tags?access_token={quote(TOKEN, safe='')}"})

    with pytest.raises(MovedError) as caught:
        flavour.run(flavour.client(respond, access_token=TOKEN).tags.get(7))
    assert sent == ["/v2/tags/7"]
    assert caught.value.location == "/v2/tags?access_token=***"


@pytest.mark.parametrize("charset", ["cp037", "utf-7", "utf-16", "nonsense", "ascii"])
def test_echo__in_a_declared_encoding(flavour: Flavour, charset: str) -> None:
    encoding = "latin-1" if charset == "nonsense" else charset
    content = f"{'x' * 495} {TOKEN} é"[: -1 if charset == "ascii" else None].encode(encoding)
    headers = {"Content-Type": f"text/plain; charset={charset}"}
    hs = flavour.client(lambda _: httpx.Response(400, content=content, headers=headers), access_token=TOKEN)
    with pytest.raises(ValidationError) as caught:
        flavour.run(hs.tags.get(7))
    assert found(TOKEN, list(everything(caught.value))) == []
    assert caught.value.response.content.startswith(content[:50])


def test_short_token__blanks_no_words(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(400, json={"message": "Bad request"}), access_token="t")
    with pytest.raises(ValidationError) as caught:
        flavour.run(hs.tags.get(7))
    assert caught.value.message == "Bad request"


def test_form__of_another_request_is_read_for_secrets_too(flavour: Flavour) -> None:
    """Such as one that a raw function sends, with any content."""
    hs = flavour.client(lambda _: httpx.Response(400, text=f"no {SECRET}"), access_token=TOKEN)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    for content, shown in ((f"client_secret={quote(SECRET, safe='')}".encode(), "no ***"), (b"\xff", f"no {SECRET}")):
        with pytest.raises(ValidationError) as caught:
            flavour.run(hs.request("POST", "/v2/oauth2/token", content=content, headers=form))
        assert caught.value.response.text == shown


def test_form__that_came_from_an_iterator(flavour: Flavour) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"client_secret=x"

    async def async_pieces() -> Any:
        yield b"client_secret=x"

    hs = flavour.client(lambda _: httpx.Response(400), access_token=TOKEN)
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    content = pieces() if flavour.name == "sync" else async_pieces()
    with pytest.raises(ValidationError):
        flavour.run(hs.request("POST", "/v2/oauth2/token", content=content, headers=form))
