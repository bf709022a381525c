"""The one place that every request passes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from ..clock import Clock
from ..errors import api_error, concerns, request_error
from ..retries import RetryPolicy


class AsyncHTTPClient(httpx.AsyncClient):
    """Sends again what may be sent again, and turns failures and refusals into the errors of this library.

    It stands above the auth flow, which gets to see a 401 first.
    """

    def __init__(self, *, retries: RetryPolicy, clock: Clock, **options: Any) -> None:
        super().__init__(**options)
        self._retries = retries
        self._clock = clock

    async def send(self, request: httpx.Request, *, stream: bool = False, **options: Any) -> httpx.Response:
        """Sends a request.

        Raises:
            APIError: The answer is no success.
            ConnectionError: There is no connection, or it broke.
            TimeoutError: The answer takes too long.
            ResponseParseError: The answer can't be unpacked.
        """
        begun_at = self._clock.monotonic()
        tries = 1
        while True:
            outcome = await self._outcome(request, stream=stream, **options)
            if isinstance(outcome, httpx.Response) and outcome.is_success:
                return outcome
            pause = self._retries.pause(request, outcome, tries, self._clock.monotonic() - begun_at)
            if pause is None:
                break
            await self._clock.asleep(pause)
            tries += 1
        if isinstance(outcome, httpx.RequestError):
            raise request_error(outcome) from outcome
        raise api_error(outcome)

    async def _outcome(
        self, request: httpx.Request, *, stream: bool, **options: Any
    ) -> httpx.Response | httpx.RequestError:
        try:
            response = await super().send(request, stream=True, **options)
        except httpx.RequestError as error:
            return error
        if stream and response.is_success:
            return response
        try:
            await response.aread()
        except httpx.RequestError as error:
            await response.aclose()
            # What was refused is known by its status already.
            return error if response.is_success else response
        except BaseException:
            await response.aclose()
            raise
        return response

    @asynccontextmanager
    async def stream(self, *args: Any, **options: Any) -> AsyncIterator[httpx.Response]:
        """Sends a request, and gives its answer before its body was read. Raises what `send` raises."""
        async with super().stream(*args, **options) as response:
            try:
                yield response
            except httpx.RequestError as error:
                # Failures of other requests, made within the block, are not ours.
                if concerns(error, response.request):
                    raise request_error(error) from error
                raise
