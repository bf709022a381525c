"""Support for forked processes.

A forked process has a copy of its parent's memory, but only one thread. Locks that other threads held stay locked
forever, and requests on an inherited connection mix with those of the parent.
"""

import os
import weakref
from contextlib import suppress
from typing import Any, Final, Protocol

import httpx

from ..errors import ConfigurationError

#: Transports without connections.
_UNCONNECTED: Final = (httpx.MockTransport, httpx.ASGITransport, httpx.WSGITransport)


class ForkAware(Protocol):
    """An object that must be updated in a forked process."""

    def after_fork(self) -> None:
        """Called in the new process before anything else."""
        ...


_fork_aware: Final = weakref.WeakSet[ForkAware]()


def on_fork(instance: ForkAware) -> None:
    """Registers an object, as long as it lives, for calls of `after_fork`."""
    _fork_aware.add(instance)


def _notify_all() -> None:
    for instance in list(_fork_aware):
        instance.after_fork()


# Windows has no fork.
with suppress(AttributeError):
    os.register_at_fork(after_in_child=_notify_all)


class _RejectingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        raise ConfigurationError(
            "this process was forked after the client got a custom transport, and the parent process may still use its "
            "connections: create a client in each process, or set is_fork_safe = True on the transport"
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.handle_request(request)


def inherited(transport: Any) -> Any:
    """The transport that a forked process uses instead of the user's.

    Args:
        transport: The transport. It stays in use if it has no connections or sets `is_fork_safe`. None stays None.
    """
    is_safe = transport is None or isinstance(transport, _UNCONNECTED) or getattr(transport, "is_fork_safe", False)
    return transport if is_safe else _RejectingTransport()
