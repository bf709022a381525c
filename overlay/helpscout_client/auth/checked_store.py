"""A store as the client uses it: each failure is a `TokenStoreError`, and what it gives is a token."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from helpscout_api.masking import Mask, mask_of

from ..errors import ConfigurationError, TokenStoreError
from ..transport.masking import mask_error, one_line
from .stores import CheckableTokenStore, FencedTokenStore, TokenStore
from .token import Token, is_well_formed


class CheckedStore:
    """Calls a store. All methods may block.

    Args:
        store: The user's.
        app_id: The app whose token it keeps.
    """

    def __init__(self, store: TokenStore, app_id: str) -> None:
        self._store = store
        self._app_id = app_id

    def lock(self) -> AbstractContextManager[object]:
        """Keeps others from replacing the token."""
        return _Lock(self._store, self._app_id)

    def load(self) -> Token | None:
        """The token that was saved last."""
        with _store_errors("load a token"):
            token = self._store.load(self._app_id)
        return None if token is None else _checked(token)

    def save(self, old: Token | None, new: Token) -> Token:
        """Saves a token, and gives the one that is in the store then: that of another client, if it is newer."""
        with _store_errors("save a token", mask_of(_secrets(old) + _secrets(new))):
            if isinstance(self._store, FencedTokenStore):
                return _checked(self._store.replace(self._app_id, old, new))
            self._store.save(self._app_id, new)
        return new

    def check(self, stored: Token | None) -> None:
        """Fails unless a token can be saved. It is called before something is used up that can't be had again."""
        if isinstance(self._store, CheckableTokenStore):
            with _store_errors("save a token"):
                self._store.check(self._app_id)
        elif stored is not None:
            self.save(stored, stored)


class _Lock(AbstractContextManager[object]):
    def __init__(self, store: TokenStore, app_id: str) -> None:
        self._store = store
        self._app_id = app_id

    def __enter__(self) -> None:
        with _store_errors("be locked"):
            self._lock = self._store.lock(self._app_id)
            self._lock.__enter__()

    def __exit__(self, *exception: object) -> None:
        # Stores may save what they were given only now.
        with _store_errors("release its lock"):
            self._lock.__exit__(*exception)  # type: ignore[arg-type]


@contextmanager
def _store_errors(action: str, mask: Mask = str) -> Iterator[None]:
    failure: Exception | None = None
    try:
        yield
    except (ConfigurationError, TokenStoreError):
        raise
    except Exception as error:
        failure = error
    if failure is not None:
        mask_error(failure, mask)
        text = one_line(f"{type(failure).__name__}: {mask(str(failure))}")
        raise TokenStoreError(f"the token store can't {action}: {text}") from failure


def _secrets(token: Token | None) -> list[str | None]:
    return [] if token is None else [token.access_token, token.refresh_token]


def _checked(token: object) -> Token:
    if isinstance(token, Token) and is_well_formed(token):
        return token
    raise TokenStoreError(f"the token store gave a {type(token).__name__} whose values are not those of a Token")
