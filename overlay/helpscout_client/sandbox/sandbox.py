"""The sandbox itself: it takes requests, and answers them."""

import datetime
import itertools
import logging
import pickle
import random
import threading
import time
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from email.utils import format_datetime
from functools import partial
from typing import Any, Final, Unpack

from attrs import field, frozen

from .._async.client import AsyncHelpScout, AsyncOptions
from .._sync.client import HelpScout, Options
from ..auth.oauth import AUTHORIZATION_PATH
from .account.due import carry_out_due
from .account.seed import COMPANY_ID, OWNER_ID, add_owner, fill
from .account.store import Store
from .answers import encoded
from .builders import Builders
from .call import Call
from .clock import Clock
from .collector import collector_paused
from .consent import consent, is_web_address
from .deliveries import Deliveries
from .description import Operation, description
from .faults import Answer, Fault, Rule
from .inspection import Inspection
from .limits import RateLimit
from .messages import API_ORIGIN, Json, Request, Response, masked
from .plans import PLANS, Plan, check_plan
from .refusals import Refusal, refusal, token_invalid
from .resources import BEHAVIOURS
from .routing import Routes
from .tokens import Tokens
from .transports import AsyncSandboxTransport, SandboxTransport
from .validation import validator

APP_ID: Final = "sandbox-app"
APP_SECRET: Final = "sandbox-secret"  # noqa: S105 - of an app that anybody may use
#: Requests that are kept for inspection.
_KEPT_REQUESTS: Final = 10_000

_log = logging.getLogger(__package__)


@frozen
class Snapshot:
    """What an account held at some time."""

    _data: bytes = field(repr=False)


