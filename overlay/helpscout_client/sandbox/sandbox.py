"""The sandbox, which responds to requests."""

import datetime
import fnmatch
import itertools
import logging
import random
import threading
import time
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from email.utils import format_datetime
from typing import Any, Final, Unpack

from helpscout_api.messages import hint

from .._async.client import AsyncHelpScout, AsyncOptions
from .._sync.client import HelpScout, Options
from ..auth.oauth import AUTHORIZATION_PATH
from ..transport.masking import one_line
from .account.seed.seed import COMPANY_ID, OWNER_ID, add_owner, fill
from .builders import Builders
from .faults.faults import Fault
from .faults.rules import Rule, respond_with_faults
from .gateway.oauth_page import is_web_address, oauth_page
from .gateway.plans import PLANS, Plan, check_plan
from .gateway.rate_limit import RequestLimit
from .gateway.tokens import Tokens
from .handling.context import RequestContext
from .http.errors import HTTPError, token_invalid
from .http.messages import Json, Request, Response, masked
from .http.responses import encoded
from .inspection import Inspection
from .openapi.description import Operation, description
from .openapi.routing import Routes
from .openapi.validation import validator
from .resources.perform import perform
from .serving.transports import AsyncSandboxTransport, SandboxTransport
from .store.snapshot import Snapshot, load_snapshot, take_snapshot
from .store.store import Store
from .times.clock import SimulatedClock
from .webhooks.deliveries import Deliveries

APP_ID: Final = "sandbox-app"
APP_SECRET: Final = "sandbox-secret"  # noqa: S105 - of an app that anybody may use
#: Requests that are kept for inspection.
_KEPT_REQUESTS: Final = 10_000

_log = logging.getLogger(__package__)


