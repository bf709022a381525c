"""Which proxy the environment asks for."""

import httpx

from .origins import is_loopback


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
