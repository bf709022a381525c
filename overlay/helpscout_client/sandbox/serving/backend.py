"""The interface of a sandbox for transports and the server."""

from abc import abstractmethod
from typing import Protocol

from ..http.messages import Request, Response
from ..times.clock import SimulatedClock


class Backend(Protocol):
    """Responds to requests. A `Sandbox` is one."""

    clock: SimulatedClock

    @abstractmethod
    def handle(self, request: Request) -> Response:
        """Responds to a request."""
