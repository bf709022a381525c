"""The sandbox itself: it takes requests, and answers them."""

import datetime
import itertools
import logging
import random
import threading
import time
import uuid
from contextlib import AbstractContextManager
from typing import Any, Final

from .. import AsyncHelpScout, HelpScout
from .account.seed import COMPANY_ID, OWNER_ID, fill
from .account.store import Store
from .answers import encoded
from .call import Call
from .description import Operation, description
from .messages import API_ORIGIN, Request, Response, masked
from .refusals import Refusal, refusal
from .resources import BEHAVIOURS
from .routing import Routes
from .tokens import Tokens
from .transports import AsyncSandboxTransport, SandboxTransport
from .validation import validator

APP_ID: Final = "sandbox-app"
APP_SECRET: Final = "sandbox-secret"  # noqa: S105 - of an app that anybody may use
#: Requests that are kept for inspection.
_KEPT_REQUESTS: Final = 10_000
_RATE_LIMIT: Final = {"X-RateLimit-Limit-Minute": "400", "X-RateLimit-Remaining-Minute": "399"}

_log = logging.getLogger(__package__)


class Sandbox:
    """An account of its own with one app, in memory.

    Args:
        seed: Chooses the data, and the correlation ids.
        size: How many conversations there are.
        app_id: App ID of the only app that gets tokens.
        app_secret: Its App Secret.
    """

    requests: list[Request]
    """What came in, the newest last; at most 10,000 are kept."""

    def __init__(self, *, seed: int = 1, size: int = 400, app_id: str = APP_ID, app_secret: str = APP_SECRET) -> None:
        self.app_id = app_id
        self.app_secret = app_secret
        self.requests = []
        self._tokens = Tokens(app_id, app_secret)
        self._store = Store(company_id=COMPANY_ID, owner_id=OWNER_ID)
        fill(self._store, seed, size)
        self._routes = Routes(description().operations)
        self._validator = validator()
        # Correlation ids are no secrets.
        self._chance = random.Random(seed)  # noqa: S311
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._now = _utc_now

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.app_id}>"

    def client(self, **options: Any) -> HelpScout:
        """A client that talks to this sandbox without a network.

        Args:
            options: Whatever `HelpScout` takes, to override what is set here.
        """
        return HelpScout(**{**self._credentials(), "transport": SandboxTransport(self), **options})

    def async_client(self, **options: Any) -> AsyncHelpScout:
        """The same as `client`, for asyncio."""
        return AsyncHelpScout(**{**self._credentials(), "transport": AsyncSandboxTransport(self), **options})

    def serve(self, host: str = "127.0.0.1", port: int = 0) -> AbstractContextManager[str]:
        """Serves this sandbox over HTTP, in a thread of its own, within a `with` block that gets its address.

        Args:
            host: Where to listen.
            port: Where to listen; 0 for a free one.
        """
        from .server import serve

        return serve(self, host, port)

    def revoke_tokens(self) -> None:
        """Makes all tokens void, so that the next request of each client is refused with 401."""
        self._tokens.revoke()

    def handle(self, request: Request) -> Response:
        """Answers a request. Several threads may call this."""
        begun_at = time.perf_counter()
        with self._lock:
            self.requests.append(request)
            del self.requests[:-_KEPT_REQUESTS]
            correlation_id = f"{uuid.UUID(int=self._chance.getrandbits(128), version=4)}#{next(self._numbers)}"
            try:
                response = self._answer(request)
            except Refusal as refused:
                response = refused.response(correlation_id)
        response.headers |= {"Correlation-Id": correlation_id, **_RATE_LIMIT}
        query = f"?{masked(request.query)}" if request.query else ""
        milliseconds = (time.perf_counter() - begun_at) * 1000
        _log.info("%s %s%s %d %.1f ms", request.method, request.path, query, response.status, milliseconds)
        return response

    def _credentials(self) -> dict[str, Any]:
        return {"app_id": self.app_id, "app_secret": self.app_secret}

    def _answer(self, request: Request) -> Response:
        operation, path = self._routes.match(request.method, request.path)
        moment = self._now()
        if operation.needs_token:
            self._tokens.check(request.headers.get("Authorization", ""), moment)
        call = Call(
            request=request,
            path=path,
            query=self._validator.read_query(operation, request.query),
            body=self._validator.read_body(operation, request),
            store=self._store,
            tokens=self._tokens,
            moment=moment,
        )
        behaviour = BEHAVIOURS.get(operation.id)
        return behaviour(call) if behaviour else _example(operation, request.origin)


def _utc_now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


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
