"""Figures that several reports share."""

from collections.abc import Sequence

from ...http.messages import Json
from .facts import mean
from .report_counts import ReportCounts, distribution, range_id
from .report_request import ReportRequest


def resolutions(period: ReportCounts) -> Json:
    """Closed and resolved conversations, and how long they took."""
    resolved, at_once = len(period.resolved), len(period.resolved_on_first_reply)
    return {
        "resolved": resolved,
        "resolvedOnFirstReply": at_once,
        # A fraction, not a percentage, as documented.
        "percentResolvedOnFirstReply": at_once / resolved if resolved else 0.0,
        "closed": len(period.closed),
        "resolutionTime": period.average("resolutionTime"),
        "repliesToResolve": period.average("repliesToResolve"),
        "handleTime": period.average("handleTime"),
    }


def responses(period: ReportCounts) -> Json:
    """The response times."""
    return {name: period.average(name) for name in ("responseTime", "firstResponseTime")}


def distributions(request: ReportRequest, measures: Sequence[str]) -> Json:
    """How measures are distributed over their ranges."""
    current, previous = request.current.values, request.previous.values if request.previous else None
    shown = {name: distribution(name, current[name], previous[name] if previous else None) for name in measures}
    for item in shown["repliesToResolve"]["ranges"]:
        times = [
            current["resolutionTime"][key]
            for key, replies in current["repliesToResolve"].items()
            if range_id("repliesToResolve", replies) == item["id"]
        ]
        item["resolutionTime"] = mean(times)
    return shown
