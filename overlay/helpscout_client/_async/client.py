"""The client."""

import ssl
from collections.abc import AsyncIterable, Awaitable, Callable, Hashable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Any, Self, TypedDict, TypeVar, Unpack, overload

import httpx
from attrs import evolve

import helpscout_client
from helpscout_api.client import AsyncClient

from ..auth.stores import AsyncTokenStore, TokenStore
from ..auth.token import Token
from ..clock import Clock
from ..errors import ConfigurationError
from ..mockable import Mockable
from ..ratelimit.limiter import RateLimit, RateLimiter
from ..settings import ATTEMPT_TIMEOUT, LIMITS, MAX_RATE_LIMIT_WAIT, MAX_RETRIES, REFRESH_MARGIN, TIMEOUT, settings
from ..transport.bodies import MAX_ERROR_SIZE, MAX_SIZE
from ..transport.outgoing import check_headers, checked_request
from ..transport.pickling import Unpicklable
from ..transport.proxies import checked_connections
from ..transport.tls import tls_context
from ..transport.usage import CallRecord, Meter, Usage
from .auth import AsyncTokenAuth
from .connections import AsyncConnections
from .context import AsyncResourceContext
from .gate import AsyncFairGate
from .http import AsyncHTTPClient
from .resources import AsyncConveniences

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class AsyncOptions(TypedDict, total=False):
    """What a client can be given."""

    app_id: str | None
    app_secret: str | None
    access_token: str | None
    refresh_token: str | None
    token_store: AsyncTokenStore | TokenStore | None
    on_token: Callable[[Token], object] | None
    refresh_margin: float
    base_url: str
    timeout: float | httpx.Timeout
    attempt_timeout: float
    total_timeout: float | None
    max_retries: int
    max_rate_limit_wait: float
    resend_writes: bool
    max_response_size: int
    pacing: bool
    rate_limiter: RateLimiter | None
    transport: httpx.AsyncBaseTransport | None
    mounts: Mapping[str, httpx.AsyncBaseTransport | None] | None
    proxy: str | httpx.URL | httpx.Proxy | None
    verify: ssl.SSLContext | bool
    limits: httpx.Limits
    http2: bool
    event_hooks: Mapping[str, list[Callable[..., Any]]] | None
    headers: Mapping[str, str] | None
    user_agent: str | None
    on_call: Callable[[CallRecord], object] | None
    clock: Clock | None


