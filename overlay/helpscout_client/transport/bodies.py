"""Reading bodies: unpacked piece by piece, so that their size is known before they are in memory. No I/O.

httpx unpacks each piece at once, and a few kilobytes may become gigabytes; it also takes half of a gzip file for a
whole one.
"""

import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final, Protocol

import httpx

#: Bytes of a response.
MAX_SIZE: Final = 64 * 1024 * 1024
#: Bytes of an error, a redirect, or an access token.
MAX_ERROR_SIZE: Final = 1024 * 1024
#: What is asked for, since it can be unpacked piece by piece.
ACCEPT_ENCODING: Final = "gzip, deflate"
#: Where a request keeps how many bytes its response may have; None for any number.
LIMIT: Final = "helpscout_client.max_response_size"
#: Where a response keeps the body that the user reads piece by piece.
STREAMED: Final = "helpscout_client.streamed_body"

_PIECE: Final = 64 * 1024
#: More of them one in another are an attack.
_MOST_CODINGS: Final = 3


class Coding(Protocol):
    """Unpacks a body."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Unpacks a piece, into small pieces."""
        ...

    def finish(self) -> None:
        """Checks that the body was complete.

        Raises:
            ValueError: It was not.
        """
        ...


class _Zlib:
    """Unpacks gzip, or what HTTP calls deflate, which some servers send without the header of zlib."""

    def __init__(self, window_bits: int) -> None:
        self._window_bits = window_bits
        self._unpack = zlib.decompressobj(window_bits)
        self._has_begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._unpack.eof:
                # A gzip file may consist of several.
                self._unpack = zlib.decompressobj(self._window_bits)
            try:
                piece = self._unpack.decompress(data, _PIECE)
            except zlib.error:
                if self._has_begun or self._window_bits != zlib.MAX_WBITS:
                    raise
                self._window_bits = -zlib.MAX_WBITS
                self._unpack = zlib.decompressobj(self._window_bits)
                continue
            self._has_begun = True
            data = self._unpack.unconsumed_tail or self._unpack.unused_data
            if piece:
                yield piece

    def finish(self) -> None:
        if self._has_begun and not self._unpack.eof:
            raise ValueError("the body ends in the middle")


_CODINGS: Final = {
    "gzip": partial(_Zlib, zlib.MAX_WBITS | 16),
    "x-gzip": partial(_Zlib, zlib.MAX_WBITS | 16),
    "deflate": partial(_Zlib, zlib.MAX_WBITS),
}


class BodyReader:
    """Reads the body of one response.

    Args:
        response: The response.
        limit: Bytes that it may have, packed or not; None for any number.
    """

    def __init__(self, response: httpx.Response, limit: int | None) -> None:
        self._request = response.request
        self._limit = limit
        encoding = response.headers.get("Content-Encoding")
        self._codings = _codings(encoding) if encoding else []
        self._sizes = [0] * (len(self._codings or ()) + 1)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Unpacks a piece.

        Raises:
            httpx.DecodingError: It can't be unpacked, or the body is too large.
        """
        if self._codings is None:
            raise httpx.DecodingError("has a Content-Encoding that was not requested", request=self._request)
        pieces: Iterable[bytes] = self._counted([data], 0)
        for number, coding in enumerate(self._codings, 1):
            pieces = self._counted(_unpacked(coding, pieces), number)
        problem = ""
        try:
            yield from pieces
        except (ValueError, zlib.error):
            problem = "can't be decompressed"
        if problem:
            raise httpx.DecodingError(problem, request=self._request)

    def finish(self) -> None:
        """Checks that the body was complete.

        Raises:
            httpx.DecodingError: It was not.
        """
        try:
            for coding in self._codings or ():
                coding.finish()
        except ValueError:
            pass
        else:
            return
        raise httpx.DecodingError("can't be decompressed: its end is missing", request=self._request)

    def _counted(self, pieces: Iterable[bytes], number: int) -> Iterator[bytes]:
        for piece in pieces:
            self._sizes[number] += len(piece)
            if self._limit is not None and self._sizes[number] > self._limit:
                raise too_large(self._request, self._limit)
            yield piece


def too_large(request: httpx.Request, limit: int) -> httpx.DecodingError:
    """The error of a body that is larger than allowed."""
    return httpx.DecodingError(f"is larger than max_response_size allows ({limit:,} bytes)", request=request)


def _unpacked(coding: Coding, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from coding.feed(piece)


def _codings(encoding: str) -> list[Coding] | None:
    """What unpacks a body, in turn; None if nothing does."""
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS or not set(names) <= _CODINGS.keys():
        return None
    return [_CODINGS[name]() for name in reversed(names)]
