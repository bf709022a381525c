"""Tells the webhooks of an account what happens in it."""

import datetime
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Self

import httpx
from attrs import define, evolve, field, frozen

from helpscout_api.webhooks import DELIVERIES

from ..transport.origins import is_loopback
from ..webhooks.base import EVENT_HEADER
from ..webhooks.signature import SIGNATURE_HEADER, sign
from .account.happenings import Happening, Id, View, happenings, look
from .account.store import Store
from .clock import Clock
from .messages import API_ORIGIN, Json

#: Tries of one event, and given up events of one webhook.
_MOST_TRIES: Final = 10
_MOST_DISCARDED: Final = 10
_GONE: Final = 410
#: Seconds. How long Help Scout waits for an answer, and until it tries again, is not known.
_TIMEOUT: Final = 10
_FIRST_PAUSE: Final = 30
_LONGEST_PAUSE: Final = 3600
#: Seconds between looks at the clock, which may be moved at any time.
_TICK: Final = 0.2
#: Sent deliveries that are kept for inspection.
_KEPT: Final = 10_000

#: What an operation answers to the account's owner: its id, the path's parameters, the query.
Show = Callable[[str, dict[str, Id], dict[str, str]], Json]


@define(eq=False)
class Delivery:
    """What a webhook is sent."""

    webhook_id: int
    url: str
    event: str
    body: bytes = field(repr=False)
    signature: str
    tries: int = 0
    """How often it was sent in vain."""
    due_at: datetime.datetime = field(default=datetime.datetime.min.replace(tzinfo=datetime.UTC), repr=False)
    """When it is sent (again), by the sandbox's clock."""

    @property
    def headers(self) -> dict[str, str]:
        """Its headers."""
        return {
            "Content-Type": "application/json",
            EVENT_HEADER: self.event,
            SIGNATURE_HEADER: self.signature,
        }

    def json(self) -> Json:
        """The body, read as JSON."""
        return json.loads(self.body)

    def relabelled(self, event: str) -> Self:
        """The same with the name of another event, which the signature does not cover.

        Args:
            event: That name.
        """
        return evolve(self, event=event)

    def forged(self, *, secret: str = "not the secret", body: bytes | None = None) -> Self:  # noqa: S107
        """The same as somebody makes it who does not know the secret.

        Args:
            secret: What they sign with instead.
            body: What they say instead.
        """
        forged = self.body if body is None else body
        return evolve(self, body=forged, signature=sign(forged, secret))


@frozen
class Attempt:
    """A delivery that was sent."""

    delivery: Delivery
    status_code: int | None
    """What was answered; None if nothing was."""

    @property
    def is_taken(self) -> bool:
        """Whether the receiver has it."""
        return self.status_code is not None and 200 <= self.status_code < 300