class Sandbox(Builders, Inspection):
    """An account with one app, in memory.

    Args:
        seed: Determines the data, along with the time at which they end, the correlation ids, and which requests
            random faults affect.
        size: The number of conversations.
        data: The account's data by kind, instead of the example data: `{"customers": [...], "conversations": [...]}`.
            Each item has the arguments of the builder of its kind, such as `add_customer`. The owner is always there.
        app_id: App ID of the only app that gets tokens.
        app_secret: Its App Secret.
        redirect_url: Its Redirection URL, to which users return after they authorize it; None for an app without one.
        plan: `free` has no API, `standard` neither reports nor routing; `plus` and `pro` have everything.
        rate_limit: Requests per minute, where a write counts as two; None for no limit.
        rate_window: The length of that minute, in seconds.
        now: The time at which the data end. The clock stops there until you advance it. By default, the clock runs,
            starting at the real time.

    Raises:
        ValueError: An argument is invalid.
    """

    requests: list[Request]
    """The received requests, the newest last; at most 10,000 are kept."""
    clock: SimulatedClock
    """The time in the sandbox: for expiry of tokens, windows of the rate limit, and times in the data."""

    def __init__(
        self,
        *,
        seed: int = 1,
        size: int = 400,
        data: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
        app_id: str = APP_ID,
        app_secret: str = APP_SECRET,
        redirect_url: str | None = None,
        plan: Plan = "pro",
        rate_limit: int | None = None,
        rate_window: float = 60,
        now: datetime.datetime | None = None,
    ) -> None:
        if plan not in PLANS:
            raise ValueError(f"plan must be one of {', '.join(PLANS)}, not {plan!r}")
        if rate_limit is not None and rate_limit < 2:
            raise ValueError(f"rate_limit must be at least 2, the cost of a write, not {rate_limit}")
        if size < 0:
            raise ValueError(f"size must not be negative: {size}")
        if rate_window <= 0:
            raise ValueError(f"rate_window must be positive, not {rate_window}")
        self.app_id = app_id
        self.app_secret = app_secret
        self.redirect_url = redirect_url
        self.requests = []
        self.clock = SimulatedClock(now)
        self._created_at = self.clock.now()
        self._seed, self._size, self._data = seed, size, data
        self._plan: Plan = plan
        self._tokens = Tokens(app_id, app_secret)
        self._request_limit = RequestLimit(self.clock, rate_limit, rate_window)
        self._operations = {operation.id: operation for operation in description().operations}
        self._routes = Routes(self._operations.values())
        self._validator = validator()
        self._numbers = itertools.count(1)
        self._lock = threading.RLock()
        self._url: str | None = None
        self._deliveries: Deliveries | None = None
        self.reset()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.app_id}>"

    @property
    def redirect_url(self) -> str | None:
        """The app's Redirection URL. You can set it later, once you know the app's address.

        Raises:
            ValueError: It is set to something other than an http or https address.
        """
        return self._redirect_url

    @redirect_url.setter
    def redirect_url(self, redirect_url: str | None) -> None:
        if redirect_url is not None and not is_web_address(redirect_url):
            raise ValueError(f"redirect_url must be an http or https URL without a fragment, not {redirect_url!r}")
        self._redirect_url = redirect_url

    # Clients

    def options(self) -> Options:
        """The options that connect a `HelpScout` to this sandbox: credentials, transport and clock."""
        return {
            "app_id": self.app_id,
            "app_secret": self.app_secret,
            "transport": SandboxTransport(self),
            "clock": self.clock,
        }

    def async_options(self) -> AsyncOptions:
        """The same as `options`, for `AsyncHelpScout`."""
        return {
            "app_id": self.app_id,
            "app_secret": self.app_secret,
            "transport": AsyncSandboxTransport(self),
            "clock": self.clock,
        }

    def client(self, **options: Unpack[Options]) -> HelpScout:
        """A client of this sandbox, without a network.

        Args:
            options: Any options of `HelpScout`; they override the sandbox's.
        """
        merged: Options = {**self.options(), **options}
        return HelpScout(**merged)

    def async_client(self, **options: Unpack[AsyncOptions]) -> AsyncHelpScout:
        """The same as `client`, for asyncio."""
        merged: AsyncOptions = {**self.async_options(), **options}
        return AsyncHelpScout(**merged)

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """Serves this sandbox over HTTP in a thread, for the duration of a `with` block, which receives its URL.

        During the block, webhooks on this machine receive their deliveries.

        Args:
            host: The host to listen on.
            port: The port to listen on; 0 for a free one.
        """
        from .serving.server import serve

        return self._known_as(serve(self, host, port))

    @property
    def url(self) -> str | None:
        """The URL of the served sandbox; None while it isn't served."""
        return self._url

    @contextmanager
    def _known_as(self, served: AbstractContextManager[str]) -> Iterator[str]:
        with served as url, self.deliveries.automatically():
            self._url = url
            try:
                yield url
            finally:
                self._url = None

    # Webhooks

    @property
    def deliveries(self) -> Deliveries:
        """Deliveries to the account's webhooks, starting with the first access or the first webhook."""
        with self._lock:
            if self._deliveries is None:
                self._deliveries = Deliveries(lambda: self._store, self._show, self.clock, self._lock)
            return self._deliveries

    # Tokens

    def access_token(self, user_id: int | None = None) -> str:
        """A token for a client's `access_token`.

        Args:
            user_id: The user it acts for; by default the account's owner, who created the app.
        """
        return self._tokens.issue(self._user_id(user_id), self.clock.now()).access_token

    def authorization_code(self, user_id: int | None = None) -> str:
        """The code that an app receives when a user has authorized it, for one token request.

        Args:
            user_id: The user; by default the account's owner.
        """
        return self._tokens.new_code(self._user_id(user_id))

    def revoke_tokens(self, *, refresh_tokens: bool = False) -> None:
        """Revokes all access tokens, so that the next request of each client fails with 401.

        Args:
            refresh_tokens: Whether to revoke refresh tokens, too.
        """
        self._tokens.revoke(refresh_tokens=refresh_tokens)

    # Faults

    def inject(
        self,
        fault: Fault,
        operation: str = "*",
        *,
        nth: int | Collection[int] | None = None,
        times: int | None = None,
        probability: float = 1.0,
    ) -> Rule:
        """Injects a fault. Several rules can affect one request; the first rule is the outermost.

        Args:
            fault: The fault.
            operation: The operations, by id such as `create_reply_thread`. `*` matches anything, so `*` alone means
                all operations, including `create_token`.
            nth: The requests to affect, one or several, counted from 1 starting now.
            times: Maximum number of requests to affect.
            probability: From 0 to 1; the sandbox's seed determines the outcome.

        Returns:
            The rule, which counts and can be removed; in a `with` statement it ends with the block.

        Raises:
            ValueError: No operation has such an id.
        """
        if not any(fnmatch.fnmatchcase(each, operation) for each in self._operations):
            raise ValueError(f"operation: there is no {operation!r}{hint(operation, self._operations)}")
        rule = Rule(fault, operation, (nth,) if isinstance(nth, int) else nth, times, probability, self._rules.remove)
        self._rules.append(rule)
        return rule

    def clear_faults(self) -> None:
        """Ends all faults."""
        self._rules.clear()

    # State

    def snapshot(self) -> Snapshot:
        """A snapshot of the account's data for `restore`, without tokens and clock."""
        with self._lock:
            return take_snapshot(self._store)

    def restore(self, snapshot: Snapshot) -> None:
        """Replaces the account's data by those of a snapshot."""
        with self._lock:
            self._store = load_snapshot(snapshot)
            self._begin_deliveries()

    def reset(self) -> None:
        """Resets the account to its initial data, and removes requests and faults. Tokens stay valid."""
        with self._lock:
            # Not used for secrets.
            self._rng = random.Random(self._seed)  # noqa: S311
            self._rules: list[Rule] = []
            self._store = Store(company_id=COMPANY_ID, owner_id=OWNER_ID)
            if self._data is None:
                fill(self._store, self._seed, self._size, self._created_at)
            else:
                add_owner(self._store, self._now())
                self.add(self._data)
            self.requests.clear()
            self._begin_deliveries()

    def _begin_deliveries(self) -> None:
        if self._deliveries is not None:
            self._deliveries.begin()

    def handle(self, request: Request) -> Response:
        """Responds to a request. This is thread-safe."""
        begun_at = time.perf_counter()
        with self._lock:
            self.requests.append(request)
            del self.requests[:-_KEPT_REQUESTS]
            response = self._respond(request)
            self._observe()
        query = f"?{masked(request.query)}" if request.query else ""
        milliseconds = (time.perf_counter() - begun_at) * 1000
        line = one_line(f"{request.method} {request.path}{query}")
        _log.info("%s %d %.1f ms", line, response.status, milliseconds)
        return response

    @contextmanager
    def _change(self) -> Iterator[None]:
        with self._lock:
            yield
            self._observe()

    def _observe(self) -> None:
        if self._deliveries is not None:
            self._deliveries.observe()

    def _show(self, operation_id: str, path: Mapping[str, Any], query: Mapping[str, Any]) -> Json:
        return self._perform_as_owner(operation_id, path, query, None).json()

    def _create(self, operation_id: str, path: Mapping[str, Any], body: Json) -> int:
        # The API ignores unknown properties, but in a test they are mistakes.
        known = description().resolve(self._operations[operation_id].body)["properties"]
        for name in body:
            if name not in known:
                raise TypeError(f"{operation_id}: there is no {name!r}{hint(name, known)}")
        return int(self._perform_as_owner(operation_id, path, {}, body).headers["Resource-ID"])

    def _perform_as_owner(
        self, operation_id: str, path: Mapping[str, Any], query: Mapping[str, Any], body: Json
    ) -> Response:
        operation = self._operations[operation_id]
        headers = {"Content-Type": "application/json"}
        request = Request(operation.method, operation.path, headers=headers, body=encoded(body))
        try:
            with self._lock:
                body = self._validator.read_body(operation, request)
                return self._perform(operation, request, path, query, body, self._store.owner_id)
        except HTTPError as error:
            raise ValueError(f"{operation_id}: {error}") from None

    def _user_id(self, user_id: int | None) -> int:
        if user_id is None:
            return self._store.owner_id
        if user_id not in self._store.users:
            raise ValueError(f"the sandbox has no user {user_id}")
        return user_id

    def _respond(self, request: Request) -> Response:
        if request.path == AUTHORIZATION_PATH:
            return oauth_page(request, self._tokens, self.redirect_url, self._store.users.values())
        correlation_id = f"{uuid.UUID(int=self._rng.getrandbits(128), version=4)}#{next(self._numbers)}"
        try:
            operation, path = self._routes.match(request.method, request.path)
        except HTTPError as error:
            return self._with_headers(error.response(correlation_id), correlation_id)

        def respond() -> Response:
            try:
                response = self._carry_out(request, operation, path)
            except HTTPError as error:
                response = error.response(correlation_id)
            return self._with_headers(response, correlation_id)

        return respond_with_faults(self._rules, operation, respond, self._rng)

    def _with_headers(self, response: Response, correlation_id: str) -> Response:
        date = format_datetime(self.clock.now(), usegmt=True)
        response.headers |= {"Date": date, "Correlation-Id": correlation_id, **self._request_limit.headers()}
        return response

    def _carry_out(self, request: Request, operation: Operation, path: Mapping[str, Any]) -> Response:
        user_id = self._store.owner_id
        if operation.needs_token:
            user_id = self._tokens.user_id(request.headers.get("Authorization", ""), self.clock.now())
            if user_id not in self._store.users:
                raise token_invalid()
            self._request_limit.acquire(request.method)
            check_plan(self._plan, operation)
        query = self._validator.read_query(operation, request.query)
        return self._perform(operation, request, path, query, self._validator.read_body(operation, request), user_id)

    def _perform(
        self,
        operation: Operation,
        request: Request,
        path: Mapping[str, Any],
        query: Mapping[str, Any],
        body: Json,
        user_id: int,
    ) -> Response:
        context = RequestContext(request, path, query, body, self._store, self._tokens, self.clock.now(), user_id)
        response = perform(operation, context)
        self._note(operation, path)
        return response

    def _note(self, operation: Operation, path: Mapping[str, Any]) -> None:
        """Reports an operation to the deliveries."""
        if operation.id in ("create_webhook", "update_webhook"):
            _ = self.deliveries
        if self._deliveries is not None and operation.method != "GET":
            for word in ("customer", "organization"):
                if f"{word}_id" in path:
                    self._deliveries.written(word, path[f"{word}_id"])
