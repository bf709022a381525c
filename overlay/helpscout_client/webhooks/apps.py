"""Requests of apps in Help Scout's sidebar."""

import json
from collections.abc import Collection, Iterable
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from ..errors import ConfigurationError, WebhookBodyError, WebhookHeaderError, WebhookTooLargeError
from .base import bytes_of, check, read_json
from .headers import Headers, header, pairs_of
from .signature import SIGNATURE_HEADER, Body, keys_of, sign

#: Characters. Browsers and servers refuse longer ones, too.
_LONGEST_QUERY: Final = 65_536


class AppReceiver:
    """Checks what Help Scout sends to an app in its sidebar.

    Args:
        secret: The app's secret; several while one is replaced by another.
        max_body: Longest body or query that is looked at, in bytes.

    Raises:
        ConfigurationError: There is no secret, or one is empty.

    See https://developer.helpscout.com/apps/guides/signature-validation
    """

    def __init__(self, secret: str | Iterable[str], *, max_body: int = 1_000_000) -> None:
        if max_body < 1:
            raise ConfigurationError(f"max_body must be a number of bytes, not {max_body!r}")
        self._keys = keys_of(secret)
        self._max_body = max_body

    def receive_body(self, body: Body | str, headers: Headers) -> dict[str, Any]:
        """Checks a request to a legacy dynamic app, which is a POST with a header, and reads it.

        Args:
            body: The bytes as they came.
            headers: The headers, in whatever form the server has them.

        Returns:
            `ticket` (False for a draft that is not saved yet), `customer`, `user` and `mailbox`, as far as they are
            there.

        Raises:
            InvalidSignatureError: The signature is not that of the body.
            WebhookHeaderError: The signature is missing, or there more than once.
            WebhookTooLargeError: The body is longer than `max_body`.
            WebhookBodyError: The body is no JSON object, although it is signed.

        See https://developer.helpscout.com/apps/legacy-custom-apps/dynamic
        """
        content = bytes_of(body, self._max_body)
        check(content, header(pairs_of(headers), SIGNATURE_HEADER), self._keys)
        json_body = read_json(content)
        if not isinstance(json_body, dict):
            raise WebhookBodyError("the body is not a JSON object")
        return json_body

    def receive_query(self, query: str, *, own: Collection[str] = ()) -> dict[str, str]:
        """Checks a request to an app of the app platform, which is a GET whose query is signed, and reads it.

        Args:
            query: The query as it came, still encoded; or the whole URL.
            own: Names of parameters that belong to the app's own URL. They are not signed, and left out.

        Returns:
            The parameters, such as `conversation-id` and `user-id`, without the signature.

        Raises:
            InvalidSignatureError: The signature is not that of the parameters.
            WebhookHeaderError: The signature is missing, or there more than once, as may be another parameter; or
                nothing is signed.
            WebhookTooLargeError: The query is longer than `max_body`.

        See https://developer.helpscout.com/apps/guides/signature-validation
        """
        if len(query) > min(self._max_body, _LONGEST_QUERY):
            raise WebhookTooLargeError("the query is too long")
        encoded = urlsplit(query).query if "://" in query.partition("?")[0] else query.removeprefix("?")
        pairs = [(name, value) for name, value in parse_qsl(encoded, keep_blank_values=True) if name not in own]
        signature = header([pair for pair in pairs if pair[0] == SIGNATURE_HEADER], SIGNATURE_HEADER)
        params = {name: value for name, value in pairs if name != SIGNATURE_HEADER}
        if len(params) != len(pairs) - 1:
            raise WebhookHeaderError("a parameter is there more than once")
        if not params:
            raise WebhookHeaderError("there are no parameters to be signed")
        check(_signed_text(params), signature, self._keys)
        return params


def sign_query(params: dict[str, str], secret: str) -> str:
    """The signature of the parameters that the app platform gives to an app, for tests.

    Args:
        params: The parameters in their order, without those of the app's own URL.
        secret: The app's secret.

    Returns:
        The value of the parameter `X-HelpScout-Signature`.

    Raises:
        ConfigurationError: The secret is empty.

    See https://developer.helpscout.com/apps/guides/signature-validation
    """
    return sign(_signed_text(params), secret)


def _signed_text(params: dict[str, str]) -> bytes:
    """Parameters as JSON in the manner of PHP, which escapes slashes."""
    return json.dumps(params, separators=(",", ":")).replace("/", "\\/").encode()
