"""Reports and lists as flat rows."""

from __future__ import annotations

import csv
import datetime
import functools
import inspect
import io
import typing
from collections.abc import Callable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import attrs
import httpx
import pandas
import polars
import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_api import models
from helpscout_api.types import Model
from helpscout_client import HelpScout, Rows, async_page_of, page_of, rows
from helpscout_client.resources.columns import columns_of
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

SPAN = {"start": "2026-03-02T00:00:00Z", "end": "2026-03-08T23:59:59Z"}
MONDAY = datetime.datetime(2026, 3, 2, tzinfo=datetime.UTC)
TUESDAY = datetime.datetime(2026, 3, 3, tzinfo=datetime.UTC)
SCALARS = (bool, int, float, str, datetime.datetime, datetime.date, type(None))
REPORTS = [name for name in dir(HelpScout(access_token="t").reports) if not name.startswith("_")]
#: The sandbox's attribute for each id that a list method requires.
KEPT = {
    "chat_id": "chats",
    "conversation_id": "conversations",
    "customer_id": "customers",
    "mailbox_id": "mailboxes",
    "organization_id": "organizations",
}
TEAM_ID = 5390


def lists() -> dict[str, tuple[str, ...]]:
    """Methods that list, with the names of what they need."""
    hs = HelpScout(access_token="t")
    found = {}
    for resource in dir(hs):
        for name in dir(getattr(hs, resource)):
            if not resource.startswith("_") and (name == "list" or name.startswith("list_")):
                signature = inspect.signature(getattr(getattr(hs, resource), name))
                required = [each.name for each in signature.parameters.values() if each.default is each.empty]
                found[f"{resource}.{name}"] = tuple(required)
    return found


LISTS = lists()


def fetch(flavour: Flavour, report: str, body: Any) -> Any:
    hs = flavour.client(lambda _: httpx.Response(200, json=body))
    return flavour.run(getattr(hs.reports, report)(**SPAN))


def read(flavour: Flavour, report: Any, **options: Any) -> Rows:
    """The rows of what a method of either client returns."""
    result = rows(report, **options)
    table: Rows = result if isinstance(result, Rows) else flavour.run(result)
    return table


def frames(table: Rows) -> None:
    """Fails unless everything takes the rows as they are."""
    assert all(tuple(row) == table.columns for row in table)
    assert all(isinstance(value, SCALARS) for row in table for value in row.values())
    size = (len(table), len(table.columns))
    if table:
        assert pandas.DataFrame(table).shape == size
        assert polars.DataFrame(table).shape == size
        assert pyarrow.Table.from_pylist(table).shape == size
    assert pandas.DataFrame(table.to_dict()).shape == size
    assert polars.DataFrame(table.to_dict()).columns == list(table.columns)
    assert pyarrow.table(table.to_dict()).shape == size
    file = io.StringIO()
    writer = csv.DictWriter(file, table.columns)
    writer.writeheader()
    writer.writerows(table)
    file.seek(0)
    assert len(list(csv.DictReader(file))) == len(table)


def needed(report: str) -> dict[str, Any]:
    """Required arguments besides the time range."""
    if report.startswith("user_"):
        return {"user": 5201}
    return {"field": "tagid", "fieldid": 30001} if report == "conversations_fields_drilldown" else {}


# Everything that has rows


@pytest.fixture(scope="module")
def account() -> Sandbox:
    return Sandbox(size=150, now=datetime.datetime(2026, 3, 9, tzinfo=datetime.UTC))


@pytest.fixture(scope="module")
def empty_account() -> Sandbox:
    return Sandbox(data={}, now=datetime.datetime(2026, 3, 9, tzinfo=datetime.UTC))


