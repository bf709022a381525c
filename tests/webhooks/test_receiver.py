"""Receivers: rejected deliveries, handlers and responses."""

from __future__ import annotations

import asyncio
import functools
import logging
import pickle
import threading
from collections.abc import Callable
from typing import Any, cast

import pytest

from helpscout_api.webhooks import KnownEvent
from helpscout_client import (
    AsyncWebhookReceiver,
    ConfigurationError,
    EventName,
    InvalidSignatureError,
    MemoryDeliveryStore,
    WebhookBodyError,
    WebhookError,
    WebhookEvent,
    WebhookReceiver,
    WebhookTooLargeError,
    sign,
)
from helpscout_client.sandbox import Clock
from tests.conftest import Flavour
from tests.webhooks.conftest import SECRET, headers_of, php_json

CONVERSATION = {"id": 81234, "subject": "Late"}


def make(flavour: Flavour, secret: Any = SECRET, **options: Any) -> WebhookReceiver | AsyncWebhookReceiver:
    return (WebhookReceiver if flavour.name == "sync" else AsyncWebhookReceiver)(secret, **options)


def deliver(flavour: Flavour, receiver: Any, event: str = "convo.created", value: Any = CONVERSATION) -> Any:
    body = php_json(value)
    return flavour.run(receiver.handle(body, headers_of(body, event)))


def never(event: WebhookEvent) -> None:
    raise AssertionError(event)


# Reading


def test_secrets__may_be_several() -> None:
    receiver = WebhookReceiver(iter(["new", "old"]))
    for secret in ("old", "new"):
        assert receiver.receive(b"{}", headers_of(b"{}", secret=secret)).json == {}
    with pytest.raises(InvalidSignatureError):
        receiver.receive(b"{}", headers_of(b"{}", secret="older"))


@pytest.mark.parametrize("secret", ["", " ", None, [], ["new", ""], [b"new"]])
def test_secret__must_be_there(flavour: Flavour, secret: Any) -> None:
    with pytest.raises(ConfigurationError, match="secret"):
        make(flavour, secret)


def test_max_body__must_be_positive() -> None:
    with pytest.raises(ConfigurationError, match="max_body"):
        WebhookReceiver(SECRET, max_body=0)


def test_body__is_bounded_before_anything_else() -> None:
    receiver = WebhookReceiver(SECRET, max_body=10)
    assert receiver.max_body == 10
    with pytest.raises(WebhookTooLargeError, match="longer than 10 bytes") as info:
        receiver.receive(b"x" * 11, None)
    assert info.value.status_code == 413


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b'{"id":1}x', b"[" * 100_000, b"9" * 5000])
def test_body__must_be_json(body: bytes) -> None:
    with pytest.raises(WebhookBodyError, match="is not JSON") as info:
        WebhookReceiver(SECRET).receive(body, headers_of(body))
    assert info.value.status_code == 400
    assert info.value.__cause__ is None


def test_body__may_be_text() -> None:
    body = php_json({"id": 1, "name": "Zoë"})
    assert WebhookReceiver(SECRET).receive(body.decode(), headers_of(body, "tag.created")).body == body
    with pytest.raises(WebhookBodyError, match="UTF-8"):
        WebhookReceiver(SECRET).receive("\ud800", headers_of(body))


@pytest.mark.parametrize("body", [{"id": 1}, None, 7])
def test_body__must_not_be_read_already(body: Any) -> None:
    with pytest.raises(TypeError, match="raw bytes of the request, which are signed, not"):
        WebhookReceiver(SECRET).receive(body, {})


def test_wrong_signature__error_shows_no_secret() -> None:
    body = b'{"id":1}'
    with pytest.raises(InvalidSignatureError) as info:
        WebhookReceiver(SECRET).receive(body, headers_of(body, secret="other"))
    shown = f"{info.value} {info.value!r} {vars(info.value)} {info.value.args}"
    assert sign(body, SECRET) not in shown
    assert SECRET not in shown
    assert info.value.status_code == 401
    assert str(pickle.loads(pickle.dumps(info.value))) == str(info.value)


