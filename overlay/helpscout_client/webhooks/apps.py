"""Requests that Help Scout sends to sidebar apps."""

import json
from collections.abc import Collection, Iterable
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

from ..errors import ConfigurationError, WebhookBodyError, WebhookHeaderError, WebhookTooLargeError
from .base import bytes_of, check, read_json
from .headers import Headers, header, pairs_of
from .signature import SIGNATURE_HEADER, Body, keys_of, sign

#: In characters. Browsers and servers reject longer queries, too.
_LONGEST_QUERY: Final = 65_536


class AppReceiver:
    """Verifies and reads requests that Help Scout sends to a sidebar app.

    Args:
        secret: The app's secret. Pass several while you rotate secrets.
        max_body: Maximum length of a body or query, in bytes.

    Raises:
        ConfigurationError: No secret was given, or one is empty.

    See https://developer.helpscout.com/apps/guides/signature-validation
    """

    def __init__(self, secret: str | Iterable[str], *, max_body: int = 1_000_000) -> None:
        if max_body < 1:
            raise ConfigurationError(f"max_body must be at least 1 byte, not {max_body!r}")
        self._keys = keys_of(secret)
        self._max_body = max_body

    def receive_body(self, body: Body | str, headers: Headers) -> dict[str, Any]:
        """Verifies and reads a request to a legacy dynamic app: a POST with the signature in a header.

        Args:
            body: The raw bytes of the body.
            headers: The headers, in any form that a web framework provides.

        Returns:
            `ticket` (False for a draft that is not saved yet), `customer`, `user` and `mailbox`, as far as the body
            contains them.

        Raises:
            InvalidSignatureError: The signature doesn't match the body.
            WebhookHeaderError: The signature header is missing or repeated.
            WebhookTooLargeError: The body is longer than `max_body`.
            WebhookBodyError: The signature is valid, but the body is not a JSON object.

        See https://developer.helpscout.com/apps/legacy-custom-apps/dynamic
        """
        content = bytes_of(body, self._max_body)
        check(content, header(pairs_of(headers), SIGNATURE_HEADER), self._keys)
        json_body = read_json(content)
        if not isinstance(json_body, dict):
            raise WebhookBodyError("the body is not a JSON object")
        return json_body

    def receive_query(self, query: str, *, own: Collection[str] = ()) -> dict[str, str]:
        """Verifies and reads a request to an app of the app platform: a GET with a signed query.

        Args:
            query: The raw query string, still percent-encoded; or the whole URL.
            own: Names of parameters that belong to the app's own URL. Help Scout doesn't sign them, and the result
                omits them.

        Returns:
            The parameters, such as `conversation-id` and `user-id`, without the signature.

        Raises:
            InvalidSignatureError: The signature doesn't match the parameters.
            WebhookHeaderError: The signature is missing, the signature or another parameter is repeated, or there are
                no signed parameters.
            WebhookTooLargeError: The query is longer than `max_body`.

        See https://developer.helpscout.com/apps/guides/signature-validation
        """
        if len(query) > (longest := min(self._max_body, _LONGEST_QUERY)):
            raise WebhookTooLargeError(f"the query is longer than {longest} bytes")
        encoded = urlsplit(query).query if "://" in query.partition("?")[0] else query.removeprefix("?")
        pairs = [(name, value) for name, value in parse_qsl(encoded, keep_blank_values=True) if name not in own]
        params = dict(pairs)
        if SIGNATURE_HEADER not in params:
            raise WebhookHeaderError(f"the query parameter {SIGNATURE_HEADER} is missing")
        if len(params) != len(pairs):
            raise WebhookHeaderError("a query parameter is repeated; each must occur once")
        signature = params.pop(SIGNATURE_HEADER)
        if not params:
            raise WebhookHeaderError("the query has no signed parameters, only the signature")
        check(_signed_text(params), signature, self._keys)
        return params


def sign_query(params: dict[str, str], secret: str) -> str:
    """Signs the parameters of a request to an app of the app platform, for tests.

    Args:
        params: The parameters in order, without those of the app's own URL.
        secret: The app's secret.

    Returns:
        The value of the parameter `X-HelpScout-Signature`.

    Raises:
        ConfigurationError: The secret is empty.

    See https://developer.helpscout.com/apps/guides/signature-validation
    """
    return sign(_signed_text(params), secret)


def _signed_text(params: dict[str, str]) -> bytes:
    """Encodes parameters as JSON the way PHP does, with escaped slashes."""
    return json.dumps(params, separators=(",", ":")).replace("/", "\\/").encode()
