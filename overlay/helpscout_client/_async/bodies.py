"""Checks responses and limits their size before other code uses them."""

from collections.abc import AsyncIterator

import httpx

from ..transport.bodies import LIMIT, MAX_ERROR_SIZE, STREAMED, BodyReader, too_large
from ..transport.masking import mask_reason
from ..transport.redirects import check_location


class AsyncBody(httpx.AsyncByteStream):
    """A body that is decompressed as it is read, up to a limit.

    The body of an error response is optional: if it can't be read, it is empty.
    """

    def __init__(self, packed: httpx.AsyncByteStream, reader: BodyReader, is_success: bool) -> None:
        self._packed = packed
        self._reader = reader
        self._is_success = is_success

    async def __aiter__(self) -> AsyncIterator[bytes]:
        if self._is_success:
            async for piece in self._pieces():
                yield piece
            return
        try:
            whole = b"".join([piece async for piece in self._pieces()])
        except httpx.DecodingError:
            return
        yield whole

    async def _pieces(self) -> AsyncIterator[bytes]:
        async for data in self._packed:
            for piece in self._reader.feed(data):
                yield piece
        self._reader.finish()

    async def aclose(self) -> None:
        """Closes the response."""
        await self._packed.aclose()


async def async_check_response(response: httpx.Response) -> None:
    """Checks a response, and replaces httpx's decompression of its body.

    Raises:
        ResponseParseError: It is a redirect without a valid URL.
        httpx.DecodingError: The body is already in memory, and too large.
    """
    if response.has_redirect_location:
        check_location(response)
    mask_reason(response.request, response.extensions)
    limit: int | None = response.request.extensions.get(LIMIT)
    if not response.is_success:
        limit = MAX_ERROR_SIZE if limit is None else min(limit, MAX_ERROR_SIZE)
    if response.is_closed:
        # The response of a mock, whose body is already in memory.
        if response.is_success and limit is not None and len(response.content) > limit:
            raise too_large(response.request, limit)
        return
    # httpx wraps the stream in one that refers to the response. That reference cycle would keep the connection of a
    # dropped response open until the next garbage collection.
    packed = response.extensions.pop(STREAMED, response.stream)
    assert isinstance(packed, httpx.AsyncByteStream), "the client is asynchronous"
    response.stream = AsyncBody(packed, BodyReader(response, limit), response.is_success)
    if response.headers.pop("Content-Encoding", None) is not None:
        # It is the length of the compressed body.
        response.headers.pop("Content-Length", None)
