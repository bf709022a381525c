"""Redis, for whatever hosts share."""

from typing import TYPE_CHECKING, Any, Final

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from redis import Redis

#: Seconds. Whoever doesn't answer within them is taken for gone.
_TIMEOUT: Final = 2.0
#: How often a command is sent again: a restart of Redis takes no longer than these tries.
_TRIES: Final = 8

#: Sets a key to a value for some milliseconds (0: for ever) if it still holds another one (empty: none).
_REPLACE: Final = """
local held = redis.call('GET', KEYS[1]) or ''
if held ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2])
if ARGV[3] ~= '0' then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return 1
"""


def connect(redis: "str | Redis") -> "Redis":
    """A client of Redis.

    Args:
        redis: An address (`redis://`, `rediss://` or `unix://`), or a client, which is taken as it is.

    Raises:
        ConfigurationError: The extra is not installed, the address can't be read, or the client is asynchronous.
    """
    try:
        # Late, since few programs need it.
        from redis import Redis
        from redis.backoff import ExponentialWithJitterBackoff
        from redis.exceptions import ConnectionError, TimeoutError
        from redis.retry import Retry
    except ImportError:
        raise ConfigurationError(
            'sharing by Redis needs more packages: pip install "helpscout-client[redis]"'
        ) from None
    if isinstance(redis, Redis):
        return redis
    if not isinstance(redis, str):
        kind = f"{type(redis).__module__}.{type(redis).__qualname__}"  # type: ignore[unreachable]
        raise ConfigurationError(f"give an address or a redis.Redis, also to asynchronous clients, not a {kind}")
    try:
        return Redis.from_url(
            redis,
            socket_timeout=_TIMEOUT,
            socket_connect_timeout=_TIMEOUT,
            retry=Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.3), _TRIES),
            retry_on_error=[ConnectionError, TimeoutError],
        )
    except ValueError:
        # Its words may hold the password.
        raise ConfigurationError(
            "the address of Redis can't be read: it must be like redis://user:password@host:6379/0, with %-escapes for "
            "special characters"
        ) from None


def replace(redis: "Redis", key: str, held: str, value: str, milliseconds: int = 0) -> bool:
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
    """A value as a client gives it, which may decode or not; empty for none."""
    return value.decode() if isinstance(value, bytes) else value or ""
