"""The one place that every request passes."""

import datetime
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any, Self

import httpx

from ..clock import Clock
from ..concurrency.apart import AsyncBreakable, async_apart
from ..concurrency.jobs import OutOfTimeError
from ..errors import RateLimitError
from ..headers import RECEIVED_AT
from ..ratelimit.limiter import cost_of, result_of
from ..ratelimit.window import Permit
from ..transport.bodies import LIMIT
from ..transport.call import Call
from ..transport.deadline import Deadline, Timeouts, current
from ..transport.failures import api_error, concerns, request_error
from ..transport.httpx_tuning import join_url
from ..transport.logging import capture, log_call, log_retry
from ..transport.outgoing import check_length
from ..transport.pickling import Unpicklable
from ..transport.retries import RetryPolicy
from ..transport.usage import Meter
from .connections import AsyncConnections
from .gate import AsyncFairGate

#: Whether this thread or task is sending already: hooks and `on_token` that use the client must not wait for the
#: permit that the outer request holds.
_is_sending: ContextVar[bool] = ContextVar("helpscout_client.is_sending", default=False)

#: The connections are those of `AsyncConnections`.
_UNUSED = httpx.MockTransport(lambda request: httpx.Response(500))


class AsyncHTTPClient(Unpicklable, httpx.AsyncClient):
    """Keeps to the rate limit, sends again what may be sent again, and raises the errors of this library.

    It is above the auth flow, which gets to see a 401 first.

    Args:
        connections: What the requests go out by.
        retries: What is sent again.
        clock: The time and how to wait.
        gate: Who may send next; None where nothing is counted.
        meter: Counts what calls cost.
        timeouts: How long calls and their tries may take.
        max_response_size: Bytes that a response may have that is read as a whole.
        options: `base_url`, `headers` and `timeout` of httpx.
    """

    def __init__(
        self,
        *,
        connections: AsyncConnections,
        retries: RetryPolicy,
        clock: Clock,
        gate: AsyncFairGate | None,
        meter: Meter,
        timeouts: Timeouts,
        max_response_size: int,
        **options: Any,
    ) -> None:
        super().__init__(transport=_UNUSED, **options)
        self._connections = connections
        self._retries = retries
        self._clock = clock
        self._gate = gate
        self._meter = meter
        self._timeouts = timeouts
        self._max_response_size = max_response_size

    def with_options(
        self, retries: RetryPolicy, timeout: httpx.Timeout, timeouts: Timeouts, max_response_size: int
    ) -> Self:
        """A copy that shares all but these: connections, token, and what is known of the rate limit."""
        return type(self)(
            connections=self._connections,
            retries=retries,
            clock=self._clock,
            gate=self._gate,
            meter=self._meter,
            timeouts=timeouts,
            max_response_size=max_response_size,
            base_url=self.base_url,
            headers=self.headers,
            timeout=timeout,
        )

    async def aclose(self) -> None:
        """Closes all connections, those of copies included: they are the same."""
        await self._connections.aclose()

    def build_request(self, method: str, url: httpx.URL | str, *, params: Any = None, **options: Any) -> httpx.Request:
        """A request, as httpx would build it."""
        # Parameters of the client's own are merged by httpx.
        if not self.params and (address := join_url(self.base_url, url, params)):
            url, params = address, None
        request = super().build_request(method, url, params=params, **options)
        check_length(request.url)
        return request

    async def send(self, request: httpx.Request, *, stream: bool = False, **options: Any) -> httpx.Response:
        """Sends a request.

        Raises:
            APIError: The response is not a success.
            ConnectionError: There is no connection, or it broke.
            TimeoutError: The response takes too long.
            ResponseParseError: The response can't be unpacked.
        """
        if self._connections.client.is_closed:
            raise RuntimeError("the client was closed already")
        deadline = Deadline(self._timeouts, is_streamed=stream)
        call = Call(request, self._retries, self._clock.monotonic(), deadline)
        work = partial(self._send, call, stream, options)
        try:
            return await async_apart(work, _discard, self._timeouts.total)
        except OutOfTimeError:
            error = httpx.TimeoutException(deadline.message, request=request)
        finally:
            self._meter.add(call.tally, call.started_at, self._clock.monotonic())
        log_call(call.request, error, call.tries, self._clock.monotonic() - call.started_at, call.waited)
        raise request_error(error)

    async def _send(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response:
        while True:
            result = await self._attempt(call, stream, options)
            if call.follow_redirect(result):
                continue
            pause = call.pause(result, self._clock.monotonic())
            if pause is None:
                break
            log_retry(call.request, result, call.tries, pause)
            call.deadline.doing = "waiting to try again"
            with AsyncBreakable():
                await self._clock.asleep(pause)
            call.waited += pause
            call.tries += 1
        log_call(call.request, result, call.tries, self._clock.monotonic() - call.started_at, call.waited)
        if isinstance(result, httpx.RequestError):
            raise request_error(result) from result
        # Not the responses to token requests, which hold tokens.
        if self._gate is not None:
            capture(result)
        if not result.is_success:
            raise api_error(result)
        return result

    async def _attempt(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response | httpx.RequestError:
        """Sends once, when it is the request's turn."""
        if self._gate is None or _is_sending.get():
            return await self._measured(call, stream, options)
        marker = _is_sending.set(True)
        call.deadline.doing = "waiting for its turn"
        try:
            asked_at = self._clock.monotonic()
            permit = await self._gate.acquire(cost_of(call.request.method), call.wait_budget)
            call.waited += self._clock.monotonic() - asked_at
            if not isinstance(permit, Permit):
                refusal = RateLimitError.unsent(call.request, permit)
                seconds = self._clock.monotonic() - call.started_at
                log_call(call.request, refusal, call.tries - 1, seconds, call.waited)
                raise refusal
            result: httpx.Response | httpx.RequestError | None = None
            try:
                result = await self._measured(call, stream, options)
                return result
            finally:
                await self._gate.release(permit, result_of(result))
        finally:
            _is_sending.reset(marker)

    async def _measured(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response | httpx.RequestError:
        """Sends, and counts it."""
        call.tally.begin(cost_of(call.request.method), self._clock.monotonic())
        result: httpx.Response | httpx.RequestError | None = None
        try:
            result = await self._transmit(call, stream, options)
            return result
        finally:
            call.tally.end(result, self._clock.monotonic())

    async def _transmit(self, call: Call, stream: bool, options: dict[str, Any]) -> httpx.Response | httpx.RequestError:
        call.deadline.doing = "waiting for a token"
        call.request.extensions[LIMIT] = None if stream else self._max_response_size
        marker = current.set(call.deadline)
        sent_at = self._clock.monotonic()
        try:
            response = await self._connections.client.send(call.request, stream=True, **options)
            response.extensions[RECEIVED_AT] = self._clock.now()
            # httpx notes it for bodies that are read within the call.
            response.elapsed = datetime.timedelta(seconds=self._clock.monotonic() - sent_at)
            if stream and response.is_success:
                call.deadline.begin_stream()
                return response
            try:
                await response.aread()
            except httpx.RequestError as error:
                # A refusal is known by its status already.
                return error if response.is_success else response
            finally:
                await response.aclose()
            return response
        except httpx.RequestError as error:
            return error
        finally:
            current.reset(marker)

    @asynccontextmanager
    async def stream(self, *args: Any, **options: Any) -> AsyncIterator[httpx.Response]:
        """Sends a request, and gives its response before its body was read. Raises what `send` raises."""
        async with super().stream(*args, **options) as response:
            try:
                yield response
            except httpx.RequestError as error:
                # Failures of other requests, made within the block, are not ours.
                if concerns(error, response.request):
                    raise request_error(error) from error
                raise


async def _discard(response: httpx.Response) -> None:
    await response.aclose()
