"""Rules, which say which requests a fault affects."""

import fnmatch
import random
from collections.abc import Callable, Collection, Sequence
from functools import partial
from types import TracebackType
from typing import Self

from attrs import define, field

from ..http.messages import Response
from ..openapi.description import Operation
from .faults import Fault, Respond


@define(eq=False)
class Rule:
    """Which requests a fault affects. As a context manager, it ends with its block."""

    fault: Fault
    operation: str
    nth: Collection[int] | None
    times: int | None
    probability: float
    _end: Callable[["Rule"], None] = field(repr=False)
    calls: int = field(default=0, init=False)
    """The number of requests for its operation."""
    hits: int = field(default=0, init=False)
    """How many of them were affected."""

    def strikes(self, operation_id: str, rng: random.Random) -> bool:
        """Whether the next request is affected."""
        if not fnmatch.fnmatchcase(operation_id, self.operation):
            return False
        self.calls += 1
        if self.nth is not None and self.calls not in self.nth:
            return False
        if self.times is not None and self.hits >= self.times:
            return False
        if self.probability < 1 and rng.random() >= self.probability:
            return False
        self.hits += 1
        return True

    def remove(self) -> None:
        """Ends the rule."""
        self._end(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()


def respond_with_faults(rules: Sequence[Rule], operation: Operation, respond: Respond, rng: random.Random) -> Response:
    """The response, after the faults that affect this request; the first rule is the outermost."""
    for rule in reversed(rules):
        if rule.strikes(operation.id, rng):
            respond = partial(rule.fault.disturb, respond, operation)
    return respond()