class AsyncHelpScout(Unpicklable, AsyncConveniences, Mockable):
    """A client of Help Scout's Mailbox API.

    Args:
        app_id: App ID of an app, made in Help Scout under Your Profile > My Apps. Tokens act as the user who made it.
        app_secret: The app's App Secret. Without arguments, both come from the environment variables
            `HELPSCOUT_APP_ID` and `HELPSCOUT_APP_SECRET`.
        access_token: A token to use as it is; with credentials beside it, it is replaced by them once refused. Without
            arguments, it comes from the environment variable `HELPSCOUT_ACCESS_TOKEN`.
        refresh_token: What new tokens are got with, for a user who authorized the app; without it, the credentials
            alone do. It is the first one only: with `token_store` or `on_token`, keep those that follow.
        token_store: Where the token is kept, for other clients, processes and times. A token in there comes first.
            `AsyncHelpScout` also takes an `AsyncTokenStore`.
        on_token: Is told each new token, the first included, once it was saved. It may be asynchronous in
            `AsyncHelpScout`. If it fails, so does the request that needed the token, before it is sent; the next one
            tells it again.
        refresh_margin: Seconds before its end from which on a token is replaced.
        base_url: Origin of the API, for tests against another: https, or http to this machine. Without it,
            `HELPSCOUT_BASE_URL` from the environment, or else Help Scout's own.
        timeout: Seconds to wait for a connection, for each part of an answer, and for a free connection.
        attempt_timeout: Seconds that one try may take, from the first byte sent to the last byte read, however slowly
            the server sends. Bodies that are read piece by piece, by `stream` and downloads, may take longer.
        total_timeout: Seconds that a call may take with all its waits: for its turn, the rate limit, a token, and
            further tries. None means no bound.
        max_retries: How often a request is sent again, for any reason, the rate limit included; a refused token is
            not counted.
        max_rate_limit_wait: Seconds that a call waits for the rate limit at most, before it fails.
        resend_writes: Whether a POST or PATCH is sent again that may have been carried out already. A reply may reach
            the customer twice then.
        max_response_size: Bytes that a response may have once it is unpacked; 64 MB by default. Errors and redirects
            may have 1 MB, and downloads and streams any number.
        pacing: Whether requests wait until the rate limit has room for them, as far as its headers tell.
        rate_limiter: Who keeps to the rate limit, for several clients or processes: a `RedisRateLimiter`. Without it,
            this client does for itself and its copies.
        transport: What carries the requests, for tests.
        mounts: Transports for some hosts, as httpx takes them.
        proxy: Address of a proxy; without it, that of the environment, unless `base_url` is on this machine.
        verify: Which certificates are trusted: an SSL context, or False for any.
        limits: How many connections there are.
        http2: Whether HTTP/2 is spoken, which needs httpx's extra `http2`.
        event_hooks: httpx's hooks for each request and answer, token requests excepted. They see the token.
        headers: Sent with each request. `Authorization` is the client's own.
        user_agent: Name of your app, put before this library's own in the `User-Agent` header.
        on_call: Gets a `CallRecord` of each call that has ended, token requests included, for metrics. It must not
            block. What it raises is logged, and the call goes on.
        clock: The time and how to wait, for tests.

    Raises:
        ConfigurationError: The options are invalid.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """

    raw: AsyncClient
    """What raw functions of `helpscout_api` take as their `client`."""

    def __init__(
        self,
        *,
        app_id: str | None = None,
        app_secret: str | None = None,
        access_token: str | None = None,
        refresh_token: str | None = None,
        token_store: AsyncTokenStore | TokenStore | None = None,
        on_token: Callable[[Token], object] | None = None,
        refresh_margin: float = REFRESH_MARGIN,
        base_url: str | None = None,
        timeout: float | httpx.Timeout = TIMEOUT,
        attempt_timeout: float = ATTEMPT_TIMEOUT,
        total_timeout: float | None = None,
        max_retries: int = MAX_RETRIES,
        max_rate_limit_wait: float = MAX_RATE_LIMIT_WAIT,
        resend_writes: bool = False,
        max_response_size: int = MAX_SIZE,
        pacing: bool = True,
        rate_limiter: RateLimiter | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        mounts: Mapping[str, httpx.AsyncBaseTransport | None] | None = None,
        proxy: str | httpx.URL | httpx.Proxy | None = None,
        verify: ssl.SSLContext | bool = True,
        limits: httpx.Limits = LIMITS,
        http2: bool = False,
        event_hooks: Mapping[str, list[Callable[..., Any]]] | None = None,
        headers: Mapping[str, str] | None = None,
        user_agent: str | None = None,
        on_call: Callable[[CallRecord], object] | None = None,
        clock: Clock | None = None,
    ) -> None:
        given = dict(locals())
        self._settings = settings(given)
        connect = partial(
            AsyncConnections,
            base_url=self._settings.base_url,
            timeout=self._settings.timeout,
            transport=transport,
            mounts=mounts,
            proxy=proxy,
            verify=tls_context(verify, is_encrypted=self._settings.base_url.scheme == "https", http2=http2),
            limits=limits,
            http2=http2,
        )
        self._meter = Meter(self._settings.on_call)
        token_settings = evolve(
            self._settings,
            # A token request does no harm when it comes twice.
            retries=evolve(self._settings.retries, resend_writes=True),
            # Others may wait for it, so the call that happens to need it first does not bound it.
            timeouts=evolve(self._settings.timeouts, total=None),
            max_response_size=MAX_ERROR_SIZE,
        )
        # Token requests count for no limit that is known, so they pass no gate.
        tokens = AsyncHTTPClient(token_settings, checked_connections(partial(connect, None)), self._meter, None)
        self._auth = AsyncTokenAuth(self._settings, tokens)
        self._limiter = self._settings.rate_limiter
        gate = AsyncFairGate(self._limiter, self._settings.clock)
        self._wire(AsyncHTTPClient(self._settings, connect(event_hooks, auth=self._auth), self._meter, gate))

    def _wire(self, http: AsyncHTTPClient) -> None:
        self._http = http
        self._mocks = {}
        self.raw = AsyncClient(http)
        self._context = AsyncResourceContext(self.raw)

    @classmethod
    async def from_authorization_code(cls, code: str, **options: Unpack["AsyncOptions"]) -> Self:
        """A client for the user who let the app act for them; the code is exchanged at once.

        Args:
            code: What Help Scout sent to the app's Redirection URL. It serves once.
            options: As for the constructor; `app_id` and `app_secret` are needed, or the environment.

        Raises:
            ConfigurationError: The options are invalid.
            TokenError: The code was rejected.
            ConnectionError: The connection failed or was lost.
            TimeoutError: The response took too long.

        See https://developer.helpscout.com/mailbox-api/overview/authentication
        """
        for name in ("access_token", "refresh_token"):
            if options.get(name) is not None:
                raise ConfigurationError(f"{name} can't be combined with an authorization code: leave it out")
        client = cls(**options)
        try:
            await client._auth.redeem(code)
        except BaseException:
            await client.aclose()
            raise
        return client

    def __repr__(self) -> str:
        # Debuggers and error reports show clients whose constructor failed, too.
        settings = vars(self).get("_settings")
        return f"<{type(self).__name__} {'not initialized' if settings is None else settings.base_url}>"

    @property
    def token(self) -> Token | None:
        """The token in use; None before the first one was fetched."""
        return self._auth.token

    @property
    def rate_limit(self) -> RateLimit | None:
        """The account's rate limit as the last answer told it; None before the first one."""
        return self._limiter.seen

    @property
    def usage(self) -> Usage:
        """What the calls of this client and its copies cost so far: requests, units of the rate limit, seconds."""
        return self._meter.usage

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | None = None,
        attempt_timeout: float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        max_rate_limit_wait: float | None = None,
        resend_writes: bool | None = None,
        max_response_size: int | None = None,
    ) -> Self:
        """A copy for calls that need other settings.

        It shares connections, token and rate limit with this client; closing either closes both.

        Args:
            timeout: As for the constructor, like all others.
            attempt_timeout: Seconds that one try may take.
            total_timeout: Seconds that a call may take. Given here, it also bounds bodies that are read piece by piece.
            max_retries: How often a request is sent again.
            max_rate_limit_wait: Seconds.
            resend_writes: Whether a POST or PATCH is sent again that may have been carried out already.
            max_response_size: Bytes.

        Raises:
            ConfigurationError: The options are invalid.
        """
        given = {name: value for name, value in locals().items() if name != "self" and value is not None}
        client = object.__new__(type(self))
        client._settings = self._settings.with_options(given)
        client._auth, client._limiter, client._meter = self._auth, self._limiter, self._meter
        client._wire(self._http.with_settings(client._settings))
        client._place(self._mocks)
        return client

    @overload
    async def related(
        self, entities: "helpscout_client.Linked", *rels: str, concurrency: int = ...
    ) -> "helpscout_client.Related": ...
    @overload
    async def related(
        self, entities: "Iterable[helpscout_client.Linked]", *rels: str, concurrency: int = ...
    ) -> "list[helpscout_client.Related]": ...
    async def related(
        self,
        entities: "helpscout_client.Linked | Iterable[helpscout_client.Linked]",
        *rels: str,
        concurrency: int = 8,
    ) -> "helpscout_client.Related | list[helpscout_client.Related]":
        """Reads what the links of entities lead to, each link once however many have it, and lists to their ends.

        Args:
            entities: A model that was read, such as a conversation, or several.
            rels: Names of links, such as `mailbox`, `primary_customer` or `threads`.
            concurrency: How many are read at the same time.

        Returns:
            What was found, for each entity in its place.

        Raises:
            APIError: An answer is neither a success nor a 404.
            ConfigurationError: A link leads to another origin, such as `web`, to Help Scout's application.
            ResponseParseError: No operation reads what a link leads to.
            ValueError: An entity can't have such a link, or `concurrency` is less than 1.
        """
        from ..resources.related import Related, targets, together
        from .related import async_related

        base_url = self._settings.base_url
        if not isinstance(entities, Iterable):
            needed = targets(entities, rels, base_url)
            found = await async_related(self._context, together([needed]), concurrency)
            return Related.of(needed, found)
        each = [targets(entity, rels, base_url) for entity in entities]
        found = await async_related(self._context, together(each), concurrency)
        return [Related.of(needed, found) for needed in each]

    async def for_each(
        self,
        ids: Iterable[K],
        write: Callable[[K], Awaitable[T]],
        *,
        concurrency: int = 8,
        done: Iterable[K] = (),
        on_progress: "Callable[[helpscout_client.Progress[K]], object] | None" = None,
    ) -> "helpscout_client.Outcomes[K, T]":
        """Calls a function that writes for each of many ids, several at a time, and goes on if some fail.

        No id is written twice: one that comes again or is in `done` is left out, and a failed write is not repeated
        (apart from the client's own retries). The writes are bulk work: other calls go before them.

        Args:
            ids: What to write. An iterator is read to its end first.
            write: What to do for an id, such as `lambda id: hs.conversations.update_status(id, "closed")`.
            concurrency: How many are written at the same time.
            done: Ids to leave out: `done` of earlier outcomes, or of the error that stopped them.
            on_progress: Is called when an id is finished, by one thread at a time. Keep the ids that it reports to
                go on after the process ended.

        Returns:
            What became of each id.

        Raises:
            AuthenticationError: The token is not accepted. Like whatever else stops the writes, the error carries
                `done`; writes that were under way may have been carried out, so they are in it, too.
            ConfigurationError: A call can't work.
            TokenError: There is no token.
            TokenStoreError: The token store fails.
            ValueError: `concurrency` is less than 1.
            Exception: Whatever else `write` or `on_progress` raises that is not a `HelpScoutError`.
        """
        from .for_each import async_for_each

        return await async_for_each(ids, write, concurrency, done, on_progress)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, Any] | None = None,
        json: Any = None,
        content: bytes | AsyncIterable[bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """Sends any request, for what this library doesn't know.

        Args:
            method: HTTP method.
            path: Path with its version, such as `/v2/tags`, or an address at the same origin.
            params: The query, sent as it is.
            json: A body.
            content: A body as it is. What comes from an iterator can't be sent again.
            headers: Further headers.

        Returns:
            The answer, a success.

        Raises:
            APIError: The response is not a success.
            ConnectionError: The connection failed or was lost.
            TimeoutError: The response took too long.
            ConfigurationError: The address is not at the configured origin, which the token is for alone.
            TypeError: Something is of a kind that can't be sent.
            ValueError: Something can't be sent, such as a control character in the path or a header.
        """
        check_headers(headers or {})
        options = checked_request(method, path, params, json)
        return await self._http.request(method, path, content=content, headers=headers, **options)

    def stream(
        self, method: str, path: str, *, params: Mapping[str, Any] | None = None, json: Any = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """As `request`, but the body of the answer is read piece by piece, within the `with` block.

        Args:
            method: HTTP method.
            path: Path with its version, or an address at the same origin.
            params: The query, sent as it is.
            json: A body.
        """
        return self._http.stream(method, path, **checked_request(method, path, params, json))

    async def aclose(self) -> None:
        """Closes all connections."""
        await self._http.aclose()
        await self._auth.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()


async def async_exchange_authorization_code(code: str, **options: Unpack[AsyncOptions]) -> Token:
    """Exchanges a code for a token, for an app that keeps the tokens of its users itself.

    Args:
        code: What Help Scout sent to the app's Redirection URL. It serves once.
        options: As for a client; `app_id` and `app_secret` are needed, or the environment.

    Returns:
        The token. Its `refresh_token` is what a client needs later.

    Raises:
        ConfigurationError: The options are invalid.
        TokenError: The code was rejected.
        ConnectionError: The connection failed or was lost.
        TimeoutError: The response took too long.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """
    async with await AsyncHelpScout.from_authorization_code(code, **options) as client:
        assert client.token is not None, "it was just exchanged for the code"
        return client.token
