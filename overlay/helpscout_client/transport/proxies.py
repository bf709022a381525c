"""Which options of connections work."""

from collections.abc import Callable
from typing import TypeVar

import httpx

from ..errors import ConfigurationError

T = TypeVar("T")


def checked_connections(connect: Callable[[], T]) -> T:
    """Makes connections, and turns what httpx raises of their options into errors of this library.

    Raises:
        ConfigurationError: A package is missing, or a proxy has no address that can be used.
    """
    try:
        return connect()
    except ImportError as error:
        problem = _missing(str(error))
    except (httpx.InvalidURL, ValueError):
        # Without its words, which may hold a password.
        problem = (
            "the proxy can't be used: proxy, or HTTPS_PROXY or ALL_PROXY of the environment, must be an address like "
            "http://host:3128 or socks5://host:1080"
        )
    raise ConfigurationError(problem)


def _missing(text: str) -> str:
    if "socksio" in text:
        return 'a SOCKS proxy needs one more package: pip install "httpx[socks]"'
    if "http2" in text:
        return 'http2=True needs one more package: pip install "httpx[http2]"'
    return f"a package is missing: {text}"
