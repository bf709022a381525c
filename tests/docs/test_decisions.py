"""The form of docs/decisions.md: numbers without gaps, a date and a status, links to what replaced a decision."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs/decisions.md").read_text("utf-8")
DECISIONS = {
    int(number): (title, body)
    for number, title, body in re.findall(r"^### (\d+)\. ([^\n]+)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL)
}


def test_numbers__are_unique_and_have_no_gaps() -> None:
    headings = re.findall(r"^### .*$", PAGE, re.MULTILINE)

    assert len(headings) == len(DECISIONS)
    assert sorted(DECISIONS) == list(range(1, len(DECISIONS) + 1))


def test_decisions__have_date_and_status() -> None:
    for title, body in DECISIONS.values():
        match = re.match(r"\n(\d{4}-\d\d-\d\d) · (?:Accepted|Superseded by \[\d+\]\(#\S+\))\n\n\S", body)
        assert match, title
        datetime.date.fromisoformat(match[1])


def test_superseded__link_a_later_decision() -> None:
    for number, (_, body) in DECISIONS.items():
        for by, anchor in re.findall(r"Superseded by \[(\d+)\]\(#(\S+)\)", body):
            assert int(by) > number
            assert anchor.startswith(f"{by}-")