def test_signature__is_checked_before_the_body_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("helpscout_client.webhooks.base.read_json", fail)
    with pytest.raises(InvalidSignatureError):
        WebhookReceiver(SECRET).receive(b"{}", headers_of(b"{}", secret="other"))


def test_event_header__must_be_there() -> None:
    headers = headers_of(b"{}")
    del headers["X-HelpScout-Event"]
    with pytest.raises(WebhookError, match="the header X-HelpScout-Event is missing"):
        WebhookReceiver(SECRET).receive(b"{}", headers)


# Routing


def test_handlers__are_called_in_order_and_once(flavour: Flavour) -> None:
    receiver, calls = make(flavour), list[str]()

    @receiver.on("convo.*", EventName.CONVO_CREATED)
    def first(event: WebhookEvent) -> None:
        calls.append(f"first {event.name}")

    @receiver.on("*")
    def second(event: WebhookEvent) -> None:
        calls.append(f"second {event.resource_id}")

    receiver.on("customer.*")(first)
    response = deliver(flavour, receiver)
    assert (response.status_code, response.text, response.error) == (200, "handled", None)
    assert response.event.json == CONVERSATION
    assert calls == ["first convo.created", "second 81234"]
    deliver(flavour, receiver, "customer.created", {"id": 1, "firstName": "x"})
    assert calls[2:] == ["second 1", "first customer.created"]


def test_event__without_a_handler_is_accepted_and_logged(flavour: Flavour, caplog: pytest.LogCaptureFixture) -> None:
    receiver = make(flavour)
    receiver.on("customer.*")(print)
    with caplog.at_level(logging.INFO, "helpscout_client"):
        response = deliver(flavour, receiver)
    assert (response.status_code, response.text) == (200, "no handler")
    (record,) = caplog.records
    assert (record.levelname, record.getMessage()) == ("WARNING", "webhook 'convo.created': no handler")
    assert record.__dict__["helpscout"] == {"event": "convo.created", "outcome": "no handler", "problem": None}


def test_test_event__is_handled_by_the_receiver(flavour: Flavour) -> None:
    receiver, calls = make(flavour), list[str]()
    receiver.on("*", cast("KnownEvent", "helpscout.*"))(lambda event: calls.append(event.name))
    response = deliver(flavour, receiver, "helpscout.test", {})
    assert (response.status_code, response.text, calls) == (200, "test received", [])
    receiver.on("helpscout.test")(lambda event: calls.append(event.name))
    assert deliver(flavour, receiver, "helpscout.test", {}).text == "handled"
    assert calls == ["helpscout.test"]


@pytest.mark.parametrize(
    ("body", "headers", "status_code"),
    [
        (b"{}", {}, 400),
        (b"{}", headers_of(b"{}", secret="other"), 401),
        (b"{", headers_of(b"{"), 400),
        (b" " * 100, headers_of(b"{}"), 413),
    ],
)
def test_rejection__is_a_response(
    flavour: Flavour, caplog: pytest.LogCaptureFixture, body: bytes, headers: Any, status_code: int
) -> None:
    receiver = make(flavour, max_body=50)
    receiver.on("*")(never)
    response = flavour.run(receiver.handle(body, headers))
    assert (response.status_code, response.text, response.event) == (status_code, "refused", None)
    assert isinstance(response.error, WebhookError)
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_handler__may_fail(flavour: Flavour) -> None:
    receiver, calls = make(flavour), list[WebhookEvent]()
    receiver.on("*")(lambda event: 1 / 0)
    receiver.on("*")(calls.append)
    with pytest.raises(ZeroDivisionError):
        deliver(flavour, receiver)
    assert calls == []


