"""What a forked process must not share with its parent.

It has a copy of all the parent had, but no other threads: locks that these held stay held for ever, and whoever speaks
on a connection that it inherited mixes its requests with those of the parent.
"""

import os
import weakref
from contextlib import suppress
from typing import Any, Final, Protocol

import httpx

from ..errors import ConfigurationError

#: Transports that have no connections.
_UNCONNECTED: Final = (httpx.MockTransport, httpx.ASGITransport, httpx.WSGITransport)


class ForkAware(Protocol):
    """Something that must change in a forked process."""

    def after_fork(self) -> None:
        """Is called in the new process before anything else."""
        ...


_fork_aware: Final = weakref.WeakSet[ForkAware]()


def on_fork(instance: ForkAware) -> None:
    """Has an object told of forks as long as it lives."""
    _fork_aware.add(instance)


def _tell() -> None:
    for instance in list(_fork_aware):
        instance.after_fork()


# Windows has no forks.
with suppress(AttributeError):
    os.register_at_fork(after_in_child=_tell)


class _Refusing(httpx.BaseTransport, httpx.AsyncBaseTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise ConfigurationError(
            "this process was forked after the client got a custom transport, and the parent process may still use its "
            "connections: create a client in each process, or set is_fork_safe = True on the transport"
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def inherited(transport: Any) -> Any:
    """What a forked process uses in place of a transport that the user gave.

    Args:
        transport: One that has no connections, or says of itself that it is safe, is used on. None stays None.
    """
    is_safe = transport is None or isinstance(transport, _UNCONNECTED) or getattr(transport, "is_fork_safe", False)
    return transport if is_safe else _Refusing()
