"""Draws a team's last week next to the week before.

    python examples/weekly_report.py

draws it from the embedded sandbox. For a mailbox of your own, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET, and run

    python examples/weekly_report.py --mailbox 123 --zone Europe/Oslo week.png

It needs matplotlib: pip install "helpscout-client[examples]".
"""

import argparse
import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from helpscout_client import HelpScout, Period, last_week, rows
from helpscout_client.sandbox import Sandbox

#: The zone and the time of the sandbox's report. Its data end at the end of January 2026.
ZONE = "Europe/Oslo"
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
    axes.set_ylim(0, (max(week + before) or 1) * 1.3)
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
    if not cells:
        return
    written = axes.table(
        cells, colLabels=["", "last week", "before", "change"], colWidths=[0.46, 0.2, 0.17, 0.17], loc="upper center"
    )
    written.auto_set_font_size(False)
    written.set_fontsize(10)
    written.scale(1, 1.7)


def draw(hs: HelpScout, week: Period, mailbox_id: int | None = None) -> Figure:
    """Reads the reports of a mailbox, or of all, and draws them."""
    replies = hs.reports.productivity_replies_sent(**week, previous=True, view_by="day", mailboxes=mailbox_id)
    response_time = hs.reports.productivity_first_response_time(
        **week, previous=True, view_by="day", mailboxes=mailbox_id
    )
    conversations = hs.reports.conversations_overall(**week, previous=True, mailboxes=mailbox_id)
    company = hs.reports.company_overall(**week, previous=True, mailboxes=mailbox_id)

    figure = Figure(figsize=(11, 7), layout="constrained")
    figure.suptitle(f"{week['start']:%d %B} to {week['end']:%d %B %Y}")
    (upper_left, upper_right), (lower_left, lower_right) = figure.subplots(2, 2)
    by_day(upper_left, "Replies sent", rows(replies), "replies")
    by_day(upper_right, "Hours until the first reply", rows(response_time), "time", unit=3600)
    ranking(lower_left, "Tags", rows(conversations.tags.top if conversations.tags else None)[:6])
    measures(lower_right, "The company", rows(company))
    return figure


def zone(name: str) -> ZoneInfo:
    """A time zone that the command line names."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError):
        raise argparse.ArgumentTypeError(f"{name!r} is not a time zone") from None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailbox", type=int, help="id of the mailbox; without it, the sandbox's mailboxes")
    parser.add_argument("--zone", type=zone, help=f"time zone of the week (in the sandbox {ZONE})")
    parser.add_argument(
        "file", type=Path, nargs="?", default="weekly-report.png", help="where to write (default: %(default)s)"
    )
    arguments = parser.parse_args()
    if arguments.mailbox is None:
        with Sandbox(size=1500).client() as hs:
            figure = draw(hs, last_week(arguments.zone or ZONE, now=NOW))
    elif arguments.zone is None:
        parser.error("--mailbox needs --zone")
    else:
        with HelpScout(user_agent="weekly_report") as hs:
            figure = draw(hs, last_week(arguments.zone), arguments.mailbox)
    figure.savefig(arguments.file, dpi=90)
    print(f"{arguments.file}: {arguments.file.stat().st_size} bytes")


if __name__ == "__main__":
    main()
