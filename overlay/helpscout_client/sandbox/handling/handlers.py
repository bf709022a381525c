"""The registry of handlers."""

from collections.abc import Callable
from typing import TypeAlias

from ..http.messages import Response
from .context import RequestContext

Handler: TypeAlias = Callable[[RequestContext], Response]

#: By operation id. The modules in `resources` register them.
HANDLERS: dict[str, Handler] = {}


def operation(operation_id: str) -> Callable[[Handler], Handler]:
    """Registers a function as the handler of an operation."""

    def register(handler: Handler) -> Handler:
        HANDLERS[operation_id] = handler
        return handler

    return register
