"""The signature of Help Scout's requests: HMAC-SHA1 of the body's bytes, in base64."""

import base64
import hmac
from collections.abc import Iterable
from typing import Final, TypeAlias

from ..errors import ConfigurationError

Body: TypeAlias = bytes | bytearray | memoryview
Text: TypeAlias = Body | str

SIGNATURE_HEADER: Final = "X-HelpScout-Signature"


def sign(body: Text, secret: str) -> str:
    """Computes the signature of a body as Help Scout does.

    Args:
        body: The raw bytes, or a string, which is encoded as UTF-8. Re-encoded JSON has another signature.
        secret: The webhook's secret.

    Returns:
        28 characters of base64.

    Raises:
        ConfigurationError: The secret is empty.

    See https://developer.helpscout.com/webhooks
    """
    return _signature(body, key_of(secret)).decode()


def verify(body: Text, signature: str | bytes, secret: str) -> bool:
    """Whether a signature matches a body. The comparison takes constant time.

    Args:
        body: The raw bytes, or a string, which is encoded as UTF-8.
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
        ConfigurationError: No secret was given, one is empty, or one is not a string.
    """
    secrets = [secret] if isinstance(secret, str) or not isinstance(secret, Iterable) else secret
    keys = tuple(key_of(item) for item in secrets)
    if not keys:
        raise ConfigurationError("no secret was given: pass the secret that the webhook was created with")
    return keys


def key_of(secret: str) -> bytes:
    """The key of a secret.

    Raises:
        ConfigurationError: The secret is empty, so that anyone could sign with it.
    """
    if not isinstance(secret, str):
        raise ConfigurationError(f"a secret must be a string, not {type(secret).__name__}")
    if not secret.strip():
        raise ConfigurationError("a secret must not be empty: anyone could sign with an empty secret")
    return secret.encode()


def _signature(body: Text, key: bytes) -> bytes:
    body = body.encode() if isinstance(body, str) else body
    return base64.b64encode(hmac.digest(key, body, "sha1"))


def _given(signature: str | bytes) -> bytes:
    # Characters outside ASCII become question marks, which no signature contains.
    return signature.encode("ascii", "replace") if isinstance(signature, str) else signature
