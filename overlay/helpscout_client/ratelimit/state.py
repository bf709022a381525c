"""Validates the rate limit state of other processes. No I/O.

The state may come from another version or another program, or have times in the future if a clock was set back.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any, Final

from .window import LEASE, MAX_BLOCK, RESERVATION, RateWindow

#: Seconds by which the clocks of a shared store may differ.
_TOLERANCE: Final = 5.0
#: Maximum number of requests in flight.
_MOST_IN_FLIGHT: Final = 10_000
#: Attributes with times, and how far in the future each may be.
_TIMES: Final = {
    "blocked_until": MAX_BLOCK,
    "began_at": 0.0,
    "last_at": 0.0,
    "bulk_at": 0.0,
    "reserved_until": RESERVATION,
}


def window_from(data: Mapping[str, Any], now: float) -> tuple[RateWindow, bool] | None:
    """Creates a window from plain values.

    Returns:
        The window, and whether its times were discarded because they are in the future; None if the values are not
        those of a window.
    """
    if data.keys() != _KINDS.keys() or not all(is_right(data[name]) for name, is_right in _KINDS.items()):
        return None
    window = RateWindow(**data)
    window.in_flight = {key: (cost, min(until, now + LEASE)) for key, (cost, until) in window.in_flight.items()}
    is_ahead = any((getattr(window, name) or 0) > now + bound + _TOLERANCE for name, bound in _TIMES.items())
    if not is_ahead:
        return window, False
    # One request is sent first, to find the remaining units.
    return RateWindow(limit=window.limit, length=window.length, is_exact=False), True


def _is_number(value: object, least: float = -math.inf, most: float = math.inf) -> bool:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and least <= value <= most  # type: ignore[operator]


def _is_count(value: object) -> bool:
    return isinstance(value, int) and _is_number(value, 0, 2**63)


def _are_leases(value: object) -> bool:
    return isinstance(value, dict) and len(value) <= _MOST_IN_FLIGHT and all(map(_is_lease, value.values()))


def _is_lease(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and _is_count(value[0]) and _is_number(value[1])


def _optional(is_right: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or is_right(value)


_KINDS: Final[Mapping[str, Callable[[object], bool]]] = {
    "limit": _optional(_is_count),
    "remaining": _optional(_is_number),
    "is_exact": lambda value: isinstance(value, bool),
    "window": _is_count,
    "number": _is_count,
    "generation": lambda value: isinstance(value, str),
    "in_flight": _are_leases,
    "blocked_until": _is_number,
    "length": _optional(lambda value: _is_number(value, 1, 60)),
    "began_at": _optional(_is_number),
    "last_at": _is_number,
    "poll_interval": lambda value: _is_number(value, 0, 60),
    "used": _is_count,
    "bulk_at": _is_number,
    "reserved_until": _is_number,
}