class Deliveries:
    """The deliveries of a sandbox.

    Whatever changes in the account is told to the webhooks that want to know: it stands in `pending` first, and `send`
    posts it. While the sandbox is served, that happens by itself.
    """

    pending: list[Delivery]
    """What is to be sent, the oldest first. It may be put into another order, and shortened."""
    attempts: list[Attempt]
    """What was sent, the newest last; at most 10,000 are kept."""
    hosts: set[str]
    """Which hosts may be sent to, besides this machine."""

    def __init__(self, account: Callable[[], Store], show: Show, clock: Clock, lock: threading.RLock) -> None:
        self.pending = []
        self.attempts = []
        self.hosts = set()
        self._account = account
        self._show = show
        self._clock = clock
        self._lock = lock
        self._sending = threading.Lock()
        self._is_due = threading.Event()
        self._written: set[tuple[str, Id]] = set()
        self.begin()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {len(self.pending)} pending>"

    def begin(self) -> None:
        """Forgets what is pending, and tells of what happens from now on."""
        with self._lock:
            store = self._account()
            self.pending.clear()
            self._written.clear()
            self._view, self._version = look(store), store.version

    def written(self, word: str, entity_id: Id) -> None:
        """Takes note of a change that does not show.

        Args:
            word: The first word of its event.
            entity_id: Whose.
        """
        self._written.add((word, entity_id))

    def observe(self) -> None:
        """Makes deliveries of what happened since this was last called."""
        with self._lock:
            store = self._account()
            if store.version == self._version and not self._written:
                return
            before: View = self._view
            self._view, self._version = look(store), store.version
            for happening in happenings(store, before, self._view, self._written):
                wanting = [webhook for webhook in store.webhooks.values() if _wants(webhook, happening)]
                self.pending += [self._delivery(webhook, happening) for webhook in wanting]
            self._written.clear()
            self._is_due.set()

    def send(self, client: httpx.Client | None = None) -> list[Attempt]:
        """Sends all that is due by the sandbox's clock.

        What is not taken is due again after half a minute, and twice as long after each further try. After ten tries
        it is discarded; after ten discarded ones, or an answer of 410, the webhook is disabled.

        Args:
            client: What posts, for receivers in this process (`httpx.Client(transport=httpx.WSGITransport(app))`) or
                far away. By default only receivers on this machine, and at `hosts`, are sent to; all others wait.

        Returns:
            What was sent, in this order.
        """
        with self._sending:
            self.observe()
            due = [delivery for delivery in self.pending if delivery.due_at <= self._clock.now()]
            return [
                self._send(delivery, client)
                for delivery in due
                if client is not None or self._is_allowed(delivery)
                # Not if its webhook was disabled meanwhile.
                if delivery in self.pending
            ]

    def post(self, delivery: Delivery, client: httpx.Client | None = None) -> Attempt:
        """Posts any delivery, without consequences: one that was sent before, a forged or relabelled one.

        Args:
            delivery: The delivery.
            client: As for `send`.

        Raises:
            ValueError: Its host may not be sent to.
        """
        if client is None:
            if not self._is_allowed(delivery):
                raise ValueError(f"{delivery.url} is not on this machine: add its host to `hosts`, or give a client")
            # Without proxies of the environment.
            with httpx.Client(timeout=_TIMEOUT, trust_env=False) as own:
                return self.post(delivery, own)
        try:
            response = client.post(delivery.url, content=delivery.body, headers=delivery.headers)
        except (httpx.HTTPError, httpx.InvalidURL):
            attempt = Attempt(delivery, None)
        else:
            attempt = Attempt(delivery, response.status_code)
        self.attempts.append(attempt)
        del self.attempts[:-_KEPT]
        return attempt

    @contextmanager
    def automatically(self) -> Iterator[None]:
        """Sends what is due in a thread, within a `with` block."""
        stopping = threading.Event()

        def work() -> None:
            while not stopping.is_set():
                # Where all is sent, nothing happens until something is observed.
                self._is_due.wait(_TICK if self.pending else None)
                self._is_due.clear()
                if not stopping.is_set():
                    self.send()

        thread = threading.Thread(target=work, name="helpscout-sandbox-webhooks", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stopping.set()
            self._is_due.set()
            thread.join()

    def _send(self, delivery: Delivery, client: httpx.Client | None) -> Attempt:
        attempt = self.post(delivery, client)
        with self._lock:
            webhook = self._account().webhooks.get(delivery.webhook_id)
            if attempt.is_taken or webhook is None:
                self._drop(delivery)
            elif attempt.status_code == _GONE:
                self._disable(webhook)
            else:
                self._fail(delivery, webhook)
        return attempt

    def _fail(self, delivery: Delivery, webhook: Json) -> None:
        delivery.due_at = self._clock.now() + datetime.timedelta(
            seconds=min(_FIRST_PAUSE * 2**delivery.tries, _LONGEST_PAUSE)
        )
        delivery.tries += 1
        if delivery.tries >= _MOST_TRIES:
            self._drop(delivery)
            webhook["discarded"] += 1
            if webhook["discarded"] >= _MOST_DISCARDED:
                self._disable(webhook)

    def _disable(self, webhook: Json) -> None:
        webhook["state"] = "disabled"
        self.pending[:] = [delivery for delivery in self.pending if delivery.webhook_id != webhook["id"]]

    def _drop(self, delivery: Delivery) -> None:
        if delivery in self.pending:
            self.pending.remove(delivery)

    def _is_allowed(self, delivery: Delivery) -> bool:
        try:
            host = httpx.URL(delivery.url).host
        except httpx.InvalidURL:
            return False
        return is_loopback(host) or host in self.hosts

    def _delivery(self, webhook: Json, happening: Happening) -> Delivery:
        body = _php_json(self._content(webhook, happening))
        signature = sign(body, webhook["secret"])
        return Delivery(webhook["id"], webhook["url"], happening.event, body, signature)

    def _content(self, webhook: Json, happening: Happening) -> Json:
        """The entity, its address, or, if it is gone, its id."""
        if DELIVERIES[happening.event].model == "DeletedEntity":
            return {"id": happening.id}
        word = happening.event.split(".")[0]
        operation, parameter, path, query = _READS[word]
        if webhook["notification"]:
            return {"uri": f"{API_ORIGIN}{path.format(happening.id)}"}
        if word == "convo" and webhook["payloadVersion"] == "V3":
            operation = "get_conversation_v3"
        return self._show(operation, {parameter: happening.id}, query)


#: How to read what an event tells of, by its first word: operation, its path parameter, path and query.
_READS: Final[dict[str, tuple[str, str, str, dict[str, str]]]] = {
    "beacon": ("get_chat", "chat_id", "/v2/chats/{}", {}),
    "convo": ("get_conversation", "conversation_id", "/v2/conversations/{}", {"embed": "threads"}),
    "customer": ("get_customer", "customer_id", "/v2/customers/{}", {}),
    "organization": ("get_organization", "organization_id", "/v2/organizations/{}", {}),
    "satisfaction": ("get_rating", "rating_id", "/v2/ratings/{}", {}),
    "tag": ("get_tag", "tag_id", "/v2/tags/{}", {}),
    "user": ("get_user_status", "user_id", "/v2/users/{}/status", {}),
}


def _wants(webhook: Json, happening: Happening) -> bool:
    mailbox_ids = webhook["mailboxIds"]
    return (
        webhook["state"] == "enabled"
        and happening.event in webhook["events"]
        and (not mailbox_ids or happening.mailbox_id is None or happening.mailbox_id in mailbox_ids)
    )


def _php_json(value: Json) -> bytes:
    """JSON as PHP writes it, with escaped slashes."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/").encode()
