"""Redis, for whatever hosts share."""

from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from redis import Redis

#: Seconds. A server that does not respond within them is taken for gone.
TIMEOUT: Final = 2.0
#: How often a command is sent again: a restart of Redis takes no longer than these tries.
TRIES: Final = 8

#: Sets a key to a value for some milliseconds (0: for ever) if it still holds another one (empty: none).
_REPLACE: Final = """
local held = redis.call('GET', KEYS[1]) or ''
if held ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
if ARGV[3] ~= '0' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 1
"""


def connect(redis: "str | Redis", *, timeout: float = TIMEOUT, tries: int = TRIES) -> "Redis":
    """A client of Redis.

    Args:
        redis: An address (`redis://`, `rediss://` or `unix://`), or a client, which is taken as it is.
        timeout: Seconds to wait for a connection, and for each response.
        tries: How often a command is sent again if the connection broke, or can't be made. After a timeout it is not.

    Raises:
        ConfigurationError: The extra is not installed, the address can't be read, or the client is asynchronous.
    """
    try:
        # Late, since few programs need it.
        from redis import Redis
    except ImportError:
        raise ConfigurationError(
            'sharing by Redis needs more packages: pip install "helpscout-client[redis]"'
        ) from None
    if isinstance(redis, Redis):
        return redis
    if not isinstance(redis, str):
        kind = f"{type(redis).__module__}.{type(redis).__qualname__}"  # type: ignore[unreachable]
        raise ConfigurationError(f"give an address or a redis.Redis, also to asynchronous clients, not a {kind}")
    client = _client(redis, timeout, tries)
    if client is None:
        raise ConfigurationError(
            "the address of Redis can't be read: it must be like redis://user:password@host:6379/0, with %-escapes for "
            "special characters"
        )
    return client


def _client(address: str, timeout: float, tries: int) -> "Redis | None":
    """None instead of an error, whose words may hold the password."""
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
    """Replaces a value, unless it is another one by now.

    Args:
        redis: A client.
        key: Where.
        held: What must still be there; empty if nothing.
        value: What to put there.
        milliseconds: For how long; 0 for ever.

    Returns:
        Whether it was replaced.
    """
    return bool(redis.register_script(_REPLACE)(keys=[key], args=[held, value, milliseconds]))


def text_of(value: Any) -> str:
    """A value as a client gives it, which may decode or not; empty for none. What is no text can't be read anyway."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value or ""
