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
from .connections import AsyncConnections, AsyncTransportOption
from .context import AsyncResourceContext
from .gate import AsyncFairGate
from .http import AsyncHTTPClient
from .resources import AsyncConveniences

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class AsyncOptions(TypedDict, total=False):
    """Options of a client."""

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
    transport: AsyncTransportOption
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
        app_id: App ID of your app. Create the app in Help Scout under Your Profile > My Apps. Tokens act as the user
            who created it.
        app_secret: App Secret of your app. If you pass no credentials, both come from the environment variables
            `HELPSCOUT_APP_ID` and `HELPSCOUT_APP_SECRET`.
        access_token: An existing token. If you also pass credentials, the client replaces the token once the API
            rejects it. If you pass neither, it comes from the environment variable `HELPSCOUT_ACCESS_TOKEN`.
        refresh_token: Refresh token of a user who authorized the app. Without it, the client gets tokens with the
            credentials alone. Each refresh replaces it, so use `token_store` or `on_token` to keep the later ones.
        token_store: Stores the token across clients, processes and restarts. A token in the store takes precedence.
            `AsyncHelpScout` also accepts an `AsyncTokenStore`.
        on_token: Called with each new token, including the first, after it was saved. In `AsyncHelpScout`, it may be
            asynchronous. If it fails, the request that needed the token fails before it is sent, and the next request
            calls it again.
        refresh_margin: Seconds before its expiry at which a token is replaced.
        base_url: Origin of the API, for tests: https, or http on this machine. The default is the environment variable
            `HELPSCOUT_BASE_URL`, or else Help Scout's API.
        timeout: Seconds to wait for a connection, for each part of a response, and for a free connection.
        attempt_timeout: Seconds that one attempt may take, from the first byte sent to the last byte read, however
            slowly the server sends. Streamed bodies (`stream` and downloads) may take longer.
        total_timeout: Seconds that a call may take, including all waits: for its turn, the rate limit, a token, and
            retries. None means no limit.
        max_retries: Maximum number of retries of a request, for any reason, including the rate limit. The retry with a
            new token after a 401 is not counted.
        max_rate_limit_wait: Maximum number of seconds that a call waits for the rate limit before it fails.
        resend_writes: Whether to retry a POST or PATCH that may already have been carried out. The customer may then
            get a reply twice.
        max_response_size: Maximum size of a decompressed response in bytes; 64 MB by default. Errors and redirects may
            have 1 MB. Downloads and streams are not limited.
        pacing: Whether requests wait until the rate limit has room for them, according to its headers.
        rate_limiter: Shares the rate limit between several clients or processes: a `RedisRateLimiter`. By default, this
            client and its copies share a limiter in memory.
        transport: An httpx transport that sends the requests, for tests; or a function that takes the client's own
            transport and returns one that wraps it, for instrumentation.
        mounts: Transports for some hosts, as in httpx.
        proxy: URL of a proxy. The default is the proxy from the environment, unless `base_url` is on this machine.
        verify: Which certificates to trust: an SSL context, or False for any.
        limits: Limits on the number of connections.
        http2: Whether to use HTTP/2, which requires httpx's extra `http2`.
        event_hooks: httpx hooks for each request and response, except token requests. They see the token.
        headers: Headers to send with each request. You can't set `Authorization`.
        user_agent: Name of your app, which precedes this library's name in the `User-Agent` header.
        on_call: Called with a `CallRecord` after each call, including token requests, for metrics. It must not block.
            Its exceptions are logged and do not affect the call.
        clock: Source of time and sleep, for tests.

    Raises:
        ConfigurationError: The options are invalid.

    See https://developer.helpscout.com/mailbox-api/overview/authentication
    """

    raw: AsyncClient
    """The `client` argument for the raw functions of `helpscout_api`."""

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
        transport: AsyncTransportOption = None,
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
            # A token request can safely be repeated.
            retries=evolve(self._settings.retries, resend_writes=True),
            # Other calls may wait for it, so the timeout of the first call that needs it doesn't apply.
            timeouts=evolve(self._settings.timeouts, total=None),
            max_response_size=MAX_ERROR_SIZE,
        )
        # Token requests are not known to count against a limit, so they don't wait for one.
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
        """Exchanges an authorization code, and returns a client for the user who authorized the app.

        Args:
            code: Code that Help Scout sent to the app's Redirection URL. It works once.
            options: As for the constructor. `app_id` and `app_secret` are required, here or in the environment.

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
        # Debuggers and error reports also show clients whose constructor failed.
        settings = vars(self).get("_settings")
        return f"<{type(self).__name__} {'not initialized' if settings is None else settings.base_url}>"

    @property
    def token(self) -> Token | None:
        """The token in use; None before the first one was fetched."""
        return self._auth.token

    @property
    def rate_limit(self) -> RateLimit | None:
        """The account's rate limit according to the last response; None before the first one."""
        return self._limiter.seen

    @property
    def usage(self) -> Usage:
        """The cost of all calls of this client and its copies so far: requests, rate limit units, seconds."""
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
        """Returns a copy of the client with other settings.

        The copy shares connections, token and rate limit with this client. Closing either closes both.

        Args:
            timeout: As for the constructor, like all others.
            attempt_timeout: Seconds that one attempt may take.
            total_timeout: Seconds that a call may take. Set here, it also limits streamed bodies.
            max_retries: Maximum number of retries.
            max_rate_limit_wait: Seconds.
            resend_writes: Whether to retry a POST or PATCH that may already have been carried out.
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
        """Fetches the linked resources of entities.

        Each distinct link is fetched once, and lists are read to their ends.

        Args:
            entities: One model that was read, such as a conversation, or several.
            rels: Names of links, such as `mailbox`, `primary_customer` or `threads`.
            concurrency: Maximum number of links to fetch at the same time.

        Returns:
            The results, one for each entity, in the same order.

        Raises:
            APIError: A response is neither a success nor a 404.
            ConfigurationError: A link leads to another origin. For example, `web` leads to Help Scout's application.
            ResponseParseError: No operation reads the target of a link.
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
        """Calls a function for each of many ids, several at a time, and continues if some calls fail.

        No id is written twice: duplicates and ids in `done` are skipped, and a failed write is not repeated (apart from
        the client's own retries). The writes are bulk work: other calls take precedence.

        Args:
            ids: Ids to write. An iterator is read to its end first.
            write: Function that writes one id, such as `lambda id: hs.conversations.update_status(id, "closed")`.
            concurrency: Maximum number of writes at the same time.
            done: Ids to skip: `done` of earlier outcomes, or of the error that stopped them.
            on_progress: Called when an id is finished, by one thread at a time. Store the ids that it reports if you
                want to continue after the process has ended.

        Returns:
            The outcome for each id.

        Raises:
            AuthenticationError: The token was rejected. This and every other error that stops the writes has `done`.
                It includes writes that were in progress, because they may have been carried out.
            ConfigurationError: A call is invalid.
            TokenError: There is no token.
            TokenStoreError: The token store failed.
            ValueError: `concurrency` is less than 1.
            Exception: Any other exception of `write` or `on_progress` that is not a `HelpScoutError`.
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
        """Sends any request, for operations that this library doesn't have.

        Args:
            method: HTTP method.
            path: Path with its version, such as `/v2/tags`, or a URL at the same origin.
            params: The query, sent unchanged.
            json: A JSON body.
            content: A raw body. A body from an iterator can't be sent again, so it is not retried.
            headers: Additional headers.

        Returns:
            The response, which is a success.

        Raises:
            APIError: The response is not a success.
            ConnectionError: The connection failed or was lost.
            TimeoutError: The response took too long.
            ConfigurationError: The URL is not at the configured origin. The token is sent only to that origin.
            TypeError: A value has a type that can't be sent.
            ValueError: A value can't be sent, such as a control character in the path or a header.
        """
        check_headers(headers or {})
        options = checked_request(method, path, params, json)
        return await self._http.request(method, path, content=content, headers=headers, **options)

    def stream(
        self, method: str, path: str, *, params: Mapping[str, Any] | None = None, json: Any = None
    ) -> AbstractAsyncContextManager[httpx.Response]:
        """Sends a request like `request`, and streams the body of the response within the `with` block.

        Args:
            method: HTTP method.
            path: Path with its version, or a URL at the same origin.
            params: The query, sent unchanged.
            json: A JSON body.
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
    """Exchanges an authorization code for a token, for apps that store the tokens of their users themselves.

    Args:
        code: Code that Help Scout sent to the app's Redirection URL. It works once.
        options: As for a client. `app_id` and `app_secret` are required, here or in the environment.

    Returns:
        The token. Pass its `refresh_token` to clients later.

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