class Sandbox(Builders, Inspection):
    """An account of its own with one app, in memory.

    Args:
        seed: Chooses the data, the correlation ids, and what faults by chance meet.
        size: How many conversations there are.
        data: What the account holds instead, by kind: `{"customers": [...], "conversations": [...]}`. Each item holds
            the arguments of the builder of its kind, such as `add_customer`. Its only other user is the owner.
        app_id: App ID of the only app that gets tokens.
        app_secret: Its App Secret.
        redirect_url: Its Redirection URL, where users are sent who let it in; None for an app that has none.
        plan: `free` has no API, `standard` neither reports nor routing, `plus` and `pro` have all.
        rate_limit: Requests a minute, a write counting as two; None for no limit.
        rate_window: How long that minute lasts, in seconds.
        now: Where the clock stands still until it is moved; without it, it runs, beginning with the real time.

    Raises:
        ValueError: An argument is none of those that are possible.
    """

    requests: list[Request]
    """What came in, the newest last; at most 10,000 are kept."""
    clock: Clock
    """The time in the sandbox: expiry of tokens, windows of the rate limit, and the times of what is written."""

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
            raise ValueError(f"plan {plan!r} must be one of {', '.join(PLANS)}")
        if rate_limit is not None and rate_limit < 2:
            raise ValueError("rate_limit must be at least 2, the weight of a write")
        self.app_id = app_id
        self.app_secret = app_secret
        self.redirect_url = redirect_url
        self.requests = []
        self.clock = Clock(now)
        self._seed, self._size, self._data = seed, size, data
        self._plan: Plan = plan
        self._tokens = Tokens(app_id, app_secret)
        self._limit = RateLimit(self.clock, rate_limit, rate_window)
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
        """The app's Redirection URL. It may be set when the app's address is known.

        Raises:
            ValueError: It is set to what is no http or https address.
        """
        return self._redirect_url

    @redirect_url.setter
    def redirect_url(self, redirect_url: str | None) -> None:
        if redirect_url is not None and not is_web_address(redirect_url):
            raise ValueError(f"redirect_url {redirect_url!r} must be http://... or https://..., without a fragment")
        self._redirect_url = redirect_url

    # Clients

    def options(self) -> Options:
        """What leads a `HelpScout` to this sandbox without a network: credentials, transport and clock."""
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
        """A client that talks to this sandbox without a network.

        Args:
            options: Whatever `HelpScout` takes, to override what is set here.
        """
        merged: Options = {**self.options(), **options}
        return HelpScout(**merged)

    def async_client(self, **options: Unpack[AsyncOptions]) -> AsyncHelpScout:
        """The same as `client`, for asyncio."""
        merged: AsyncOptions = {**self.async_options(), **options}
        return AsyncHelpScout(**merged)

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """Serves this sandbox over HTTP, in a thread of its own, within a `with` block that gets its address.

        Webhooks of receivers on this machine are delivered meanwhile.

        Args:
            host: Where to listen.
            port: Where to listen; 0 for a free one.
        """
        from .server import serve

        return self._known_as(serve(self, host, port))

    @property
    def url(self) -> str | None:
        """Where it is served; None while it isn't."""
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
        """What the account's webhooks are told, from the first time that this is asked for or a webhook is made."""
        with self._lock:
            if self._deliveries is None:
                self._deliveries = Deliveries(lambda: self._store, self._show, self.clock, self._lock)
            return self._deliveries

    # Tokens

    def access_token(self, user_id: int | None = None) -> str:
        """A token for a client's `access_token`.

        Args:
            user_id: Whom it acts for; by default the account's owner, who made the app.
        """
        return self._tokens.issue(self._user_id(user_id), self.clock.now()).access_token

    def authorization_code(self, user_id: int | None = None) -> str:
        """What an app is sent when a user has consented, for one token request.

        Args:
            user_id: Who consented; by default the account's owner.
        """
        return self._tokens.new_code(self._user_id(user_id))

    def revoke_tokens(self, *, refresh_tokens: bool = False) -> None:
        """Makes all access tokens void, so that the next request of each client is refused with 401.

        Args:
            refresh_tokens: Whether refresh tokens end, too.
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
        """Lets something go wrong. What several rules do to one request adds up, the first rule being the outermost.

        Args:
            fault: What goes wrong.
            operation: For which operations, by id such as `create_reply_thread`; `*` stands for anything, so that
                `*` alone means all of them, `create_token` included.
            nth: At which requests for them, counted from 1 from now on: one, or several.
            times: How often at most.
            probability: How likely, from 0 to 1. The sandbox's seed decides.

        Returns:
            The rule, which counts and can be removed; in a `with` statement it ends with the block.
        """
        rule = Rule(fault, operation, (nth,) if isinstance(nth, int) else nth, times, probability, self._rules.remove)
        self._rules.append(rule)
        return rule

    def clear_faults(self) -> None:
        """Ends all that goes wrong."""
        self._rules.clear()

    # State

    def snapshot(self) -> Snapshot:
        """What the account holds now, for `restore`. Tokens and the clock don't belong to it."""
        with self._lock:
            return Snapshot(pickle.dumps(self._store))

    def restore(self, snapshot: Snapshot) -> None:
        """Gives the account what it held when the snapshot was taken."""
        with self._lock, collector_paused():
            # It never left this process.
            self._store = pickle.loads(snapshot._data)  # noqa: S301
            self._begin_deliveries()

    def reset(self) -> None:
        """Makes the account as it was in the beginning, and forgets requests and faults. Tokens stay valid."""
        with self._lock:
            # Nothing here is secret.
            self._chance = random.Random(self._seed)  # noqa: S311
            self._rules: list[Rule] = []
            self._store = Store(company_id=COMPANY_ID, owner_id=OWNER_ID)
            if self._data is None:
                fill(self._store, self._seed, self._size)
            else:
                add_owner(self._store, self._now())
                self.add(self._data)
            self.requests.clear()
            self._begin_deliveries()

    def _begin_deliveries(self) -> None:
        if self._deliveries is not None:
            self._deliveries.begin()

    def handle(self, request: Request) -> Response:
        """Answers a request. Several threads may call this."""
        begun_at = time.perf_counter()
        with self._lock:
            self.requests.append(request)
            del self.requests[:-_KEPT_REQUESTS]
            response = self._respond(request)
            if self._deliveries is not None:
                self._deliveries.observe()
        query = f"?{masked(request.query)}" if request.query else ""
        milliseconds = (time.perf_counter() - begun_at) * 1000
        _log.info("%s %s%s %d %.1f ms", request.method, request.path, query, response.status, milliseconds)
        return response

    def _show(self, operation_id: str, path: Mapping[str, Any], query: Mapping[str, Any]) -> Json:
        return self._perform_as_owner(operation_id, path, query, None).json()

    def _create(self, operation_id: str, path: Mapping[str, Any], body: Json) -> int:
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
        except Refusal as refused:
            raise ValueError(f"{operation_id}: {refused}") from None

    def _user_id(self, user_id: int | None) -> int:
        if user_id is None:
            return self._store.owner_id
        if user_id not in self._store.users:
            raise ValueError(f"there is no user {user_id}")
        return user_id

    def _respond(self, request: Request) -> Response:
        if request.path == AUTHORIZATION_PATH:
            return consent(request, self._tokens, self.redirect_url, self._store.users.values())
        correlation_id = f"{uuid.UUID(int=self._chance.getrandbits(128), version=4)}#{next(self._numbers)}"
        try:
            operation, path = self._routes.match(request.method, request.path)
        except Refusal as refused:
            return self._with_headers(refused.response(correlation_id), correlation_id)

        def answer() -> Response:
            try:
                response = self._carry_out(request, operation, path)
            except Refusal as refused:
                response = refused.response(correlation_id)
            return self._with_headers(response, correlation_id)

        disturbed: Answer = answer
        for rule in reversed(self._rules):
            if rule.strikes(operation.id, self._chance):
                disturbed = partial(rule.fault.disturb, disturbed, operation)
        return disturbed()

    def _with_headers(self, response: Response, correlation_id: str) -> Response:
        date = format_datetime(self.clock.now(), usegmt=True)
        response.headers |= {"Date": date, "Correlation-Id": correlation_id, **self._limit.headers()}
        return response

    def _carry_out(self, request: Request, operation: Operation, path: Mapping[str, Any]) -> Response:
        user_id = self._store.owner_id
        if operation.needs_token:
            user_id = self._tokens.user_id(request.headers.get("Authorization", ""), self.clock.now())
            if user_id not in self._store.users:
                raise token_invalid()
            self._limit.take(request.method)
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
        behaviour = BEHAVIOURS.get(operation.id)
        if behaviour is None:
            return _example(operation, request.origin)
        carry_out_due(self._store, self.clock.now())
        try:
            response = behaviour(Call(request, path, query, body, self._store, self._tokens, self.clock.now(), user_id))
        finally:
            self._store.version += request.method != "GET"
        self._note(operation, path)
        return response

    def _note(self, operation: Operation, path: Mapping[str, Any]) -> None:
        """Lets deliveries know of an operation that was carried out."""
        if operation.id in ("create_webhook", "update_webhook"):
            _ = self.deliveries
        if self._deliveries is not None and operation.method != "GET":
            for word in ("customer", "organization"):
                if f"{word}_id" in path:
                    self._deliveries.written(word, path[f"{word}_id"])


def _example(operation: Operation, origin: str) -> Response:
    if operation.method != "GET" or operation.example is None:
        raise refusal(501, f"The sandbox does not know yet how to carry out {operation.id}")
    name, media_type, value = operation.example.name, operation.example.media_type, operation.example.value
    if isinstance(value, str):
        body = value.encode()
    else:
        media_type = f"{media_type};charset=UTF-8"
        body = encoded(value).replace(API_ORIGIN.encode(), origin.encode())
    return Response(200, {"Content-Type": media_type, "X-Sandbox-Example": name}, body)