@pytest.mark.parametrize("report", REPORTS)
def test_every_report__goes_into_frames(
    flavour: Flavour, account: Sandbox, empty_account: Sandbox, report: str
) -> None:
    tables = []
    for sandbox in (account, empty_account):
        method = getattr(flavour.sandbox_client(sandbox).reports, report)
        arguments = {**SPAN, **needed(report)}
        for options in ({}, {"wide": True}, {"zone": "Europe/Berlin"}):
            table = read(flavour, method(**arguments), **options)
            frames(table)
            tables.append(table)
    full, wide, zoned = tables[:3]
    assert [table.columns for table in tables[3:]] == [full.columns, wide.columns, zoned.columns]
    assert full.columns


@pytest.mark.parametrize("name", LISTS)
def test_every_list__goes_into_frames(flavour: Flavour, account: Sandbox, name: str) -> None:
    resource, method = name.split(".")
    needed = [
        TEAM_ID if argument == "team_id" else next(iter(getattr(account, KEPT[argument]))) for argument in LISTS[name]
    ]
    hs = flavour.sandbox_client(account)
    table = read(flavour, getattr(getattr(hs, resource), method)(*needed))
    frames(table)

    body: Any = [] if name == "saved_replies.list" else {}
    hs = flavour.client(lambda _: httpx.Response(200, json=body))
    empty = read(flavour, getattr(getattr(hs, resource), method)(*needed))
    assert empty == []
    assert empty.columns == table.columns != ()


@pytest.mark.parametrize("read_all", ["modified_since", "walk_with_threads"])
def test_iterations__have_their_columns_without_items(
    flavour: Flavour, account: Sandbox, empty_account: Sandbox, read_all: str
) -> None:
    since = datetime.datetime(2026, 3, 1, tzinfo=datetime.UTC)
    arguments = [since] if read_all == "modified_since" else []
    tables = [
        read(flavour, getattr(flavour.sandbox_client(sandbox).conversations, read_all)(*arguments))
        for sandbox in (account, empty_account)
    ]
    assert [len(table) > 0 for table in tables] == [True, False]
    assert tables[0].columns == tables[1].columns
    changes = flavour.sandbox_client(empty_account).conversations.modified_since(since)
    with pytest.raises(ValueError, match="did you mean 'assignee_first'"):
        read(flavour, changes, columns=["assignee_first_name"])


def test_polars__guesses_from_the_first_hundred_rows_unless_given_columns() -> None:
    items = [models.Tag(id=number, name=None if number < 200 else "vip") for number in range(201)]
    table = rows(items)
    assert polars.DataFrame(table, infer_schema_length=None)["name"].to_list()[-1] == "vip"
    assert polars.DataFrame(table.to_dict())["name"].to_list()[-1] == "vip"


# Reports


def test_series__a_row_for_each_point(flavour: Flavour) -> None:
    body = {
        "current": [{"date": "2026-03-02T00:00:00Z", "replies": 3}, {"date": None, "replies": 4}],
        "previous": [{"date": "2026-03-02T00:00:00Z", "replies": 1, "new": "x"}],
    }
    report = fetch(flavour, "productivity_replies_sent", body)
    assert rows(report) == [
        {"period": "current", "date": MONDAY, "replies": 3},
        {"period": "current", "date": None, "replies": 4},
        {"period": "previous", "date": MONDAY, "replies": 1},
    ]
    assert rows(report, columns=["new", "replies"]) == [
        {"new": None, "replies": 3},
        {"new": None, "replies": 4},
        {"new": "x", "replies": 1},
    ]


def test_series__side_by_side(flavour: Flavour) -> None:
    body = {
        "current": [{"date": "2026-03-02T00:00:00Z", "replies": 3}],
        "previous": [{"date": "2026-03-02T00:00:00Z", "replies": 1}, {"date": "2026-03-03T00:00:00Z", "new": "x"}],
    }
    report = fetch(flavour, "productivity_replies_sent", body)
    first = {
        "position": 1,
        "current_date": MONDAY,
        "previous_date": MONDAY,
        "current_replies": 3,
        "previous_replies": 1,
    }
    second = {
        "position": 2,
        "current_date": None,
        "previous_date": TUESDAY,
        "current_replies": None,
        "previous_replies": None,
    }
    assert rows(report, wide=True) == [first, second]
    assert rows(report, wide=True, columns=["previous_new", "other"]) == [
        {"previous_new": None, "other": None},
        {"previous_new": "x", "other": None},
    ]


