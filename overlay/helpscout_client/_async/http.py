"""The HTTP client that every request goes through."""

import datetime
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any, Self

import httpx
from attrs import evolve

from ..concurrency.apart import AsyncBreakable, async_apart
from ..concurrency.jobs import OutOfTimeError
from ..errors import RateLimitError
from ..headers import RECEIVED_AT
from ..ratelimit.limiter import result_of
from ..ratelimit.window import Permit
from ..settings import Settings
from ..transport.bodies import LIMIT
from ..transport.call import Call
from ..transport.deadline import Deadline, current
from ..transport.failures import api_error, concerns, request_error
from ..transport.httpx_tuning import join_url
from ..transport.logging import log_call, log_retry, recordings
from ..transport.outgoing import check_length
from ..transport.pickling import Unpicklable
from ..transport.usage import Meter
from .connections import AsyncConnections
from .gate import AsyncFairGate

#: Whether this thread or task is already sending a request. Hooks and `on_token` may use the client, and must not wait
#: for the permit that the outer request holds.
_is_sending: ContextVar[bool] = ContextVar("helpscout_client.is_sending", default=False)

#: The connections are those of `AsyncConnections`.
_UNUSED = httpx.MockTransport(lambda request: httpx.Response(500))


class AsyncHTTPClient(Unpicklable, httpx.AsyncClient):
    """Keeps to the rate limit, retries requests, and raises the errors of this library.

    It wraps the auth flow, which handles a 401 first.

    Args:
        settings: Retry policy and timeouts.
        connections: Sends the requests.
        meter: Counts the cost of calls.
        gate: Queue for the rate limit; None if requests don't count against it.
    """

    def __init__(
        self, settings: Settings, connections: AsyncConnections, meter: Meter, gate: AsyncFairGate | None
    ) -> None:
        super().__init__(
            transport=_UNUSED, base_url=settings.base_url, headers=settings.headers, timeout=settings.timeout
        )
        self._settings = settings
        self._clock = settings.clock
        self._connections = connections
        self._meter = meter
        self._gate = gate

    def with_settings(self, settings: Settings) -> Self:
        """Returns a copy with other settings that shares connections, token and rate limit."""
        # The user may have changed the headers since.
        settings = evolve(settings, headers=self.headers)
        return type(self)(settings, self._connections, self._meter, self._gate)

    async def aclose(self) -> None:
        """Closes all connections, including those of copies, which share them."""
        await self._connections.aclose()

    def build_request(self, method: str, url: httpx.URL | str, *, params: Any = None, **options: Any) -> httpx.Request:
        """Builds a request as httpx would."""
        # If the client has parameters of its own, httpx merges them.
        if not self.params and (address := join_url(self.base_url, url, params)):
            url, params = address, None
        request = super().build_request(method, url, params=params, **options)
        check_length(request.url)
        return request

    async def send(self, request: httpx.Request, *, stream: bool = False, **options: Any) -> httpx.Response:
        """Sends a request.

        Raises:
            APIError: The response is not a success.
            ConnectionError: The connection failed or was lost.
            TimeoutError: The response took too long.
            ResponseParseError: The response can't be decompressed.
        """
        if self._connections.client.is_closed:
            raise RuntimeError("the client is closed; create a new one")
        timeouts = self._settings.timeouts
        deadline = Deadline(timeouts, is_streamed=stream)
        call = Call(request, self._settings.retries, deadline, self._clock.monotonic())
        try:
            return await async_apart(partial(self._send, call, stream, options), _discard, timeouts.total)
        except OutOfTimeError:
            error = httpx.TimeoutException(deadline.message, request=request)
        finally:
            call.end(self._clock.monotonic())
            self._meter.add(call)
        log_call(call, error)
        raise request_error(error)

    async def _send(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response:
        while True:
            result = await self._attempt(call, stream, options)
            if isinstance(result, httpx.Response) and result.is_success:
                break
            if call.follow_redirect(result):
                continue
            pause = call.pause(result, self._clock.monotonic())
            if pause is None:
                break
            log_retry(call, result, pause)
            call.deadline.doing = "waiting to retry"
            with AsyncBreakable():
                await self._clock.asleep(pause)
            call.tries += 1
        log_call(call, result)
        if isinstance(result, httpx.RequestError):
            raise request_error(result) from result
        # Responses to token requests are not recorded, because they contain tokens.
        if self._gate is not None:
            for responses in recordings.get():
                responses.append(result)
        if not result.is_success:
            raise api_error(result)
        return result

    async def _attempt(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response | httpx.RequestError:
        """Makes one attempt, when it is the request's turn."""
        if self._gate is None or _is_sending.get():
            return await self._transmit(call, stream, options)
        marker = _is_sending.set(True)
        call.deadline.doing = "waiting for its turn"
        try:
            permit = await self._gate.acquire(call.cost, call.wait_budget)
            if not isinstance(permit, Permit):
                refusal = RateLimitError.unsent(call.request, permit)
                call.tries -= 1
                call.end(self._clock.monotonic())
                log_call(call, refusal)
                raise refusal
            result: httpx.Response | httpx.RequestError | None = None
            try:
                result = await self._transmit(call, stream, options)
                return result
            finally:
                await self._gate.release(permit, result_of(result))
        finally:
            _is_sending.reset(marker)

    async def _transmit(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response | httpx.RequestError:
        """Sends over a connection, and reads the body unless it is streamed."""
        call.deadline.doing = "waiting for a token"
        call.request.extensions[LIMIT] = None if stream else self._settings.max_response_size
        result: httpx.Response | httpx.RequestError | None = None
        marker = current.set(call.deadline)
        sent_at = self._clock.monotonic()
        call.begin_request(sent_at)
        try:
            response = await self._connections.client.send(call.request, stream=True, **options)
            if stream:
                # If the body is read within the call, httpx sets it.
                response.elapsed = datetime.timedelta(seconds=self._clock.monotonic() - sent_at)
            if stream and response.is_success:
                call.deadline.begin_stream()
            else:
                await self._read(response)
            result = response
            return result
        except httpx.RequestError as error:
            # Failures of other requests, made by hooks, are not ours.
            if not concerns(error, call.request):
                raise
            result = error
            return result
        finally:
            call.end_request(result, self._clock.monotonic())
            current.reset(marker)

    async def _read(self, response: httpx.Response) -> None:
        if not response.is_success:
            response.extensions[RECEIVED_AT] = self._clock.now()
        try:
            await response.aread()
        except httpx.RequestError:
            # An error is already known by its status.
            if response.is_success:
                raise
        finally:
            await response.aclose()

    @asynccontextmanager
    async def stream(self, *args: Any, **options: Any) -> AsyncIterator[httpx.Response]:
        """Sends a request, and yields its response before its body is read. Raises the errors of `send`."""
        async with super().stream(*args, **options) as response:
            try:
                yield response
            except httpx.RequestError as error:
                # Failures of other requests within the block don't concern this one.
                if concerns(error, response.request):
                    raise request_error(error) from error
                raise


async def _discard(response: httpx.Response) -> None:
    await response.aclose()
