"""The signature that Help Scout puts on what it sends: base64 of HMAC-SHA1 over the body's bytes."""

import base64
import hmac
from collections.abc import Iterable
from typing import Final, TypeAlias

from ..errors import ConfigurationError

Body: TypeAlias = bytes | bytearray | memoryview
Text: TypeAlias = Body | str

SIGNATURE_HEADER: Final = "X-HelpScout-Signature"


def sign(body: Text, secret: str) -> str:
    """The signature of a body, as Help Scout computes it.

    Args:
        body: The bytes, or a string of them in UTF-8. JSON that was read and written again is another body.
        secret: The webhook's secret.

    Returns:
        28 characters of base64.

    Raises:
        ConfigurationError: The secret is empty.

    See https://developer.helpscout.com/webhooks
    """
    return _signature(body, key_of(secret)).decode()


def verify(body: Text, signature: str | bytes, secret: str) -> bool:
    """Whether a signature is that of a body. The comparison takes the same time wherever they differ.

    Args:
        body: The bytes as they came, or a string of them in UTF-8.
        signature: The value of the header `X-HelpScout-Signature`.
        secret: The webhook's secret.

    Raises:
        ConfigurationError: The secret is empty.

    See https://developer.helpscout.com/webhooks
    """
    return hmac.compare_digest(_signature(body, key_of(secret)), _given(signature))


def is_signed(body: Body, signature: str | bytes, keys: Iterable[bytes]) -> bool:
    """Whether a signature was made with one of several keys."""
    given = _given(signature)
    return any(hmac.compare_digest(_signature(body, key), given) for key in keys)


def keys_of(secret: str | Iterable[str]) -> tuple[bytes, ...]:
    """The keys of one secret or several.

    Raises:
        ConfigurationError: There is none, one is empty, or not a string.
    """
    secrets = [secret] if isinstance(secret, str) or not isinstance(secret, Iterable) else secret
    keys = tuple(key_of(item) for item in secrets)
    if not keys:
        raise ConfigurationError("no secret: give the one that the webhook was created with")
    return keys


def key_of(secret: str) -> bytes:
    """The key of a secret.

    Raises:
        ConfigurationError: It is empty: anybody could sign with it.
    """
    if not isinstance(secret, str):
        raise ConfigurationError(f"a secret must be a text, not {type(secret).__name__}")
    if not secret.strip():
        raise ConfigurationError("a secret is empty, so that anybody could sign with it")
    return secret.encode()


def _signature(body: Text, key: bytes) -> bytes:
    body = body.encode() if isinstance(body, str) else body
    return base64.b64encode(hmac.digest(key, body, "sha1"))


def _given(signature: str | bytes) -> bytes:
    # Whatever is not ASCII becomes something that no signature holds.
    return signature.encode("ascii", "replace") if isinstance(signature, str) else signature
