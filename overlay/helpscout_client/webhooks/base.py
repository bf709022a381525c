"""The common base of both receivers: reads deliveries, and finds their handlers."""

import fnmatch
import json
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

from attrs import frozen

from ..errors import ConfigurationError, InvalidSignatureError, WebhookBodyError, WebhookError, WebhookTooLargeError
from .deduplication import DeliveryStore
from .event import WebhookEvent, read_event
from .headers import Headers, header, pairs_of
from .signature import SIGNATURE_HEADER, Body, is_signed, keys_of

EVENT_HEADER: Final = "X-HelpScout-Event"
#: In bytes. A conversation is delivered with all its threads, up to 100.
MAX_BODY: Final = 10_000_000

Handler: TypeAlias = Callable[[WebhookEvent[Any]], object]

_log = logging.getLogger("helpscout_client")


@frozen
class WebhookAnswer:
    """The HTTP response to a delivery."""

    status_code: int
    """HTTP status. 200 means success; after any other status, Help Scout sends the delivery again."""
    text: str
    """The result, in a few words."""
    event: WebhookEvent | None = None
    """The delivery; None if it was rejected."""
    error: WebhookError | None = None
    """The reason if it was rejected."""


class BaseReceiver(ABC):
    """Reads deliveries, and stores the handlers."""

    max_body: int
    """Maximum length of a body, in bytes."""

    def __init__(
        self, secret: str | Iterable[str], *, max_body: int = MAX_BODY, seen: DeliveryStore | None = None
    ) -> None:
        if max_body < 1:
            raise ConfigurationError(f"max_body must be at least 1 byte, not {max_body!r}")
        self._keys = keys_of(secret)
        self.max_body = max_body
        self._seen = seen
        self._handlers: list[tuple[str, Handler]] = []

    def receive(self, body: Body | str, headers: Headers) -> WebhookEvent:
        """Verifies and reads a delivery.

        Args:
            body: The raw bytes of the body; a string if your framework provides nothing else.
            headers: The headers, in any form that a web framework provides: names in any case, pairs of bytes, WSGI's
                `environ`, lists of values.

        Raises:
            InvalidSignatureError: The signature doesn't match the body.
            WebhookHeaderError: A header is missing or repeated.
            WebhookTooLargeError: The body is longer than `max_body`.
            WebhookBodyError: The signature is valid, but the body is not JSON.
            TypeError: The body is neither bytes nor a string; for example, it is parsed JSON.

        See https://developer.helpscout.com/webhooks
        """
        content = bytes_of(body, self.max_body)
        pairs = pairs_of(headers)
        check(content, header(pairs, SIGNATURE_HEADER), self._keys)
        name = header(pairs, EVENT_HEADER)
        event = read_event(name, read_json(content), content)
        if event.problem is not None:
            fields = {"event": name, "problem": event.problem}
            _log.warning("webhook %r: cannot parse the body: %s", name, event.problem, extra={"helpscout": fields})
        return event

    def _register(self, events: tuple[str, ...]) -> Callable[[Handler], Handler]:
        if not events or not all(isinstance(event, str) for event in events):
            raise TypeError('on() requires names of events: @receiver.on("convo.created", "customer.*")')

        def register(handler: Handler) -> Handler:
            self._check_handler(handler)
            self._handlers += [(str(event), handler) for event in events]
            return handler

        return register

    @abstractmethod
    def _check_handler(self, handler: Handler) -> None:
        """Raises TypeError if this receiver can't call the handler."""

    def _handlers_of(self, event: WebhookEvent) -> list[Handler]:
        """The handlers that match an event, each once."""
        wanted = [
            handler
            for pattern, handler in self._handlers
            if (pattern == event.name if event.is_test else fnmatch.fnmatchcase(event.name, pattern))
        ]
        return list(dict.fromkeys(wanted))

    def _refused(self, error: WebhookError) -> WebhookAnswer:
        _log.warning("webhook rejected: %s", error, extra={"helpscout": {"error": type(error).__name__}})
        return WebhookAnswer(error.status_code, "refused", error=error)

    def _answered(self, event: WebhookEvent, status_code: int, text: str) -> WebhookAnswer:
        # The name is not signed, so it may contain any characters that a header can.
        level = logging.INFO if text == "handled" or event.is_test else logging.WARNING
        fields = {"event": event.name, "outcome": text, "problem": event.problem}
        _log.log(level, "webhook %r: %s", event.name, text, extra={"helpscout": fields})
        return WebhookAnswer(status_code, text, event)


def bytes_of(body: Body | str, max_body: int) -> bytes:
    """Converts a body to bytes.

    Raises:
        WebhookTooLargeError: The body is longer than `max_body`.
        WebhookBodyError: The string can't be encoded as UTF-8.
        TypeError: The body is neither bytes nor a string.
    """
    if not isinstance(body, bytes | bytearray | memoryview | str):
        raise TypeError(f"body must be the raw bytes of the request, which are signed, not {type(body).__name__}")
    if len(body) > max_body:
        raise WebhookTooLargeError(f"the body is longer than {max_body} bytes")
    try:
        return body.encode() if isinstance(body, str) else bytes(body)
    except UnicodeEncodeError:
        raise WebhookBodyError("the body is not UTF-8") from None


def check(body: bytes, signature: str, keys: tuple[bytes, ...]) -> None:
    """Verifies the signature of a body.

    Raises:
        InvalidSignatureError: No key made this signature.
    """
    if not is_signed(body, signature, keys):
        raise InvalidSignatureError


def read_json(body: bytes) -> Any:
    """Parses a body whose signature is valid.

    Raises:
        WebhookBodyError: It is not JSON.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WebhookBodyError(f"the body is not JSON ({type(error).__name__})") from None
