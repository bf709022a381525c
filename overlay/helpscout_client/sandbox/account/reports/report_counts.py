"""Counts and measures of the conversations in a time range, from which all reports are made."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Final

from ...http.messages import Json
from .facts import Facts, Reply, mean
from .time_ranges import TimeRange

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR
_RESPONSES: Final = (
    *(15 * _MINUTE, 30 * _MINUTE, _HOUR, 2 * _HOUR, 3 * _HOUR, 6 * _HOUR, 12 * _HOUR),
    *(_DAY, 2 * _DAY),
)
#: The start of the second range of a measure, the third, and so on. Help Scout doesn't document the last five.
BOUNDS: Final[Mapping[str, Sequence[int]]] = {
    "responseTime": _RESPONSES,
    "firstResponseTime": _RESPONSES,
    "handleTime": (_MINUTE, 2 * _MINUTE, 5 * _MINUTE, 10 * _MINUTE),
    "repliesToResolve": (2, 3, 4, 5),
    "resolutionTime": (_HOUR, 4 * _HOUR, _DAY, 2 * _DAY),
    "chat waitTime": (30, _MINUTE, 2 * _MINUTE, 5 * _MINUTE),
    "chat responseTime": (30, _MINUTE, 2 * _MINUTE, 5 * _MINUTE),
    "chat messagesPerChat": (2, 5, 10, 20),
    "chat duration": (2 * _MINUTE, 5 * _MINUTE, 10 * _MINUTE, 30 * _MINUTE),
}

#: A value for each conversation that has one, by its id.
Values = Mapping[int, float]


class ReportCounts:
    """The events in a time range.

    Args:
        facts: The conversations.
        time_range: The time range.
        user_ids: The users whose work is counted; None for all users and customers.
    """

    def __init__(self, facts: Sequence[Facts], time_range: TimeRange, user_ids: Collection[int] | None = None) -> None:
        self.facts = facts
        self.time_range = time_range
        self.user_ids = user_ids

    def of(self, user_ids: Collection[int]) -> "ReportCounts":
        """The same, of some users only."""
        return ReportCounts(self.facts, self.time_range, user_ids)

    @cached_property
    def began(self) -> Sequence[Facts]:
        """Conversations that began."""
        return [item for item in self.facts if item.began_at in self.time_range and self._counts(item.begun_by)]

    @cached_property
    def received(self) -> int:
        """Messages that came in."""
        return sum(at in self.time_range for item in self.facts for at in item.received)

    @cached_property
    def replies(self) -> Sequence[tuple[Facts, Reply]]:
        """Replies that were sent."""
        return [
            (item, reply)
            for item in self.facts
            for reply in item.replies
            if reply.at in self.time_range and self._counts(reply.user_id)
        ]

    @cached_property
    def closed(self) -> Sequence[Facts]:
        """Conversations that were closed, and still are."""
        return [
            item
            for item in self.facts
            if item.closed_at is not None and item.closed_at in self.time_range and self._counts(item.closed_by)
        ]

    @cached_property
    def resolved(self) -> Sequence[Facts]:
        """Closed conversations with at least one reply."""
        return [item for item in self.closed if item.replies]

    @cached_property
    def resolved_on_first_reply(self) -> Sequence[Facts]:
        """Closed conversations with exactly one reply."""
        return [item for item in self.resolved if len(item.replies) == 1]

    @cached_property
    def active(self) -> Sequence[Facts]:
        """Conversations in which anything happened."""
        touched = {item.id for item in (*self.began, *self.closed)} | self.replied.keys()
        return [
            item
            for item in self.facts
            if item.id in touched or (self.user_ids is None and any(at in self.time_range for at in item.received))
        ]

    @cached_property
    def replied(self) -> Mapping[int, Sequence[Reply]]:
        """Replies by conversation."""
        found = defaultdict(list)
        for item, reply in self.replies:
            found[item.id].append(reply)
        return found

    @cached_property
    def customers(self) -> set[int]:
        """Customers of the conversations in which anything happened."""
        return {item.customer_id for item in self.active}

    @cached_property
    def customers_helped(self) -> set[int]:
        """Customers who got a reply."""
        return {item.customer_id for item, _ in self.replies}

    @cached_property
    def values(self) -> Mapping[str, Values]:
        """The measures by name; times are in seconds."""
        waited = {
            key: [reply.waited for reply in replies if reply.waited is not None]
            for key, replies in self.replied.items()
        }
        return {
            "responseTime": {key: sum(times) / len(times) for key, times in waited.items() if times},
            "firstResponseTime": {
                item.id: reply.waited for item, reply in self.replies if reply.is_first and reply.waited is not None
            },
            "handleTime": {
                key: sum(reply.handled for reply in replies) / len(replies) for key, replies in self.replied.items()
            },
            "repliesToResolve": {item.id: len(item.replies) for item in self.resolved},
            "resolutionTime": {
                item.id: max(item.closed_at - item.began_at, 0) for item in self.resolved if item.closed_at is not None
            },
        }

    def average(self, measure: str) -> float | None:
        """The average of a measure."""
        return mean(list(self.values[measure].values()))

    def per_day(self, count: int) -> float:
        """A count per day."""
        return count / self.time_range.days

    def _counts(self, person_id: int) -> bool:
        return self.user_ids is None or person_id in self.user_ids


def range_id(measure: str, value: float) -> int:
    """The id of the range that contains a value."""
    return bisect_right(BOUNDS[measure], value) + 1


def distribution(measure: str, current: Values, previous: Values | None) -> Json:
    """How the values of a measure are distributed over its ranges.

    Args:
        measure: Its name.
        current: The values of the time range.
        previous: The values of the previous time range, if one was requested.
    """
    shown: Json = {"count": len(current), "ranges": []}
    counts, previous_counts = _counted(measure, current), _counted(measure, previous or {})
    if previous is not None:
        shown["previousCount"] = len(previous)
    for number in sorted(counts.keys() | previous_counts.keys()):
        item = {"id": number, **share(counts.get(number, 0), len(current))}
        if previous is not None:
            item |= previous_share(previous_counts.get(number, 0), len(previous))
        shown["ranges"].append(item)
    return shown


def share(count: int, total: int) -> Json:
    """A count, and its percentage of all."""
    return {"count": count, "percent": percent(count, total)}


def previous_share(count: int, total: int) -> Json:
    """The same of the time range to compare with."""
    return {"previousCount": count, "previousPercent": percent(count, total)}


def percent(count: int, total: int) -> float:
    """A percentage."""
    return count / total * 100 if total else 0.0


def _counted(measure: str, values: Values) -> Mapping[int, int]:
    counts: defaultdict[int, int] = defaultdict(int)
    for value in values.values():
        counts[range_id(measure, value)] += 1
    return counts
