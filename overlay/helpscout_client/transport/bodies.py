"""Decompresses bodies in small pieces, to check their size before they are in memory. No I/O.

httpx decompresses each received piece at once, so a few kilobytes may become gigabytes. It also accepts a truncated
gzip body.
"""

import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final, Protocol

import httpx

#: Maximum size of a response, in bytes.
MAX_SIZE: Final = 64 * 1024 * 1024
#: Maximum size of an error, a redirect, or a token response, in bytes.
MAX_ERROR_SIZE: Final = 1024 * 1024
#: The encodings to request, which can be decompressed in pieces.
ACCEPT_ENCODING: Final = "gzip, deflate"
#: The extension of a request with the maximum size of its response in bytes; None for no limit.
LIMIT: Final = "helpscout_client.max_response_size"
#: The extension of a response with the body that the user streams.
STREAMED: Final = "helpscout_client.streamed_body"

_PIECE: Final = 64 * 1024
#: More nested encodings are an attack.
_MOST_CODINGS: Final = 3


class Coding(Protocol):
    """Decompresses a body."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decompresses a piece, and yields small pieces."""
        ...

    def finish(self) -> None:
        """Checks that the body is complete.

        Raises:
            ValueError: It is not.
        """
        ...


class _Zlib:
    """Decompresses gzip, or HTTP's deflate, which some servers send without the zlib header."""

    def __init__(self, window_bits: int) -> None:
        self._window_bits = window_bits
        self._unpack = zlib.decompressobj(window_bits)
        self._has_begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._unpack.eof:
                # A gzip body may have several members.
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
        limit: Maximum size in bytes, both compressed and decompressed; None for no limit.
    """

    def __init__(self, response: httpx.Response, limit: int | None) -> None:
        self._request = response.request
        self._limit = limit
        encoding = response.headers.get("Content-Encoding")
        self._codings = _codings(encoding) if encoding else []
        self._sizes = [0] * (len(self._codings or ()) + 1)

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Decompresses a piece.

        Raises:
            httpx.DecodingError: The piece can't be decompressed, or the body is too large.
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
        """Checks that the body is complete.

        Raises:
            httpx.DecodingError: It is not.
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
    """The decompressors of a body, in order; None if an encoding is not supported."""
    names = [name.strip().lower() for name in encoding.split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_CODINGS or not set(names) <= _CODINGS.keys():
        return None
    return [_CODINGS[name]() for name in reversed(names)]