@pytest.mark.parametrize("body", [{}, {"current": []}, {"current": None, "previous": None}])
def test_series__empty(flavour: Flavour, body: Any) -> None:
    table = rows(fetch(flavour, "productivity_replies_sent", body))
    assert table == []
    assert table.columns == ("period", "date", "replies")


def test_figures__a_row_for_each_measure(flavour: Flavour) -> None:
    body = {
        "current": {"startDate": "2026-03-02T00:00:00Z", "volume": {"emailConversations": 3, "other": 7}},
        "previous": {"volume": {"emailConversations": 2}, "name": "x"},
        "deltas": {"volume": {"emailConversations": 50.0}},
    }
    table = rows(fetch(flavour, "email", body))
    found = {row["measure"]: [row["current"], row["previous"], row["delta"]] for row in table}
    assert found["volume_email_conversations"] == [3, 2, 50]
    assert found["volume_other"] == [7, None, None]
    assert found["responses_response_time"] == [None, None, None]
    assert {*table[0]} == {*table.columns}
    assert (table[0]["start"], table[0]["end"]) == (MONDAY, None)
    assert not {"name", "start_date", "end_date"} & found.keys()
    assert {type(number) for numbers in found.values() for number in numbers} == {float, type(None)}


def test_figures__alone(flavour: Flavour) -> None:
    table = rows(fetch(flavour, "happiness_overall", {"current": {"great": 75.5, "greatCount": 3}}))
    (great,) = [row for row in table if row["measure"] == "great"]
    assert (great["current"], great["previous"], great["delta"], great["start"]) == (75.5, None, None, None)


def test_table__of_a_report(flavour: Flavour) -> None:
    report = fetch(flavour, "phone", {"users": [{"id": 5, "name": "Ida", "current": {"customers": 2}}]})
    (row,) = rows(report.users)
    assert row.items() >= {"id": 5, "name": "Ida", "current_customers": 2, "previous_customers": None}.items()
    assert rows(fetch(flavour, "phone", {}).users) == []


def test_bare_array(flavour: Flavour) -> None:
    page = fetch(flavour, "conversations_busy_times", [{"day": 1, "hour": 9, "count": 4}])
    assert rows(page.items) == read(flavour, page) == [{"day": 1, "hour": 9, "count": 4}]


# Columns


def test_nested__the_same_whether_null_or_not() -> None:
    table = rows([models.Conversation(id=1), models.Conversation(id=2, assignee=models.Person(id=7, first="Ida"))])
    frames(table)
    assert [row["assignee_id"] for row in table] == [None, 7]
    assert "assignee" not in table.columns
    assert {"type", "assignee_type"} <= {*table.columns}


def test_lists__become_text(flavour: Flavour) -> None:
    tags = [models.ConversationTag(id=1, tag="vip"), models.ConversationTag(id=2, tag="a, b")]
    fields = [
        models.ConversationCustomField(id=1, name="Plan", text="Gold"),
        models.ConversationCustomField(id=1, name="Seats"),
    ]
    conversation = models.Conversation(id=1, tags=tags, custom_fields=fields, cc=["ann@example.com", "bo@example.com"])
    (row,) = rows([conversation])
    assert (row["tags"], row["custom_fields"]) == ("vip, a, b", "Plan: Gold, Seats")
    assert (row["cc"], row["bcc"]) == ("ann@example.com, bo@example.com", None)
    assert not {"links", "embedded", "embedded_threads"} & row.keys()
    page = fetch(flavour, "conversations_drilldown", {"conversations": {"results": [{"id": 7, "customerIds": [1, 2]}]}})
    assert rows(page.items)[0]["customer_ids"] == "1, 2"


