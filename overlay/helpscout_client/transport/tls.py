"""TLS contexts, shared by all clients of the process."""

import os
import ssl
from functools import cache

import httpx

from ..errors import ConfigurationError


def tls_context(verify: ssl.SSLContext | bool, *, is_encrypted: bool, http2: bool) -> ssl.SSLContext:
    """The context for the option `verify`.

    Loading certificates takes about twenty milliseconds, so it is done once.

    Args:
        verify: A context, which is used unchanged, or whether to verify certificates.
        is_encrypted: Whether the URL of the API is https. Otherwise no certificates are needed.
        http2: Whether to use HTTP/2. httpx sets the protocols in the context, so each setting has its own context.

    Raises:
        ConfigurationError: The certificates named by environment variables can't be loaded.
    """
    if isinstance(verify, ssl.SSLContext):
        return verify
    return _context(verify, is_encrypted, http2, os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@cache
def _context(
    verify: bool, is_encrypted: bool, http2: bool, cert_file: str | None, cert_dir: str | None
) -> ssl.SSLContext:
    if not is_encrypted:
        # It trusts no certificates.
        return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        return httpx.create_ssl_context(verify=verify)
    except OSError as error:
        problem = f"SSL_CERT_FILE is {cert_file!r}, SSL_CERT_DIR is {cert_dir!r}: {error}"
    raise ConfigurationError(f"the certificates named by environment variables can't be loaded: {problem}")
