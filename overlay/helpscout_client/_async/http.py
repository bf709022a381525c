"""The one place that every request passes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, Self

import httpx

from ..clock import Clock
from ..concurrency.gate import AsyncFairGate
from ..errors import ResponseParseError
from ..ratelimit.limiter import answer_of, refusal, weight_of
from ..ratelimit.window import Wait
from ..transport.failures import api_error, concerns, request_error
from ..transport.forks import inherited, on_fork
from ..transport.httpx_tuning import LazyCookies, join_url
from ..transport.logging import capture, log_call, log_retry
from ..transport.pickling import Unpicklable
from ..transport.redirects import next_request
from ..transport.retries import RetryPolicy

#: Whether this thread or task sends already: hooks and `on_token` that use the client must not wait for that request.
_is_sending: ContextVar[bool] = ContextVar("helpscout_client.is_sending", default=False)


#: Connections of parent processes. They are kept, since closing one may speak on it.
_parents: list[object] = []


class AsyncHTTPClient(Unpicklable, httpx.AsyncClient):
    """Keeps to the rate limit, sends again what may be sent again, and raises the errors of this library.

    It stands above the auth flow, which gets to see a 401 first.
    """

    def __init__(self, *, retries: RetryPolicy, clock: Clock, gate: AsyncFairGate | None, **options: Any) -> None:
        super().__init__(**options)
        self._retries = retries
        self._clock = clock
        self._gate = gate
        self._original = self
        self._lazy_cookies = LazyCookies()
        self._options = options
        on_fork(self)

    def after_fork(self) -> None:
        """Makes connections of its own."""
        _parents.append((self._transport, self._mounts))
        own = {
            "transport": inherited(self._options["transport"]),
            "mounts": {pattern: inherited(each) for pattern, each in (self._options["mounts"] or {}).items()},
        }
        fresh = httpx.AsyncClient(**{**self._options, **own})
        self._transport, self._mounts = fresh._transport, fresh._mounts

    @property
    def cookies(self) -> httpx.Cookies:
        """Cookies that answers set."""
        return self._lazy_cookies

    @cookies.setter
    def cookies(self, cookies: Any) -> None:
        self._lazy_cookies = LazyCookies(cookies)

    def with_options(self, retries: RetryPolicy, timeout: httpx.Timeout) -> Self:
        """A copy that shares all but these: connections, token, and what is known of the rate limit."""
        client = object.__new__(type(self))
        vars(client).update(vars(self))
        client._retries = retries
        client.timeout = timeout
        return client

    async def aclose(self) -> None:
        """Closes all connections, those of copies included: they are the same."""
        if self is self._original:
            await super().aclose()
        else:
            await self._original.aclose()

    def build_request(self, method: str, url: httpx.URL | str, *, params: Any = None, **options: Any) -> httpx.Request:
        """A request, as httpx would build it."""
        # Parameters of the client's own are merged by httpx.
        if not self.params and (address := join_url(self.base_url, url, params)):
            url, params = address, None
        return super().build_request(method, url, params=params, **options)

    async def send(self, request: httpx.Request, *, stream: bool = False, **options: Any) -> httpx.Response:
        """Sends a request.

        Raises:
            APIError: The answer is no success.
            ConnectionError: There is no connection, or it broke.
            TimeoutError: The answer takes too long.
            ResponseParseError: The answer can't be unpacked.
        """
        if self._original.is_closed:
            raise RuntimeError("the client was closed already")
        begun_at, failed_at = self._clock.monotonic(), None
        history: list[httpx.Response] = []
        patience = self._retries.max_rate_limit_wait
        tries = 1
        while True:
            outcome = await self._try(request, patience, stream, options)
            if isinstance(outcome, httpx.Response):
                outcome.history = [*history, *outcome.history]
                if outcome.is_success:
                    break
                if following := next_request(outcome, len(history)):
                    history.append(outcome)
                    request = following
                    continue
            now = self._clock.monotonic()
            failed_at = now if failed_at is None else failed_at
            pause = self._retries.pause(request, outcome, tries, now - failed_at, patience)
            if pause is None:
                break
            if isinstance(outcome, httpx.Response) and outcome.status_code == 429:
                patience -= pause
            log_retry(request, outcome, tries, pause)
            await self._clock.asleep(pause)
            tries += 1
        log_call(request, outcome, tries, self._clock.monotonic() - begun_at)
        # Not the answers to token requests, which hold tokens.
        if self._gate is not None and isinstance(outcome, httpx.Response):
            capture(outcome)
        if isinstance(outcome, httpx.RequestError):
            raise request_error(outcome) from outcome
        if not outcome.is_success:
            raise api_error(outcome)
        return outcome

    async def _try(
        self, request: httpx.Request, patience: float, stream: bool, options: dict[str, Any]
    ) -> httpx.Response | httpx.RequestError:
        if self._gate is None or _is_sending.get():
            return await self._outcome(request, stream, options)
        mark = _is_sending.set(True)
        try:
            return await self._paced(self._gate, request, patience, stream, options)
        finally:
            _is_sending.reset(mark)

    async def _paced(
        self, gate: AsyncFairGate, request: httpx.Request, patience: float, stream: bool, options: dict[str, Any]
    ) -> httpx.Response | httpx.RequestError:
        permit = await gate.acquire(weight_of(request.method), patience)
        if isinstance(permit, Wait):
            assert permit.seconds is not None, "waits for answers are not bounded"
            return refusal(request, permit.seconds)
        response = None
        try:
            outcome = await self._outcome(request, stream, options)
            response = outcome if isinstance(outcome, httpx.Response) else None
        finally:
            await gate.release(permit, answer_of(response))
        return outcome

    async def _outcome(
        self, request: httpx.Request, stream: bool, options: dict[str, Any]
    ) -> httpx.Response | httpx.RequestError:
        try:
            # Through the original, which alone is given other connections after a fork.
            response = await httpx.AsyncClient.send(self._original, request, stream=True, **options)
        except httpx.InvalidURL as error:
            raise ResponseParseError(f"names no address in its header Location: {error}") from None
        except httpx.RequestError as error:
            if str(error).startswith("Invalid URL in location header"):
                raise ResponseParseError(f"names no address in its header Location: {error}") from None
            return error
        if stream and response.is_success:
            return response
        try:
            await response.aread()
        except httpx.RequestError as error:
            # What was refused is known by its status already.
            return error if response.is_success else response
        finally:
            await response.aclose()
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
