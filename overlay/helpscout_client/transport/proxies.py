"""Which proxy is used, and which options of connections work."""

from collections.abc import Callable
from typing import Final, TypeVar

import httpx

from ..errors import ConfigurationError
from .origins import is_loopback

T = TypeVar("T")

NEEDS_SOCKS: Final = 'a SOCKS proxy requires an extra package: pip install "httpx[socks]"'
_NEEDS_HTTP2: Final = 'http2=True requires an extra package: pip install "httpx[http2]"'


def environment_proxy(url: httpx.URL) -> httpx.Proxy | None:
    """The proxy to an address: that of `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY`, unless `NO_PROXY` excepts the host.

    Nothing to this machine goes through a proxy: it would be sent there unencrypted, secrets included.
    """
    from urllib.request import getproxies, proxy_bypass

    if is_loopback(url.host):
        return None
    proxies = getproxies()
    address = proxies.get(url.scheme) or proxies.get("all")
    if not address or proxy_bypass(url.netloc.decode()):
        return None
    return httpx.Proxy(address if "://" in address else f"http://{address}")


def checked_connections(connect: Callable[[], T]) -> T:
    """Makes connections, and turns what httpx raises of their options into errors of this library.

    Raises:
        ConfigurationError: A package is missing, or a proxy has no address that can be used.
    """
    try:
        return connect()
    except ConfigurationError:
        raise
    except ImportError as error:
        problem = _NEEDS_HTTP2 if "http2" in str(error) else f"a package is missing: {error}"
    except (httpx.InvalidURL, ValueError):
        # Without its words, which may hold a password.
        problem = (
            "the proxy can't be used: proxy, or the environment variable HTTPS_PROXY or ALL_PROXY, must be a URL like "
            "http://host:3128 or socks5://host:1080"
        )
    raise ConfigurationError(problem)
