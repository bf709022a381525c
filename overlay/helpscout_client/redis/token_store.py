"""A token store that any number of hosts share."""

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from ..auth.stores import LOCK_TIMEOUT
from ..auth.token import Token, dump_token, load_token
from ..errors import ConfigurationError, TokenStoreError
from ..transport.pickling import Unpicklable
from .connection import connect, replace, text_of

with suppress(ImportError):
    # `connect` reports what to install.
    from redis import Redis

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet
    from redis.lock import Lock

T = TypeVar("T")

#: Prefix of strings that Fernet encrypted.
_ENCRYPTED: Final = "gAAAA"


class RedisTokenStore(Unpicklable):
    """Stores tokens in Redis, for any number of processes on any number of hosts.

    A lock ensures that only one process refreshes a token at a time. The lock expires if its holder is killed. A holder
    that was paused for longer does no harm: its token is saved only if no newer token was saved.

    Args:
        redis: Address of a Redis or Valkey server (`redis://`, `rediss://` or `unix://`), or a `redis.Redis`, which is
            used unchanged. The server should persist its data across restarts.
        encryption_key: The key that encrypts tokens, from `cryptography.fernet.Fernet.generate_key()`. To rotate keys,
            pass several: the first encrypts, and all decrypt.
        lock_timeout: Seconds to wait for another process that is fetching a token.
        lock_expiry: Seconds until the lock expires if its holder was killed. A live holder extends the lock.
        key_prefix: Prefix of the keys in Redis.

    Raises:
        ConfigurationError: The extra `redis` is not installed, or the address or a key is invalid.
    """

    _refusal = "a RedisTokenStore holds connections and possibly a key: make one in each process"

    def __init__(
        self,
        redis: "str | Redis",
        *,
        encryption_key: str | bytes | Sequence[str | bytes] | None = None,
        lock_timeout: float = LOCK_TIMEOUT,
        lock_expiry: float = 10.0,
        key_prefix: str = "helpscout:",
    ) -> None:
        for name, seconds in {"lock_timeout": lock_timeout, "lock_expiry": lock_expiry}.items():
            if not seconds > 0:
                raise ConfigurationError(f"{name} must be a positive number of seconds, not {seconds!r}")
        self._redis = connect(redis)
        self._fernet = None if encryption_key is None else _fernet(encryption_key)
        self._lock_timeout = lock_timeout
        self._lock_expiry = lock_expiry
        self._prefix = key_prefix

    def __repr__(self) -> str:
        # The address may contain a password.
        return f"{type(self).__name__}(key_prefix={self._prefix!r})"

    def load(self, app_id: str) -> Token | None:
        """Loads the token; None if Redis has no token.

        Raises:
            ConfigurationError: The value is not a token, belongs to another app, or has another encryption key.
            TokenStoreError: Redis can't be reached.
        """
        return self._decoded(app_id, text_of(_reach(lambda: self._redis.get(self._key(app_id)))))

    def save(self, app_id: str, token: Token) -> None:
        """Saves a token, and overwrites any other.

        Raises:
            TokenStoreError: Redis can't be reached.
        """
        _reach(lambda: self._redis.set(self._key(app_id), self._encoded(app_id, token)))

    def replace(self, app_id: str, old: Token | None, new: Token) -> Token:
        """Replaces the loaded token, unless a newer one was saved since.

        Returns:
            The token that is now in the store.

        Raises:
            ConfigurationError: As for `load`.
            TokenStoreError: Redis can't be reached.
        """
        key = self._key(app_id)
        while True:
            held = text_of(_reach(lambda: self._redis.get(key)))
            stored = self._decoded(app_id, held)
            # None: Redis lost the token.
            if stored not in (old, new, None):
                assert stored is not None, "it is not None"
                return stored
            if _reach(partial(replace, self._redis, key, held, self._encoded(app_id, new))):
                return new

    def check(self, app_id: str) -> None:
        """Checks that the store can be written.

        Raises:
            TokenStoreError: It can't be written.
        """
        _reach(lambda: self._redis.set(f"{self._prefix}check:{app_id}", "1", px=1000))

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        """Locks the token against other processes, until the block ends or this process dies.

        Raises:
            TokenStoreError: Another process holds the lock for too long, or Redis can't be reached.
        """
        lock = self._redis.lock(
            f"{self._prefix}lock:{app_id}",
            timeout=self._lock_expiry,
            sleep=min(0.05, self._lock_expiry / 4),
            blocking_timeout=self._lock_timeout,
            thread_local=False,
        )
        if not _reach(lock.acquire):
            waited = f"{self._lock_timeout:g} seconds"
            raise TokenStoreError(f"another process held the token lock in Redis for more than {waited}")
        try:
            with _prolonged(lock, self._lock_expiry / 3):
                yield
        finally:
            # If another process holds the lock by now, or Redis is unavailable, the lock expires.
            with contextlib.suppress(_redis_error(), OSError):
                lock.release()

    def _key(self, app_id: str) -> str:
        return f"{self._prefix}token:{app_id}"

    def _encoded(self, app_id: str, token: Token) -> str:
        text = dump_token(app_id, token)
        return text if self._fernet is None else self._fernet.encrypt(text.encode()).decode()

    def _decoded(self, app_id: str, text: str) -> Token | None:
        if not text:
            return None
        place = f"{self._key(app_id)} in Redis"
        if self._fernet is not None:
            from cryptography.fernet import InvalidToken

            with contextlib.suppress(InvalidToken):
                return load_token(app_id, self._fernet.decrypt(text.encode()).decode(), place)
            raise ConfigurationError(f"cannot decrypt {place} with the given encryption_key")
        if text.startswith(_ENCRYPTED):
            raise ConfigurationError(f"{place} is encrypted: pass its encryption_key")
        return load_token(app_id, text, place)


def _fernet(keys: str | bytes | Sequence[str | bytes]) -> "MultiFernet":
    try:
        # Imported late because it loads slowly.
        from cryptography.fernet import Fernet, MultiFernet
    except ImportError:
        raise ConfigurationError(
            'encryption requires additional packages: pip install "helpscout-client[redis]"'
        ) from None
    # Errors of cryptography may contain the key.
    with contextlib.suppress(TypeError, ValueError):
        return MultiFernet([Fernet(key) for key in ([keys] if isinstance(keys, str | bytes) else keys)])
    raise ConfigurationError(
        "encryption_key must be a key from cryptography.fernet.Fernet.generate_key(), or several such keys"
    )


def _redis_error() -> type[Exception]:
    from redis.exceptions import RedisError

    return RedisError


def _reach(command: Callable[[], T]) -> T:
    """Sends a command, and converts errors of Redis without their messages, which may quote the command."""
    try:
        return command()
    except (_redis_error(), OSError, UnicodeDecodeError) as error:
        problem = type(error).__name__
    # Outside the handler, so that the original error does not become its context.
    raise TokenStoreError(f"the token store in Redis is unavailable: {problem}")


@contextmanager
def _prolonged(lock: "Lock", seconds: float) -> Iterator[None]:
    """Extends a lock periodically while its holder works."""
    is_done = threading.Event()

    def prolong() -> None:
        while not is_done.wait(seconds):
            with contextlib.suppress(_redis_error(), OSError):
                lock.reacquire()

    thread = threading.Thread(target=prolong, name="helpscout-token-lock", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_done.set()
        thread.join()
