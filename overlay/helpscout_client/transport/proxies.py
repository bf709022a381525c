"""Proxies from the environment, and checks of connection options."""

from collections.abc import Callable
from typing import Final, TypeVar

import httpx

from ..errors import ConfigurationError
from .origins import is_loopback

T = TypeVar("T")

NEEDS_SOCKS: Final = 'a SOCKS proxy requires an extra package: pip install "httpx[socks]"'
_NEEDS_HTTP2: Final = 'http2=True requires an extra package: pip install "httpx[http2]"'


def environment_proxy(url: httpx.URL) -> httpx.Proxy | None:
    """The proxy for a URL, from `HTTPS_PROXY`, `HTTP_PROXY` or `ALL_PROXY`, unless `NO_PROXY` excludes the host.

    Requests to this machine never use a proxy, because they would be sent to it unencrypted, including secrets.
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
    """Creates connections, and turns exceptions of httpx about their options into errors of this library.

    Raises:
        ConfigurationError: A package is missing, or the URL of a proxy is invalid.
    """
    try:
        return connect()
    except ConfigurationError:
        raise
    except ImportError as error:
        problem = _NEEDS_HTTP2 if "http2" in str(error) else f"a package is missing: {error}"
    except (httpx.InvalidURL, ValueError):
        # The original message may contain a password, so it is left out.
        problem = (
            "the proxy can't be used: proxy, or the environment variable HTTPS_PROXY or ALL_PROXY, must be a URL like "
            "http://host:3128 or socks5://host:1080"
        )
    raise ConfigurationError(problem)
