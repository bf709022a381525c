"""Draws a team's reports of last week next to the week before, on one page.

    python examples/weekly_report.py

draws the embedded sandbox's week into weekly-report.html. For your account, set HELPSCOUT_APP_ID and
HELPSCOUT_APP_SECRET, and pass its time zone:

    python examples/weekly_report.py --account --zone Europe/Oslo
    python examples/weekly_report.py --mailbox 123 --zone Europe/Oslo week.png

The page is HTML with embedded pictures, or PNG if the file name ends with .png. It requires matplotlib:
pip install "helpscout-client[examples]".
"""

import argparse
import html
import io
import math
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from helpscout_client import HelpScout, Period, last_week, rows
from helpscout_client.sandbox import Sandbox

#: The time zone of the sandbox's report.
ZONE = ZoneInfo("Europe/Oslo")
DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
BLUE, ORANGE = "#8db8de", "#c2571a"
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 64rem; margin: 2rem auto; padding: 0 1rem; color: #222 }}
table {{ border-collapse: collapse; width: 100%; margin-top: 1rem }}
th, td {{ padding: .3rem .6rem; border-bottom: 1px solid #ddd; text-align: right }}
th:first-child, td:first-child {{ text-align: left }}
svg {{ width: 100%; height: auto }}
</style>
<h1>{title}</h1>
{picture}
<table>
<thead><tr><th>Measure</th><th>Last week</th><th>The week before</th><th>Change</th></tr></thead>
<tbody>
{table}
</tbody>
</table>
</html>
"""


def by_day(axes: Axes, title: str, table: list[dict[str, Any]], key: str, unit: float = 1) -> None:
    """Draws a report over time: bars for the week, a line for the week before."""
    # Days without a value have no bar and no point.
    values = {
        period: [math.nan if row[f"{period}_{key}"] is None else row[f"{period}_{key}"] / unit for row in table]
        for period in ("current", "previous")
    }
    highest = max((value for numbers in values.values() for value in numbers if value > 0), default=1)
    days = [DAYS[row["current_date_day"].weekday()] for row in table]
    axes.bar(days, values["current"], color=BLUE, label="last week")
    axes.plot(days, values["previous"], color=ORANGE, marker="o", label="the week before")
    axes.set_ylim(0, highest * 1.3)
    axes.set_title(title)
    axes.legend(frameon=False, ncols=2, loc="upper left")


def ranking(axes: Axes, title: str, table: list[dict[str, Any]]) -> None:
    """Draws the most frequent entries, the first one at the top."""
    names = [row["name"] or "no tag" for row in table]
    axes.barh(names, [row["percent"] or 0 for row in table], color=BLUE)
    axes.invert_yaxis()
    axes.set_xlabel("per cent of conversations")
    axes.set_title(title)


def busy_times(axes: Axes, title: str, table: list[dict[str, Any]]) -> None:
    """Draws a heat map: days from top to bottom, hours from left to right."""
    counts = [[0] * 24 for _ in DAYS]
    for row in table:
        counts[row["day"] - 1][row["hour"]] = row["count"]
    axes.imshow(counts, aspect="auto", cmap="Blues")
    axes.set_yticks(range(7), DAYS)
    axes.set_xticks(range(0, 24, 3))
    axes.set_title(title)


def draw(hs: HelpScout, week: Period, zone: ZoneInfo, mailbox_id: int | None = None) -> Figure:
    """Reads the reports of a mailbox, or of all, and draws them."""
    replies = hs.reports.productivity_replies_sent(**week, previous=True, view_by="day", mailboxes=mailbox_id)
    waiting = hs.reports.productivity_first_response_time(**week, previous=True, view_by="day", mailboxes=mailbox_id)
    conversations = hs.reports.conversations_overall(**week, previous=True, mailboxes=mailbox_id)
    busy = hs.reports.conversations_busy_times(**week, mailboxes=mailbox_id)

    figure = Figure(figsize=(11, 7), layout="constrained")
    (upper_left, upper_right), (lower_left, lower_right) = figure.subplots(2, 2)
    by_day(upper_left, "Replies sent", rows(replies, wide=True, zone=zone), "replies")
    by_day(upper_right, "Hours until the first reply", rows(waiting, wide=True, zone=zone), "time", unit=3600)
    ranking(lower_left, "Tags", rows(conversations.tags.top if conversations.tags else None)[:6])
    busy_times(lower_right, "New conversations by hour", rows(busy))
    return figure


def measures(hs: HelpScout, week: Period, mailbox_id: int | None = None) -> list[list[str]]:
    """The company's figures: each with its name, both weeks and the change."""

    def shown(number: float | None) -> str:
        return "–" if number is None else f"{number:,.1f}".removesuffix(".0")

    return [
        [
            row["measure"].replace("_", " ").capitalize(),
            shown(row["current"]),
            shown(row["previous"]),
            "–" if row["delta"] is None else f"{row['delta']:+.0f} %",
        ]
        for row in rows(hs.reports.company_overall(**week, previous=True, mailboxes=mailbox_id))
    ]


def page(title: str, figure: Figure, cells: list[list[str]]) -> str:
    """Returns the report as one HTML document."""
    picture = io.StringIO()
    figure.savefig(picture, format="svg", metadata={"Date": None})
    svg = picture.getvalue()
    table = "\n".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in cells)
    return PAGE.format(title=html.escape(title), picture=svg[svg.index("<svg") :], table=table)


def write(file: Path, hs: HelpScout, week: Period, zone: ZoneInfo, mailbox_id: int | None = None) -> None:
    """Reads the reports of a week, and writes them."""
    title = f"{week['start']:%d %B} to {week['end']:%d %B %Y}"
    figure = draw(hs, week, zone, mailbox_id)
    if file.suffix.lower() == ".png":
        figure.suptitle(title)
        figure.savefig(file, dpi=90)
    else:
        file.write_text(page(title, figure, measures(hs, week, mailbox_id)), "utf-8")
    print(f"{file}: {title}, {file.stat().st_size} bytes")


def time_zone(name: str) -> ZoneInfo:
    """Parses a time zone of the command line."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise argparse.ArgumentTypeError(f"{name!r} is not a time zone such as Europe/Oslo") from None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--account", action="store_true", help="draw your account instead of the sandbox")
    parser.add_argument("--mailbox", type=int, help="id of one mailbox of your account; default: all mailboxes")
    parser.add_argument("--zone", type=time_zone, help=f"time zone of the week (of the sandbox's: {ZONE})")
    parser.add_argument(
        "file",
        type=Path,
        nargs="?",
        default="weekly-report.html",
        help="output file: .html or .png (default: %(default)s)",
    )
    arguments = parser.parse_args()
    if arguments.file.suffix.lower() not in (".html", ".png"):
        parser.error(f"{arguments.file} must end with .html or .png")
    if not arguments.account and arguments.mailbox is None:
        with Sandbox(size=1500).client() as hs:
            zone = arguments.zone or ZONE
            write(arguments.file, hs, last_week(zone), zone)
    elif arguments.zone is None:
        parser.error("--account and --mailbox require --zone, such as --zone Europe/Oslo")
    else:
        with HelpScout(user_agent="weekly_report") as hs:
            write(arguments.file, hs, last_week(arguments.zone), arguments.zone, arguments.mailbox)


if __name__ == "__main__":
    main()