def test_columns__are_picked_and_ordered() -> None:
    person = models.Person(id=7, additional_properties={"nickname": "Idi"})
    more = {"newKey": {"a": [1, None]}, "rank": 3, "since": MONDAY}
    table = rows(
        [models.Conversation(id=1, assignee=person, additional_properties=more), models.Conversation(id=2)],
        columns=("subject", "newKey", "id", "assignee_nickname", "rank", "since"),
    )
    assert table.columns == ("subject", "newKey", "id", "assignee_nickname", "rank", "since")
    assert [tuple(row.values()) for row in table] == [
        (None, '{"a": [1, null]}', 1, "Idi", 3, '"2026-03-02 00:00:00+00:00"'),
        (None, None, 2, None, None, None),
    ]


def test_columns__of_measures(flavour: Flavour) -> None:
    report = fetch(flavour, "happiness_overall", {"current": {"great": 75.5}})
    table = rows(report, columns=["current", "measure", "unit"])
    assert {"current": 75.5, "measure": "great", "unit": None} in table


def test_columns__misspelt() -> None:
    with pytest.raises(ValueError, match="columns: 'asignee_id' is not a column; did you mean 'assignee_id'"):
        rows([models.Conversation(id=1)], columns=["asignee_id"])
    known_to_the_api = models.Conversation(id=1, additional_properties={"subjects": "x"})
    assert rows([known_to_the_api], columns=["subjects"]) == [{"subjects": "x"}]


class Colour(Enum):
    RED = "red"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"number": 5.0, "subject": 5}, (5, "5")),
        ({"number": 5.5, "subject": {"a": "ü"}}, (None, '{"a": "ü"}')),
        ({"number": True, "subject": True}, (None, "true")),
        ({"number": "5", "subject": Colour.RED}, (None, "red")),
        ({"number": [5], "subject": models.Tag(id=1)}, (None, '{"id": 1}')),
    ],
)
def test_values__are_of_the_column_s_kind(values: dict[str, Any], expected: tuple[Any, ...]) -> None:
    (row,) = rows([models.Conversation(id=1, **values)], columns=["number", "subject"])
    assert tuple(row.values()) == expected


@attrs.define
class Folder(Model):
    name: str | None = None
    parent: Folder | None = None


def test_columns__end_where_a_class_holds_itself() -> None:
    assert rows([Folder("inner", Folder("outer"))]) == [{"name": "inner"}]


def test_columns__have_names_of_their_own() -> None:
    for kind in read_models():
        names = [column.name for column in columns_of(kind)]
        assert len(set(names)) == len(names), kind


# Time zones


def test_zone__gives_times_and_days_of_it() -> None:
    late = datetime.datetime(2026, 3, 1, 23, 30, tzinfo=datetime.UTC)
    naive = MONDAY.replace(tzinfo=None)
    tags = [models.Tag(id=1, created_at=late), models.Tag(id=2, created_at=naive), models.Tag(id=3)]
    table = rows(tags, zone="Europe/Berlin", columns=["created_at", "created_at_day"])
    assert [row["created_at_day"] for row in table] == [MONDAY.date(), MONDAY.date(), None]
    assert [row["created_at"] for row in table] == [late, MONDAY, None]
    assert table[0]["created_at"].utcoffset() == datetime.timedelta(hours=1)
    assert rows(tags)[1]["created_at"] == MONDAY
    assert pandas.DataFrame(table)["created_at"].dt.tz == ZoneInfo("Europe/Berlin")
    assert "created_at_day" not in rows(tags).columns


@pytest.mark.parametrize(
    ("time", "zone"),
    [
        (datetime.datetime.min, "America/New_York"),
        (datetime.datetime.max, "Europe/Berlin"),
        (datetime.datetime.min.replace(tzinfo=datetime.timezone(datetime.timedelta(hours=5))), None),
    ],
)
def test_zone__without_such_a_year_leaves_the_time_as_it_is(time: datetime.datetime, zone: str | None) -> None:
    """Some servers write 0001-01-01T00:00:00Z for an unknown time."""
    time = time if time.tzinfo else time.replace(tzinfo=datetime.UTC)
    (row,) = rows([models.Tag(id=1, created_at=time)], zone=zone)
    assert row["created_at"] == time


