"""Figures of work that several reports show alike."""

from collections.abc import Sequence

from ...http.messages import Json
from .facts import mean
from .report_counts import Tally, range_id, spread
from .report_request import Question


def resolutions(tally: Tally) -> Json:
    """What was finished, and what it took."""
    resolved, at_once = len(tally.resolved), len(tally.resolved_on_first_reply)
    return {
        "resolved": resolved,
        "resolvedOnFirstReply": at_once,
        # Of one, not of a hundred, as the documentation has it.
        "percentResolvedOnFirstReply": at_once / resolved if resolved else 0.0,
        "closed": len(tally.closed),
        "resolutionTime": tally.average("resolutionTime"),
        "repliesToResolve": tally.average("repliesToResolve"),
        "handleTime": tally.average("handleTime"),
    }


def responses(tally: Tally) -> Json:
    """How fast the replies were."""
    return {name: tally.average(name) for name in ("responseTime", "firstResponseTime")}


def spreads(question: Question, measures: Sequence[str]) -> Json:
    """How measures spread over their ranges."""
    current, previous = question.current.values, question.previous.values if question.previous else None
    shown = {name: spread(name, current[name], previous[name] if previous else None) for name in measures}
    for item in shown["repliesToResolve"]["ranges"]:
        times = [
            current["resolutionTime"][key]
            for key, replies in current["repliesToResolve"].items()
            if range_id("repliesToResolve", replies) == item["id"]
        ]
        item["resolutionTime"] = mean(times)
    return shown
