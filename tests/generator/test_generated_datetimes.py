"""Parsing of date-times: every ISO format keeps the instant."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from tests.generator.conftest import Generated

SPEC = """
paths:
  /v2/widgets:
    get:
      operationId: get_widget
      responses:
        "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Widget"}}}}
components:
  schemas:
    Widget:
      type: object
      properties:
        madeAt: {type: [string, "null"], format: date-time}
        soldOn: {type: [string, "null"], format: date}
"""

UTC = datetime.UTC
OFFSETS = st.integers(-1439, 1439).map(lambda minutes: datetime.timezone(datetime.timedelta(minutes=minutes)))
EARLIEST, LATEST = datetime.datetime(1, 1, 2), datetime.datetime(9999, 12, 30)
TIMES = st.datetimes(EARLIEST, LATEST) | st.datetimes(EARLIEST, LATEST, timezones=st.timezones() | OFFSETS)


@pytest.mark.parametrize(
    ("text", "time", "written"),
    [
        ("2026-03-31T08:00:00Z", "2026-03-31T08:00:00+00:00", "2026-03-31T08:00:00Z"),
        ("2021-04-12T08:44:34.736330Z", "2021-04-12T08:44:34.736330+00:00", "2021-04-12T08:44:34.736330Z"),
        ("2021-04-12T08:44:34.7Z", "2021-04-12T08:44:34.700000+00:00", "2021-04-12T08:44:34.700000Z"),
        ("2017-12-12T12:12:13", "2017-12-12T12:12:13+00:00", "2017-12-12T12:12:13Z"),
        ("2026-03-31T08:00:00+05:30", "2026-03-31T02:30:00+00:00", "2026-03-31T08:00:00+05:30"),
        ("2026-03-31T08:00:00-0130", "2026-03-31T09:30:00+00:00", "2026-03-31T08:00:00-01:30"),
        ("2026-03-31T24:00:00Z", "2026-04-01T00:00:00+00:00", "2026-04-01T00:00:00Z"),
        ("2026-03-31", "2026-03-31T00:00:00+00:00", "2026-03-31T00:00:00Z"),
    ],
)
def test_datetime__keeps_its_instant(package: Generated, text: str, time: str, written: str) -> None:
    widget = package.model("Widget").from_dict({"madeAt": text})

    assert widget.made_at == datetime.datetime.fromisoformat(time)
    assert widget.made_at.tzinfo is not None
    assert widget.to_dict()["madeAt"] == written


@pytest.mark.parametrize("name", ["madeAt", "soldOn"])
@pytest.mark.parametrize("text", ["", "  "])
def test_date__blank_reads_as_absent(package: Generated, name: str, text: str) -> None:
    assert (
        getattr(package.model("Widget").from_dict({name: text}), {"madeAt": "made_at", "soldOn": "sold_on"}[name])
        is None
    )


def test_date__is_a_date(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"soldOn": "2026-04-01"})

    assert widget.sold_on == datetime.date(2026, 4, 1)
    assert type(widget.sold_on) is datetime.date


@settings(deadline=None)
@given(time=TIMES)
def test_datetime__any_keeps_its_instant(package: Generated, time: datetime.datetime) -> None:
    widget = package.model("Widget").from_dict({"madeAt": time.isoformat()})

    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    # As texts, since Python finds times in the gap of a clock change equal to nothing.
    assert widget.made_at.isoformat() == aware.isoformat()
    assert datetime.datetime.fromisoformat(widget.to_dict()["madeAt"]).isoformat() == aware.isoformat()


@settings(deadline=None)
@given(text=st.text() | st.from_regex(r"[-+0-9T:.,Z ]{4,35}", fullmatch=True))
@example(text="2026-03-31T23:59:60Z")
@example(text="0000-00-00T00:00:00Z")
@example(text="2026-03-31T08:00:00+99:99")
def test_datetime__any_text_is_read_or_set_aside(package: Generated, text: str) -> None:
    widget = package.model("Widget").from_dict({"madeAt": text})
    if widget.made_at is not None:
        assert widget.made_at.tzinfo is not None
    elif text.strip():
        assert widget.additional_properties == {"madeAt": text}


def test_datetime__after_the_end_of_time_is_set_aside(package: Generated) -> None:
    widget = package.model("Widget").from_dict({"madeAt": "9999-12-31T24:00:00Z"})
    assert widget.made_at is None
    assert widget.to_dict() == {"madeAt": "9999-12-31T24:00:00Z"}


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00"])
def test_datetime__at_the_edges_of_time_can_be_written(package: Generated, text: str) -> None:
    written = package.model("Widget").from_dict({"madeAt": text}).to_dict()["madeAt"]

    assert datetime.datetime.fromisoformat(written) == datetime.datetime.fromisoformat(text)


def test_datetime__with_seconds_in_its_offset_can_be_written(package: Generated) -> None:
    text = "1900-01-01T00:00:00+00:00:30"

    written = package.model("Widget").from_dict({"madeAt": text}).to_dict()["madeAt"]

    assert datetime.datetime.fromisoformat(written) == datetime.datetime.fromisoformat(text)
