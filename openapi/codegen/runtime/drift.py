"""Reports where responses differ from their description. No report ever holds a value."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from attrs import frozen

log: Final = logging.getLogger("helpscout_client.drift")
# Without it, programs that set up no logging would print warnings.
log.addHandler(logging.NullHandler())


@frozen
class Drift:
    """One difference between a response and its description."""

    model: str
    """Name of the model."""
    property: str
    """The property, as the API spells it."""
    kind: str
    """What is different, such as `a string in place of an object`, `unknown property` or `unknown value`."""


_recordings: ContextVar[tuple[list[Drift], ...]] = ContextVar("helpscout_client.drift", default=())
_logged: Final[dict[tuple[str, str], object]] = {}
#: Has an entry for each `record_drift()` of the process that is active. Models only look whether it is empty.
recorders: Final[list[object]] = []


@contextmanager
def record_drift() -> Iterator[list[Drift]]:
    """Collects how responses that are read within the `with` block differ from their description.

    The entries name properties that don't fit, and properties and values of enumerations that this version doesn't
    know. What other threads read, and tasks that began before the block, is not among them.
    """
    found: list[Drift] = []
    recorders.append(found)
    token = _recordings.set((*_recordings.get(), found))
    try:
        yield found
    finally:
        _recordings.reset(token)
        recorders.pop()


def record(model: str, name: str, kind: str) -> None:
    """Gives an entry to the recordings that are active."""
    entry = Drift(model, name, kind)
    for found in _recordings.get():
        found.append(entry)


def report(model: str, name: str, kind: str) -> None:
    """Records a property that doesn't fit. The first time in this process, it is logged, too."""
    record(model, name, kind)
    marker = object()
    if _logged.setdefault((model, name), marker) is marker:
        log.warning(
            "%s.%s is not as described: %s", model, name, kind, extra={"helpscout": {"model": model, "property": name}}
        )


__all__ = ["Drift", "record_drift"]
