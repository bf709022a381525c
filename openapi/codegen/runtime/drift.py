"""Reports where responses differ from the API description. Reports never contain values."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from attrs import frozen

log: Final = logging.getLogger("helpscout_client.drift")
# Without a handler, programs that don't configure logging would print warnings.
log.addHandler(logging.NullHandler())


@frozen
class Drift:
    """One difference between a response and its description."""

    model: str
    """Name of the model."""
    property: str
    """Name of the property in the API."""
    kind: str
    """The difference, such as `a string instead of an object`, `unknown property` or `unknown value`."""


_recordings: ContextVar[tuple[list[Drift], ...]] = ContextVar("helpscout_client.drift", default=())
_logged: Final[dict[tuple[str, str], object]] = {}
#: One entry for each active `record_drift()` in this process. Models only check whether it is empty.
recorders: Final[list[object]] = []


@contextmanager
def record_drift() -> Iterator[list[Drift]]:
    """Collects how responses that are parsed in the `with` block differ from the API description.

    The entries are properties that don't match, and properties and values of enumerations that this version doesn't
    know. Responses parsed by other threads, or by tasks that started before the block, are not included.
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
    """Adds an entry to the active recordings."""
    entry = Drift(model, name, kind)
    for found in _recordings.get():
        found.append(entry)


def report(model: str, name: str, kind: str) -> None:
    """Records a property that doesn't match the description. Logs it once per process."""
    record(model, name, kind)
    marker = object()
    if _logged.setdefault((model, name), marker) is marker:
        log.warning(
            "%s.%s does not match the API description: %s",
            model,
            name,
            kind,
            extra={"helpscout": {"model": model, "property": name}},
        )


__all__ = ["Drift", "record_drift"]