@pytest.mark.parametrize("events", [(), (print,), ("convo.created", 7)])
def test_on__needs_names(flavour: Flavour, events: Any) -> None:
    with pytest.raises(TypeError, match="requires names of events"):
        make(flavour).on(*events)


class Handler:
    def __init__(self) -> None:
        self.calls: list[tuple[str, bool]] = []

    async def __call__(self, event: WebhookEvent, source: str = "object") -> None:
        self.calls.append((source, threading.current_thread() is threading.main_thread()))

    def blocking(self, event: WebhookEvent) -> None:
        self.calls.append(("blocking", threading.current_thread() is threading.main_thread()))


def test_asynchronous_handlers() -> None:
    receiver, handler = AsyncWebhookReceiver(SECRET), Handler()
    receiver.on("convo.*")(handler)
    receiver.on("convo.*")(functools.partial(handler.__call__, source="partial"))
    receiver.on("convo.*")(lambda event: handler(event, "lambda"))
    receiver.on("convo.*")(handler.blocking)
    body = php_json(CONVERSATION)
    assert asyncio.run(receiver.handle(body, headers_of(body))).text == "handled"
    assert handler.calls == [("object", True), ("partial", True), ("lambda", True), ("blocking", False)]


def test_synchronous_receiver__takes_no_asynchronous_handler() -> None:
    receiver, handler = WebhookReceiver(SECRET), Handler()
    async_handlers: list[Callable[..., object]] = [handler, handler.__call__, functools.partial(handler.__call__)]
    for asynchronous in async_handlers:
        with pytest.raises(TypeError, match="AsyncWebhookReceiver"):
            receiver.on("*")(asynchronous)


# Repeated deliveries


def test_second_delivery__is_not_handled(flavour: Flavour) -> None:
    receiver, calls = make(flavour, seen=MemoryDeliveryStore()), list[WebhookEvent]()
    receiver.on("*")(calls.append)
    responses = [deliver(flavour, receiver) for _ in range(2)]
    assert [(response.status_code, response.text) for response in responses] == [
        (200, "handled"),
        (200, "already handled"),
    ]
    assert len(calls) == 1
    deliver(flavour, receiver, "convo.status")
    assert len(calls) == 2


def test_failed_delivery__may_come_again(flavour: Flavour) -> None:
    receiver, calls = make(flavour, seen=MemoryDeliveryStore()), list[WebhookEvent]()

    @receiver.on("*")
    def fail_once(event: WebhookEvent) -> None:
        calls.append(event)
        if len(calls) == 1:
            raise LookupError

    with pytest.raises(LookupError):
        deliver(flavour, receiver)
    assert deliver(flavour, receiver).text == "handled"


def test_delivery_in_hand__is_asked_for_again(flavour: Flavour) -> None:
    seen = MemoryDeliveryStore()
    receiver = make(flavour, seen=seen)
    receiver.on("*")(never)
    body = php_json(CONVERSATION)
    assert seen.claim(receiver.receive(body, headers_of(body)).fingerprint) == "new"
    response = deliver(flavour, receiver)
    assert (response.status_code, response.text) == (503, "in progress")


def test_memory__ends() -> None:
    clock = Clock()
    seen = MemoryDeliveryStore(ttl=10, max_entries=2, clock=clock)
    assert [seen.claim("a"), seen.claim("a")] == ["new", "running"]
    seen.confirm("a")
    assert seen.claim("a") == "done"
    clock.advance(10)
    assert seen.claim("a") == "new"
    assert [seen.claim("b"), seen.claim("c"), seen.claim("a")] == ["new", "new", "new"]
    seen.release("c")
    seen.release("unknown")
    assert [seen.claim("a"), seen.claim("c")] == ["running", "new"]


@pytest.mark.parametrize("options", [{"ttl": 0}, {"ttl": float("nan")}, {"max_entries": 0}])
def test_memory__must_hold_something(options: Any) -> None:
    with pytest.raises(ConfigurationError, match="must be positive"):
        MemoryDeliveryStore(**options)
