"""Responses, checked and bounded before anything else sees them."""

from collections.abc import AsyncIterator

import httpx

from ..transport.bodies import LIMIT, MAX_ERROR_SIZE, STREAMED, BodyReader, too_large
from ..transport.masking import mask_reason
from ..transport.redirects import check_location


class AsyncBody(httpx.AsyncByteStream):
    """A body that is unpacked as it is read, up to a limit.

    What an error says beyond its status is not worth a failure: if it can't be read, it is empty.
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
    """Checks a response, and has its body unpacked here, not by httpx.

    Raises:
        ResponseParseError: It is a redirect that leads to no address.
        httpx.DecodingError: The body is in memory already, and too large.
    """
    if response.has_redirect_location:
        check_location(response)
    mask_reason(response.request, response.extensions)
    limit: int | None = response.request.extensions.get(LIMIT)
    if not response.is_success:
        limit = MAX_ERROR_SIZE if limit is None else min(limit, MAX_ERROR_SIZE)
    if response.is_closed:
        # A mock's: it is in memory already.
        if response.is_success and limit is not None and len(response.content) > limit:
            raise too_large(response.request, limit)
        return
    # httpx wraps it in a stream that refers to the response. That circle would keep the connection of a response that
    # is dropped until garbage is collected.
    packed = response.extensions.pop(STREAMED, response.stream)
    assert isinstance(packed, httpx.AsyncByteStream), "the client is asynchronous"
    response.stream = AsyncBody(packed, BodyReader(response, limit), response.is_success)
    if response.headers.pop("Content-Encoding", None) is not None:
        # It is the packed body's.
        response.headers.pop("Content-Length", None)
