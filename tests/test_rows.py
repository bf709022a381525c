"""Reports and lists as flat rows."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import rows

if TYPE_CHECKING:
    from tests.conftest import Flavour

SPAN = {"start": "2026-03-02T00:00:00Z", "end": "2026-03-08T23:59:59Z"}
MONDAY = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)


def answer(flavour: Flavour, report: str, body: Any) -> Any:
    hs = flavour.client(lambda _: httpx.Response(200, json=body))
    return flavour.run(getattr(hs.reports, report)(**SPAN))


def test_series__a_row_for_each_point(flavour: Flavour) -> None:
    body = {
        "current": [{"date": "2026-03-02T00:00:00Z", "replies": 3}, {"date": None, "replies": 4}],
        "previous": [{"date": "2026-03-02T00:00:00Z", "replies": 1, "new": "x"}],
    }
    assert rows(answer(flavour, "productivity_replies_sent", body)) == [
        {"period": "current", "date": MONDAY, "replies": 3},
        {"period": "current", "date": None, "replies": 4},
        {"period": "previous", "date": MONDAY, "replies": 1, "new": "x"},
    ]


@pytest.mark.parametrize("body", [{}, {"current": []}, {"current": None, "previous": None}])
def test_series__empty(flavour: Flavour, body: Any) -> None:
    assert rows(answer(flavour, "productivity_replies_sent", body)) == []


def test_figures__a_row_for_each_measure(flavour: Flavour) -> None:
    body = {
        "current": {"volume": {"emailConversations": 3}, "responses": None},
        "previous": {"volume": {"emailConversations": 2}},
        "deltas": {"volume": {"emailConversations": 50.0}},
    }
    found = rows(answer(flavour, "email", body))
    assert {"measure": "volume_email_conversations", "current": 3, "previous": 2, "delta": 50.0} in found
    assert {"measure": "volume_repliesSent", "current": None, "previous": None, "delta": None} not in found


def test_figures__alone(flavour: Flavour) -> None:
    found = rows(answer(flavour, "happiness_overall", {"current": {"great": 75.5, "greatCount": 3}}))
    assert {"measure": "great", "current": 75.5, "previous": None, "delta": None} in found


def test_table__of_a_report(flavour: Flavour) -> None:
    report = answer(flavour, "phone", {"users": [{"id": 5, "name": "Ida", "current": {"customers": 2}}]})
    (row,) = rows(report.users)
    assert row.items() >= {"id": 5, "name": "Ida", "current_customers": 2, "previous": None}.items()
    assert rows(answer(flavour, "phone", {}).users) == []


def test_bare_array(flavour: Flavour) -> None:
    page = answer(flavour, "conversations_busy_times", [{"day": 1, "hour": 9, "count": 4}])
    assert rows(page.items) == [{"day": 1, "hour": 9, "count": 4}]


def test_page__lists_within_hold_mappings(flavour: Flavour) -> None:
    row = {"id": 7, "customerIds": [1, 2], "tags": [{"id": 3, "name": "vip"}]}
    page = answer(flavour, "conversations_drilldown", {"conversations": {"results": [row]}})
    (found,) = rows(page.items)
    assert (found["customer_ids"], found["tags"]) == ([1, 2], [{"id": 3, "name": "vip", "color": None}])


@pytest.mark.parametrize("report", [5, object(), [5], ["text"], {"a": 1}])
def test_anything_else__has_no_rows(report: Any) -> None:
    with pytest.raises(TypeError, match="rows"):
        rows(report)
