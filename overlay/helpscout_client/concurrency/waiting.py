"""Logs long waits behind other calls of this process."""

from typing import Final

from ..transport.logging import log

#: Seconds after which a wait is logged.
REPORTED_WAIT: Final = 30.0


def report_wait(what: str) -> None:
    """Logs that a call has waited for a long time."""
    log.warning("a call has waited %.0f s for %s, behind other calls of this process", REPORTED_WAIT, what)
