"""What the sandbox does for each operation."""

from collections.abc import Callable
from typing import TypeAlias

from ..http.messages import Response
from .context import RequestContext

Handler: TypeAlias = Callable[[RequestContext], Response]

#: By operation id. The modules of `resources` fill it.
HANDLERS: dict[str, Handler] = {}


def operation(operation_id: str) -> Callable[[Handler], Handler]:
    """Marks a function as what the sandbox does for an operation."""

    def register(handler: Handler) -> Handler:
        HANDLERS[operation_id] = handler
        return handler

    return register
