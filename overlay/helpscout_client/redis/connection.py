"""Connections to Redis, and the operations that the stores share."""

from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from redis import Redis

#: In seconds. A server that does not respond in time counts as unavailable.
TIMEOUT: Final = 2.0
#: Retries of a command. They take longer than a restart of Redis.
TRIES: Final = 8

#: Compare-and-set: sets a key, with an expiry in ms (0: none), if it still has the expected value (empty: no value).
_REPLACE: Final = """
local held = redis.call('GET', KEYS[1]) or ''
if held ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
if ARGV[3] ~= '0' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 1
"""


def connect(redis: "str | Redis", *, timeout: float = TIMEOUT, tries: int = TRIES) -> "Redis":
    """Connects to Redis.

    Args:
        redis: An address (`redis://`, `rediss://` or `unix://`), or a client, which is used unchanged.
        timeout: Seconds to wait for a connection, and for each response.
        tries: Maximum number of retries after connection errors. Timeouts are not retried.

    Raises:
        ConfigurationError: The extra is not installed, the address is invalid, or the client is asynchronous.
    """
    try:
        # Imported late because few programs need it.
        from redis import Redis
    except ImportError:
        raise ConfigurationError(
            'Redis support requires additional packages: pip install "helpscout-client[redis]"'
        ) from None
    if isinstance(redis, Redis):
        return redis
    if not isinstance(redis, str):
        kind = f"{type(redis).__module__}.{type(redis).__qualname__}"  # type: ignore[unreachable]
        raise ConfigurationError(f"redis must be an address or a redis.Redis (also with AsyncHelpScout), not a {kind}")
    client = _client(redis, timeout, tries)
    if client is None:
        raise ConfigurationError(
            "the address of Redis is invalid: it must look like redis://user:password@host:6379/0, with special "
            "characters percent-encoded"
        )
    return client


def _client(address: str, timeout: float, tries: int) -> "Redis | None":
    """The client; None for an invalid address, since the original error may contain the password."""
    from redis import Redis
    from redis.backoff import ExponentialWithJitterBackoff
    from redis.exceptions import ConnectionError
    from redis.retry import Retry

    try:
        return Redis.from_url(
            address,
            socket_timeout=timeout,
            socket_connect_timeout=timeout,
            retry=Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.3), tries, (ConnectionError,)),
        )
    except ValueError:
        return None


def replace(redis: "Redis", key: str, held: str | bytes, value: str, milliseconds: int = 0) -> bool:
    """Replaces a value if it has not changed.

    Args:
        redis: A client.
        key: The key.
        held: The expected present value; empty if the key must not exist.
        value: The new value.
        milliseconds: Time to live; 0 for no expiry.

    Returns:
        Whether it was replaced.
    """
    return bool(redis.register_script(_REPLACE)(keys=[key], args=[held, value, milliseconds]))


def text_of(value: Any) -> str:
    """Decodes a value, unless the client already did. None becomes an empty string; invalid UTF-8 is replaced."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value or ""
