"""Delivers the events of an account to its webhooks."""

import datetime
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Self

import httpx
from attrs import define, evolve, field, frozen

from helpscout_api.webhooks import DELIVERIES

from ...transport.origins import is_loopback
from ...webhooks.base import EVENT_HEADER
from ...webhooks.signature import SIGNATURE_HEADER, sign
from ..account.conversations.merging import MERGED
from ..account.webhooks.change_events import AccountState, ChangeEvent, Id, account_state, change_events
from ..http.messages import API_ORIGIN, Json
from ..store.store import Store
from ..times.clock import SimulatedClock

#: Maximum attempts of a delivery, and maximum discarded deliveries of a webhook.
_MOST_TRIES: Final = 10
_MOST_DISCARDED: Final = 10
_GONE: Final = 410
#: In seconds. Help Scout's own timeout and intervals are unknown.
_TIMEOUT: Final = 10
_FIRST_PAUSE: Final = 30
_LONGEST_PAUSE: Final = 3600
#: Seconds between checks of the clock, which may be advanced at any time.
_TICK: Final = 0.2
#: Sent deliveries that are kept for inspection.
_KEPT: Final = 10_000

#: Performs an operation as the account's owner: its id, the path parameters, the query.
Show = Callable[[str, dict[str, Id], dict[str, str]], Json]


@define(eq=False)
class Delivery:
    """A delivery to a webhook."""

    webhook_id: int
    url: str
    event: str
    body: bytes = field(repr=False)
    signature: str
    tries: int = 0
    """The number of failed attempts."""
    due_at: datetime.datetime = field(default=datetime.datetime.min.replace(tzinfo=datetime.UTC), repr=False)
    """The time of the next attempt, by the sandbox's clock."""

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
        """The same delivery with another event name, which the signature does not cover.

        Args:
            event: The name.
        """
        return evolve(self, event=event)

    def forged(self, *, secret: str = "not the secret", body: bytes | None = None) -> Self:  # noqa: S107
        """The same delivery, forged without knowing the secret.

        Args:
            secret: The secret to sign with.
            body: Another body.
        """
        forged = self.body if body is None else body
        return evolve(self, body=forged, signature=sign(forged, secret))


@frozen
class Attempt:
    """A delivery that was sent."""

    delivery: Delivery
    status_code: int | None
    """The response's status; None if there was no response."""

    @property
    def is_taken(self) -> bool:
        """Whether the receiver accepted it."""
        return self.status_code is not None and 200 <= self.status_code < 300


