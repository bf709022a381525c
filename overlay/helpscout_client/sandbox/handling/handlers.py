"""What the sandbox does for each operation."""

from collections.abc import Callable
from typing import TypeAlias

from ..http.messages import Response
from .context import Call

Behaviour: TypeAlias = Callable[[Call], Response]

#: By operation id. The modules of `resources` fill it.
BEHAVIOURS: dict[str, Behaviour] = {}


def operation(operation_id: str) -> Callable[[Behaviour], Behaviour]:
    """Marks a function as what the sandbox does for an operation."""

    def register(behaviour: Behaviour) -> Behaviour:
        BEHAVIOURS[operation_id] = behaviour
        return behaviour

    return register
