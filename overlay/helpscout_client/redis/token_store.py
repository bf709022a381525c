"""Tokens that any number of hosts share."""

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
    # `connect` says what to install.
    from redis import Redis

if TYPE_CHECKING:
    from cryptography.fernet import MultiFernet
    from redis.lock import Lock

T = TypeVar("T")

#: What each text begins with that Fernet encrypted.
_ENCRYPTED: Final = "gAAAA"


class RedisTokenStore(Unpicklable):
    """Keeps tokens in Redis, for any number of processes on any number of hosts.

    One of them at a time replaces a token, under a lock that ends by itself if its holder is killed. A holder that was
    stopped for longer than that does no harm: what it fetched is saved only if nobody saved a newer token meanwhile.

    Args:
        redis: Address of a Redis or Valkey server (`redis://`, `rediss://` or `unix://`), or a `redis.Redis`, which is
            taken as it is. It should keep its data when it restarts.
        encryption_key: Tokens are encrypted with this key, as `cryptography.fernet.Fernet.generate_key()` makes them.
            Of several keys, the first one encrypts and all decrypt, so that keys can be replaced.
        lock_timeout: Seconds to wait for another process that is fetching a token.
        lock_expiry: Seconds until a lock is free whose holder was killed. Holders that live prolong it.
        key_prefix: What names in Redis begin with.

    Raises:
        ConfigurationError: The extra `redis` is not installed, or the address or a key can't be used.
    """

    _refusal = "a RedisTokenStore holds connections, and perhaps a key: make one in each process"

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
                raise ConfigurationError(f"{name} must be a number of seconds above 0, not {seconds!r}")
        self._redis = connect(redis)
        self._fernet = None if encryption_key is None else _fernet(encryption_key)
        self._lock_timeout = lock_timeout
        self._lock_expiry = lock_expiry
        self._prefix = key_prefix

    def __repr__(self) -> str:
        # An address may hold a password.
        return f"{type(self).__name__}(key_prefix={self._prefix!r})"

    def load(self, app_id: str) -> Token | None:
        """The token in Redis; None if there is none.

        Raises:
            ConfigurationError: There is something else, the token of another app, or one encrypted with another key.
            TokenStoreError: Redis can't be reached.
        """
        return self._decoded(app_id, text_of(_reach(lambda: self._redis.get(self._key(app_id)))))

    def save(self, app_id: str, token: Token) -> None:
        """Keeps a token instead of the last one, whatever that is.

        Raises:
            TokenStoreError: Redis can't be reached.
        """
        _reach(lambda: self._redis.set(self._key(app_id), self._encoded(app_id, token)))

    def replace(self, app_id: str, old: Token | None, new: Token) -> Token:
        """Keeps a token instead of the one that was loaded, unless there is a newer one by now.

        Returns:
            The token that is kept.

        Raises:
            ConfigurationError: As for `load`.
            TokenStoreError: Redis can't be reached.
        """
        key = self._key(app_id)
        while True:
            held = text_of(_reach(lambda: self._redis.get(key)))
            stored = self._decoded(app_id, held)
            # If nothing is there any more, Redis forgot it.
            if stored not in (old, new, None):
                assert stored is not None, "it is not None"
                return stored
            if _reach(partial(replace, self._redis, key, held, self._encoded(app_id, new))):
                return new

    def check(self, app_id: str) -> None:
        """Tries whether a token could be saved.

        Raises:
            TokenStoreError: It could not.
        """
        _reach(lambda: self._redis.set(f"{self._prefix}check:{app_id}", "1", px=1000))

    @contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        """Keeps others from replacing the token, as long as this process runs.

        Raises:
            TokenStoreError: Another one took too long, or Redis can't be reached.
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
            raise TokenStoreError(f"the lock in Redis was held by another process for more than {waited}")
        try:
            with _prolonged(lock, self._lock_expiry / 3):
                yield
        finally:
            # If it is another's by now, or Redis is away, it ends by itself.
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
            raise ConfigurationError(f"{place} is not encrypted with the given encryption_key")
        if text.startswith(_ENCRYPTED):
            raise ConfigurationError(f"{place} is encrypted: give its encryption_key")
        return load_token(app_id, text, place)


def _fernet(keys: str | bytes | Sequence[str | bytes]) -> "MultiFernet":
    try:
        # Late, since it is slow to load.
        from cryptography.fernet import Fernet, MultiFernet
    except ImportError:
        raise ConfigurationError('encryption needs more packages: pip install "helpscout-client[redis]"') from None
    # What cryptography says may hold the key.
    with contextlib.suppress(TypeError, ValueError):
        return MultiFernet([Fernet(key) for key in ([keys] if isinstance(keys, str | bytes) else keys)])
    raise ConfigurationError(
        "encryption_key must be what cryptography.fernet.Fernet.generate_key() makes, or several of them"
    )


def _redis_error() -> type[Exception]:
    from redis.exceptions import RedisError

    return RedisError


def _reach(command: Callable[[], T]) -> T:
    """Sends a command, and turns the errors of Redis into ours, without their words, which may quote it."""
    try:
        return command()
    except (_redis_error(), OSError, UnicodeDecodeError) as error:
        problem = type(error).__name__
    # Outside, so that it does not carry that error along.
    raise TokenStoreError(f"the token store in Redis does not work: {problem}")


@contextmanager
def _prolonged(lock: "Lock", seconds: float) -> Iterator[None]:
    """Keeps a lock from ending while its holder works."""
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
