"""Maps errors of httpcore to those of httpx. Only the transports import it, because httpcore loads slowly."""

from typing import Final

import httpcore
import httpx

from .deadline import Deadline

#: The documented exceptions of httpcore.
ERRORS: Final = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)


def httpx_error(error: Exception, deadline: Deadline | None) -> httpx.RequestError:
    """The error of httpx with the same name."""
    message = str(error)
    if isinstance(error, httpcore.TimeoutException) and deadline is not None:
        message = deadline.message or message
    made: httpx.RequestError = getattr(httpx, type(error).__name__)(message)
    return made