def test_zone__that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="zone: 'Mars' is not a time zone"):
        rows([], zone="Mars")


# Where rows come from


def test_lists_and_walks__are_taken_as_they_are(flavour: Flavour, account: Sandbox) -> None:
    hs = flavour.sandbox_client(account)
    names = [row["name"] for row in read(flavour, hs.tags.list())]
    assert len(names) == 10
    page = hs.tags.list() if flavour.name == "sync" else flavour.run(hs.tags.list())
    for source in (page, page.walk(), page.items, iter(page.items)):
        assert [row["name"] for row in read(flavour, source)] == names
    limited = page.walk(limit=0)
    assert read(flavour, limited).columns == read(flavour, page).columns


def test_asynchronous_report__is_awaited_with_its_rows(flavour: Flavour, account: Sandbox) -> None:
    report = flavour.sandbox_client(account).reports.company_overall(**SPAN)
    assert read(flavour, report)[0]["measure"] == "customers_helped"


def test_made_pages__say_nothing_of_what_they_hold(flavour: Flavour) -> None:
    make: Callable[..., Any] = page_of if flavour.name == "sync" else async_page_of
    assert read(flavour, make([models.Tag(id=1)]))[0]["id"] == 1
    assert read(flavour, make([])).columns == ()


def test_none__has_no_rows() -> None:
    assert rows(None) == []


def test_kinds__may_not_be_mixed() -> None:
    with pytest.raises(TypeError, match="models of one class, not from Tag and Person"):
        rows([models.Tag(id=1), models.Person(id=1)])


@pytest.mark.parametrize("report", [5, object(), [5], ["text"], {"a": 1}, models.Tag(id=1)])
def test_anything_else__has_no_rows(report: Any) -> None:
    with pytest.raises(TypeError, match="rows"):
        rows(report)


# Any values in models


def read_models() -> Iterator[type]:
    for name in dir(models):
        kind: Any = getattr(models, name)
        if isinstance(kind, type) and issubclass(kind, Model) and hasattr(kind, "additional_properties"):
            yield kind


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes(timezones=st.timezones()),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=3,
)


# Making a strategy takes longer than drawing from it.
@functools.cache
def model_of(kind: Any, depth: int = 2) -> st.SearchStrategy[Any]:
    """Models whose attributes hold what they should, or anything else."""
    hints = typing.get_type_hints(kind)
    values: dict[str, st.SearchStrategy[Any]] = {}
    for field in attrs.fields(kind):
        inner = [
            option
            for hint in (hints[field.name], *typing.get_args(hints[field.name]))
            for option in (hint, *typing.get_args(hint))
            if isinstance(option, type) and issubclass(option, Model)
        ]
        values[field.name] = st.none() | anything
        if inner and depth:
            kind_within: Any = inner[0]
            nested = model_of(kind_within, depth - 1)
            values[field.name] |= nested | st.lists(nested, max_size=2)
    values["additional_properties"] = st.dictionaries(st.text(max_size=3), anything, max_size=2)
    return st.fixed_dictionaries(values).map(lambda given: kind(**given))


@given(data=st.data(), kind=st.sampled_from([models.Conversation, models.Customer, models.Thread, models.Rating]))
def test_items__have_the_same_keys_for_any_values(data: st.DataObject, kind: type) -> None:
    table = rows(data.draw(st.lists(model_of(kind, 1), max_size=3)), zone="America/New_York")
    assert {tuple(row) for row in table} <= {table.columns}
    assert all(isinstance(value, SCALARS) for row in table for value in row.values())


@given(
    report=st.sampled_from([models.CompanyOverallReport, models.EmailReport, models.UserOverallReport]).flatmap(
        model_of
    )
)
def test_measures__have_the_same_keys_for_any_values(report: Any) -> None:
    table = rows(report)
    assert {tuple(row) for row in table} <= {table.columns}
    numbers = [row[name] for row in table for name in ("current", "previous", "delta")]
    assert all(number is None or isinstance(number, float) for number in numbers)
