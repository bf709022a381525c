"""Checks the results of the user's token store, and turns its errors into a `TokenStoreError`."""

from collections.abc import Iterator
from contextlib import contextmanager

from helpscout_api.masking import Mask, mask_of

from ..errors import ConfigurationError, TokenStoreError
from ..transport.masking import mask_error, one_line
from .token import Token, is_well_formed


@contextmanager
def store_errors(action: str, *tokens: Token | None) -> Iterator[None]:
    """Turns any exception of a store into a `TokenStoreError`.

    Args:
        action: What the store can't do, for the message.
        tokens: Tokens that the exception may quote, which are masked.
    """
    failure: Exception | None = None
    try:
        yield
    except (ConfigurationError, TokenStoreError):
        raise
    except Exception as error:
        failure = error
    if failure is not None:
        mask = _mask(tokens)
        mask_error(failure, mask)
        text = one_line(f"{type(failure).__name__}: {mask(str(failure))}")
        raise TokenStoreError(f"the token store can't {action}: {text}") from failure


def checked_token(token: object) -> Token:
    """Checks that a store returned a token.

    Raises:
        TokenStoreError: It returned something else.
    """
    if isinstance(token, Token) and is_well_formed(token):
        return token
    raise TokenStoreError(f"the token store returned a {type(token).__name__} that is not a valid Token")


def _mask(tokens: tuple[Token | None, ...]) -> Mask:
    known = [token for token in tokens if token is not None]
    return mask_of([secret for token in known for secret in (token.access_token, token.refresh_token)])
