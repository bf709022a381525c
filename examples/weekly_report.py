"""A team's last week as a picture, beside the week before, from the embedded sandbox.

`python examples/weekly_report.py week.png` writes it. It needs matplotlib, which the extra `examples` brings.
"""

import datetime
import sys
from pathlib import Path
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from helpscout_client import HelpScout, last_week, rows
from helpscout_client.sandbox import Sandbox

ZONE = "Europe/Oslo"
#: The sandbox's data end at the end of January 2026.
NOW = datetime.datetime(2026, 1, 14, 9, tzinfo=datetime.UTC)
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
BLUE, ORANGE = "#8db8de", "#c2571a"


def by_day(axes: Axes, title: str, table: list[dict[str, Any]], key: str, unit: float = 1) -> None:
    """Draws a report over time: bars for the week, a line for the week before."""
    week, before = (
        [(row[key] or 0) / unit for row in table if row["period"] == period] for period in ("current", "previous")
    )
    axes.bar(DAYS, week, color=BLUE, label="last week")
    axes.plot(DAYS, before, color=ORANGE, marker="o", label="the week before")
    axes.set_ylim(0, max(week + before) * 1.3)
    axes.set_title(title)
    axes.legend(frameon=False, ncols=2, loc="upper left")


def ranking(axes: Axes, title: str, table: list[dict[str, Any]]) -> None:
    """Draws the entries that lead, the first one above."""
    names = [row["name"] or "no tag" for row in table]
    axes.barh(names, [row["percent"] for row in table], color=BLUE)
    axes.invert_yaxis()
    axes.set_xlabel("per cent of conversations")
    axes.set_title(title)


def measures(axes: Axes, title: str, table: list[dict[str, Any]]) -> None:
    """Writes the figures that have a change."""
    cells = [
        [row["measure"].replace("_", " "), f"{row['current']:.4g}", f"{row['previous']:.4g}", f"{row['delta']:+.0f} %"]
        for row in table
        if row["delta"] is not None
    ]
    axes.axis("off")
    axes.set_title(title)
    written = axes.table(
        cells, colLabels=["", "last week", "before", "change"], colWidths=[0.46, 0.2, 0.17, 0.17], loc="upper center"
    )
    written.auto_set_font_size(False)
    written.set_fontsize(10)
    written.scale(1, 1.7)


def draw(hs: HelpScout) -> Figure:
    """Asks for the reports, and draws them."""
    week = last_week(ZONE, now=NOW)
    replies = hs.reports.productivity_replies_sent(**week, previous=True, view_by="day")
    response_time = hs.reports.productivity_first_response_time(**week, previous=True, view_by="day")
    conversations = hs.reports.conversations_overall(**week, previous=True)
    company = hs.reports.company_overall(**week, previous=True)

    figure = Figure(figsize=(11, 7), layout="constrained")
    figure.suptitle(f"{week['start']:%d %B} to {week['end']:%d %B %Y}")
    (upper_left, upper_right), (lower_left, lower_right) = figure.subplots(2, 2)
    by_day(upper_left, "Replies sent", rows(replies), "replies")
    by_day(upper_right, "Hours until the first reply", rows(response_time), "time", unit=3600)
    ranking(lower_left, "Tags", rows(conversations.tags.top if conversations.tags else None)[:6])
    measures(lower_right, "The company", rows(company))
    return figure


def main() -> None:
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "weekly-report.png")
    with Sandbox(size=1500).client() as hs:
        draw(hs).savefig(target, dpi=90)
    print(f"{target}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