class Deliveries:
    """The deliveries of a sandbox.

    Each change in the account is delivered to the webhooks that subscribed to it. A delivery is `pending` until `send`
    posts it. While the sandbox is served, deliveries are sent automatically.
    """

    pending: list[Delivery]
    """Unsent deliveries, the oldest first. You may reorder and remove them."""
    attempts: list[Attempt]
    """Sent deliveries, the newest last; at most 10,000 are kept."""
    hosts: set[str]
    """The hosts that may receive deliveries, in addition to this machine."""

    def __init__(self, account: Callable[[], Store], show: Show, clock: SimulatedClock, lock: threading.RLock) -> None:
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
        """Removes pending deliveries, and starts observing changes from now on."""
        with self._lock:
            store = self._account()
            self.pending.clear()
            self._written.clear()
            self._view, self._version = account_state(store), store.version

    def written(self, word: str, entity_id: Id) -> None:
        """Records a change that a comparison of states doesn't show.

        Args:
            word: The first word of its event.
            entity_id: The changed entity.
        """
        self._written.add((word, entity_id))

    def observe(self) -> None:
        """Creates deliveries for all changes since the last call."""
        with self._lock:
            store = self._account()
            if store.version == self._version and not self._written:
                return
            before: AccountState = self._view
            self._view, self._version = account_state(store), store.version
            for change in change_events(store, before, self._view, self._written):
                wanting = [webhook for webhook in store.webhooks.values() if _wants(webhook, change)]
                self.pending += [self._delivery(webhook, change) for webhook in wanting]
            self._written.clear()
            self._is_due.set()

    def send(self, client: httpx.Client | None = None) -> list[Attempt]:
        """Sends all deliveries that are due by the sandbox's clock.

        A failed delivery is due again after half a minute. The interval doubles after each further attempt. After ten
        attempts, the delivery is discarded. After ten discarded deliveries, or a 410 response, the webhook is disabled.

        Args:
            client: The client to post with, for receivers in this process, such as
                `httpx.Client(transport=httpx.WSGITransport(app))`, or elsewhere. By default, only receivers on this
                machine and at `hosts` get deliveries; all others stay pending.

        Returns:
            The attempts, in the order sent.
        """
        with self._sending:
            self.observe()
            due = [delivery for delivery in self.pending if delivery.due_at <= self._clock.now()]
            return [
                self._send(delivery, client)
                for delivery in due
                if client is not None or self._is_allowed(delivery)
                # The webhook may have been disabled in the meantime.
                if delivery in self.pending
            ]

    def post(self, delivery: Delivery, client: httpx.Client | None = None) -> Attempt:
        """Posts any delivery once, without retries: for example, one that was sent before, is forged, or renamed.

        Args:
            delivery: The delivery.
            client: As for `send`.

        Raises:
            ValueError: Its host may not receive deliveries.
        """
        if client is None:
            if not self._is_allowed(delivery):
                raise ValueError(
                    f"{delivery.url} is not on this machine: add its host to `deliveries.hosts`, or pass a client"
                )
            # Ignore proxies in the environment.
            with httpx.Client(timeout=_TIMEOUT, trust_env=False) as own:
                return self.post(delivery, own)
        try:
            # The body is not read: only the status counts, and a body may be endless.
            with client.stream("POST", delivery.url, content=delivery.body, headers=delivery.headers) as response:
                attempt = Attempt(delivery, response.status_code)
        except (httpx.HTTPError, httpx.InvalidURL):
            attempt = Attempt(delivery, None)
        self.attempts.append(attempt)
        del self.attempts[:-_KEPT]
        return attempt

    @contextmanager
    def automatically(self) -> Iterator[None]:
        """Sends due deliveries in a thread, for the duration of a `with` block."""
        stopping = threading.Event()

        def work() -> None:
            while not stopping.is_set():
                # If nothing is pending, wait until a change is observed.
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

    def _delivery(self, webhook: Json, change: ChangeEvent) -> Delivery:
        body = _php_json(self._content(webhook, change))
        signature = sign(body, webhook["secret"])
        return Delivery(webhook["id"], webhook["url"], change.event, body, signature)

    def _content(self, webhook: Json, change: ChangeEvent) -> Json:
        """The entity, its URL, or its id if it was deleted."""
        if DELIVERIES[change.event].model == "DeletedEntity":
            return {"id": change.id}
        word = change.event.split(".")[0]
        operation, parameter, path, query = _READS[word]
        if webhook["notification"]:
            return {"uri": f"{API_ORIGIN}{path.format(change.id)}"}
        if word == "convo" and webhook["payloadVersion"] == "V3":
            operation = "get_conversation_v3"
        content = self._show(operation, {parameter: change.id}, query)
        if change.event == "convo.merged":
            threads = content["_embedded"]["threads"]
            content["_embedded"]["threads"] = [thread for thread in threads if thread["action"]["type"] != MERGED]
        return content


#: How to read the entity of an event, by the event's first word: operation, path parameter, path and query.
_READS: Final[dict[str, tuple[str, str, str, dict[str, str]]]] = {
    "beacon": ("get_chat", "chat_id", "/v2/chats/{}", {}),
    "convo": ("get_conversation", "conversation_id", "/v2/conversations/{}", {"embed": "threads"}),
    "customer": ("get_customer", "customer_id", "/v2/customers/{}", {}),
    "organization": ("get_organization", "organization_id", "/v2/organizations/{}", {}),
    "satisfaction": ("get_rating", "rating_id", "/v2/ratings/{}", {}),
    "tag": ("get_tag", "tag_id", "/v2/tags/{}", {}),
    "user": ("get_user_status", "user_id", "/v2/users/{}/status", {}),
}


def _wants(webhook: Json, change: ChangeEvent) -> bool:
    mailbox_ids = webhook["mailboxIds"]
    return (
        webhook["state"] == "enabled"
        and change.event in webhook["events"]
        and (not mailbox_ids or change.mailbox_id is None or change.mailbox_id in mailbox_ids)
    )


def _php_json(value: Json) -> bytes:
    """Encodes JSON as PHP does, with escaped slashes."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/").encode()
