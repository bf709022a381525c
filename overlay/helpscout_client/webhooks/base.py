"""What both receivers share: reading deliveries, and knowing who wants them."""

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
#: Bytes. Conversations come with all their threads, up to 100 of them.
MAX_BODY: Final = 10_000_000

Handler: TypeAlias = Callable[[WebhookEvent[Any]], object]

_log = logging.getLogger("helpscout_client")


@frozen
class WebhookAnswer:
    """What to answer to a delivery."""

    status_code: int
    """Status: 200 tells Help Scout that all is well; it sends again whatever is answered otherwise."""
    text: str
    """What became of it, in a few words."""
    event: WebhookEvent | None = None
    """The delivery; None if it was refused."""
    error: WebhookError | None = None
    """Why it was refused."""


class BaseReceiver(ABC):
    """Reads deliveries, and keeps the handlers."""

    max_body: int
    """Longest body that is looked at, in bytes."""

    def __init__(
        self, secret: str | Iterable[str], *, max_body: int = MAX_BODY, seen: DeliveryStore | None = None
    ) -> None:
        if max_body < 1:
            raise ConfigurationError(f"max_body must be a number of bytes, not {max_body!r}")
        self._keys = keys_of(secret)
        self.max_body = max_body
        self._seen = seen
        self._handlers: list[tuple[str, Handler]] = []

    def receive(self, body: Body | str, headers: Headers) -> WebhookEvent:
        """Checks a delivery, and reads it.

        Args:
            body: The bytes as they came; a text if the server gives nothing else.
            headers: The headers, in whatever form the server has them: names in any case, pairs of bytes, WSGI's
                `environ`, lists of values.

        Raises:
            InvalidSignatureError: The signature is not that of the body.
            WebhookHeaderError: A header is missing, or there more than once.
            WebhookTooLargeError: The body is longer than `max_body`.
            WebhookBodyError: The body is not JSON, although it is signed.
            TypeError: The body is neither bytes nor text, such as JSON that was read already.

        See https://developer.helpscout.com/webhooks
        """
        content = bytes_of(body, self.max_body)
        pairs = pairs_of(headers)
        check(content, header(pairs, SIGNATURE_HEADER), self._keys)
        name = header(pairs, EVENT_HEADER)
        event = read_event(name, read_json(content), content)
        if event.problem is not None:
            fields = {"event": name, "problem": event.problem}
            _log.warning("webhook %r: the body can't be read: %s", name, event.problem, extra={"helpscout": fields})
        return event

    def _register(self, events: tuple[str, ...]) -> Callable[[Handler], Handler]:
        if not events or not all(isinstance(event, str) for event in events):
            raise TypeError('name the events: @receiver.on("convo.created", "customer.*")')

        def register(handler: Handler) -> Handler:
            self._check_handler(handler)
            self._handlers += [(str(event), handler) for event in events]
            return handler

        return register

    @abstractmethod
    def _check_handler(self, handler: Handler) -> None:
        """Refuses a handler that can't be called."""

    def _handlers_of(self, event: WebhookEvent) -> list[Handler]:
        """Those who want an event, each once."""
        wanted = [
            handler
            for pattern, handler in self._handlers
            if (pattern == event.name if event.is_test else fnmatch.fnmatchcase(event.name, pattern))
        ]
        return list(dict.fromkeys(wanted))

    def _refused(self, error: WebhookError) -> WebhookAnswer:
        _log.warning("webhook refused: %s", error, extra={"helpscout": {"error": type(error).__name__}})
        return WebhookAnswer(error.status_code, "refused", error=error)

    def _answered(self, event: WebhookEvent, status_code: int, text: str) -> WebhookAnswer:
        # The name is not signed, so it may hold anything that a header can.
        level = logging.INFO if text == "handled" or event.is_test else logging.WARNING
        fields = {"event": event.name, "outcome": text, "problem": event.problem}
        _log.log(level, "webhook %r: %s", event.name, text, extra={"helpscout": fields})
        return WebhookAnswer(status_code, text, event)


def bytes_of(body: Body | str, max_body: int) -> bytes:
    """The bytes of a body.

    Raises:
        WebhookTooLargeError: There are too many.
        WebhookBodyError: A text can't be one that came over HTTP.
        TypeError: It is something else.
    """
    if not isinstance(body, bytes | bytearray | memoryview | str):
        raise TypeError(f"body must be the bytes as they came, not {type(body).__name__}: others are not signed")
    if len(body) > max_body:
        raise WebhookTooLargeError(f"the body is longer than {max_body} bytes")
    try:
        return body.encode() if isinstance(body, str) else bytes(body)
    except UnicodeEncodeError:
        raise WebhookBodyError("the body is not UTF-8") from None


def check(body: bytes, signature: str, keys: tuple[bytes, ...]) -> None:
    """Lets a body pass that is signed.

    Raises:
        InvalidSignatureError: It is not.
    """
    if not is_signed(body, signature, keys):
        raise InvalidSignatureError


def read_json(body: bytes) -> Any:
    """A signed body.

    Raises:
        WebhookBodyError: It is not JSON.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        raise WebhookBodyError(f"the body is not JSON ({type(error).__name__})") from None
