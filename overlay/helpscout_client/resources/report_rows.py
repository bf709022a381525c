"""Converts reports and lists to flat rows, which any data frame library accepts."""

import datetime
from collections.abc import AsyncIterable, Awaitable, Callable, Coroutine, Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import partial
from itertools import zip_longest
from types import SimpleNamespace as Record
from typing import Any, Final, get_args, get_origin, get_type_hints, overload

from attrs import evolve, frozen

from helpscout_api.types import Model

from ..arguments.date_ranges import zone_of
from ..concurrency.collect import collect
from ..times import in_zone
from .columns import Column, columns_of, is_model, options, unknown_numbers, unknown_value

Row = dict[str, Any]
Reader = Callable[[Any], Any]

_PERIODS: Final = ("current", "previous")
_ENDS: Final[Mapping[str, tuple[str, str]]] = {
    "start": ("current", "start_date"),
    "end": ("current", "end_date"),
    "previous_start": ("previous", "start_date"),
    "previous_end": ("previous", "end_date"),
}


class Rows(list[Row]):
    """Rows that all have the same columns.

    Args:
        rows: The rows.
        columns: Names of the columns.
    """

    columns: tuple[str, ...]
    """Names of the columns, even if there are no rows. Empty only for a list of unknown type without items, such as
    `[]`."""

    def __init__(self, rows: Iterable[Row] = (), columns: Iterable[str] = ()) -> None:
        super().__init__(rows)
        self.columns = tuple(columns)

    def to_dict(self) -> dict[str, list[Any]]:
        """Returns the values by column, which data frame libraries also accept. Columns exist even without rows."""
        return {name: [row[name] for row in self] for name in self.columns}


@overload
def rows(
    report: AsyncIterable[Any] | Awaitable[Any],
    *,
    columns: Iterable[str] | None = None,
    wide: bool = False,
    zone: str | datetime.tzinfo | None = None,
) -> Coroutine[Any, Any, Rows]: ...
@overload
def rows(
    report: Model | Iterable[Any] | None,
    *,
    columns: Iterable[str] | None = None,
    wide: bool = False,
    zone: str | datetime.tzinfo | None = None,
) -> Rows: ...
def rows(
    report: Any,
    *,
    columns: Iterable[str] | None = None,
    wide: bool = False,
    zone: str | datetime.tzinfo | None = None,
) -> Rows | Coroutine[Any, Any, Rows]:
    """Converts a report or a list to flat rows.

    - A list, a page or an iteration, which are read to their end: one row per item.
    - A report over time: one row per point, with the column `period`, which is `current` or `previous`.
    - Any other report: one row per measure, with the numbers `current`, `previous` and `delta`, and with the times
      `start`, `end`, `previous_start` and `previous_end`. Tables in it, such as `users` of the company report, are
      separate lists.

    The columns depend on the model's class, not on the data, so all rows have the same columns even if values are null.
    A page or an iteration has its columns even without items; an empty list has none, because its class is unknown.
    Values are scalars. Each column has one type; a value of another type becomes None. The column of a nested attribute
    has both names, as in `assignee_id`. Lists become strings, joined by `, `: objects in them become their name, their
    value, or both as in `Plan: Gold`. Lists of other objects and maps, such as links, are left out.

    Args:
        report: The result of a report, a page, an iteration or a list of models. You can pass what the asynchronous
            client returns before you await it, and then await the rows: `await rows(hs.tags.list())`. None has no rows.
        columns: The columns to keep, in this order. They may be keys of the API that the model doesn't have.
        wide: For reports over time, put both periods in one row: one row per position in the range, with columns such
            as `current_replies` and `previous_replies`.
        zone: Convert times from UTC to this time zone, and add a column with the day in that zone for each, such as
            `date_day`. An IANA name, such as `Europe/Berlin`, or a `tzinfo`.

    Raises:
        TypeError: The report has no rows.
        ValueError: There is no such time zone, or a name in `columns` seems to be misspelt.
    """
    tz = None if zone is None else zone_of(zone)
    names = None if columns is None else list(columns)

    def make(collected: Any) -> Rows:
        return _rows(_table(collected, report, wide), names, tz)

    return collect(report, make) if isinstance(report, AsyncIterable | Awaitable) else make(report)


@frozen
class _Table:
    """The source of rows."""

    columns: Sequence[Column] = ()
    records: Sequence[Any] = ()
    unknown: Callable[[Any, str], Any] = unknown_value
    """Reads a key that the model doesn't have."""


def _rows(table: _Table, names: Sequence[str] | None, zone: datetime.tzinfo | None) -> Rows:
    readers: dict[str, Reader] = {}
    for column in table.columns:
        if column.kind is datetime.datetime:
            readers[column.name] = partial(_time, column, zone or datetime.UTC)
            if zone is not None:
                readers[f"{column.name}_day"] = partial(_day, column, zone)
        else:
            readers[column.name] = column.value
    if names is not None:
        readers = {name: readers.get(name) or _unknown(name, readers, table) for name in names}
    return Rows(({name: read(record) for name, read in readers.items()} for record in table.records), readers)


def _time(column: Column, zone: datetime.tzinfo, record: object) -> datetime.datetime | None:
    time: datetime.datetime | None = column.value(record)
    if time is None:
        return None
    return in_zone(time if time.tzinfo else time.replace(tzinfo=datetime.UTC), zone)


def _day(column: Column, zone: datetime.tzinfo, record: object) -> datetime.date | None:
    time = _time(column, zone, record)
    return None if time is None else time.date()


def _unknown(name: str, known: Iterable[str], table: _Table) -> Reader:
    """Reads a key that the model doesn't have.

    Raises:
        ValueError: No record has the key, but it looks like a known column.
    """
    if all(table.unknown(record, name) is None for record in table.records):
        similar = get_close_matches(name, known, 1, 0.8)
        if similar:
            raise ValueError(f"columns: {name!r} is not a column; did you mean {similar[0]!r}?")
    return lambda record: table.unknown(record, name)


def _kind_of_items(source: Any) -> type | None:
    """The class of the items of a page, an iteration, or a list that was not fetched yet, even if there are none."""
    # Changes have an iteration once they were read.
    listing = getattr(getattr(source, "_walk", source), "_listing", None)
    fetch = getattr(listing, "fetch", None)
    # A raw function with some of its arguments bound.
    response = get_type_hints(fetch.func)["return"] if isinstance(fetch, partial) else None
    if response is None:
        return None
    (envelope,) = get_args(response)
    items = envelope if get_origin(envelope) is list else get_type_hints(envelope.items.fget)["return"]
    (kind,) = get_args(items)
    return kind  # type: ignore[no-any-return]


def _table(report: Any, source: Any, wide: bool) -> _Table:
    if isinstance(report, Model):
        if not hasattr(report, "current"):
            raise TypeError(f"{type(report).__name__} has no rows: pass a report, a page or a list of models")
        (current,) = options(type(report), "current")
        if get_origin(current) is not list:
            return _measures(report)
        (point,) = get_args(current)
        return _side_by_side(report, point) if wide else _points(report, point)
    if report is None:
        return _Table()
    if isinstance(report, Iterable):
        return _items(list(report), source)
    raise TypeError(f"{type(report).__name__} has no rows: pass a report, a page or a list of models")


def _items(items: Sequence[object], source: Any) -> _Table:
    kind = _kind_of_items(source)
    kinds = list(dict.fromkeys(map(type, items))) or ([] if kind is None else [kind])
    if len(kinds) > 1:
        names = " and ".join(each.__name__ for each in kinds)
        raise TypeError(f"rows must be made from models of one class, not from {names}")
    for each in kinds:
        if not is_model(each):
            raise TypeError(f"rows must be made from models, not from {each.__name__}")
    return _Table([column for each in kinds for column in columns_of(each)], items)


def _points(report: Any, kind: type) -> _Table:
    columns = [Column("period", ("period",), str), *(_within(column, "point", "") for column in columns_of(kind))]
    records = [Record(period=name, point=point) for name in _PERIODS for point in getattr(report, name) or []]
    return _Table(columns, records, lambda record, name: unknown_value(record.point, name))


def _side_by_side(report: Any, kind: type) -> _Table:
    columns = [_within(column, name, f"{name}_") for column in columns_of(kind) for name in _PERIODS]
    pairs = enumerate(zip_longest(report.current or [], report.previous or []), 1)
    records = [Record(position=position, current=current, previous=previous) for position, (current, previous) in pairs]

    def unknown(record: Any, name: str) -> Any:
        period, _, key = name.partition("_")
        return unknown_value(getattr(record, period), key) if period in _PERIODS else None

    return _Table([Column("position", ("position",), int), *columns], records, unknown)


def _within(column: Column, attribute: str, prefix: str) -> Column:
    return evolve(column, name=prefix + column.name, path=(attribute, *column.path))


def _measures(report: Any) -> _Table:
    figures = {"current": _numbers(report, "current")}
    for name, attribute in (("previous", "previous"), ("delta", "deltas")):
        figures[name] = _numbers(report, attribute)
    dates = {name: getattr(getattr(report, period, None), date, None) for name, (period, date) in _ENDS.items()}
    columns = [
        Column("measure", ("measure",), str),
        *(Column(name, (name,), float) for name in figures),
        *(Column(name, (name,), datetime.datetime) for name in dates),
    ]
    measures = dict.fromkeys(measure for numbers in figures.values() for measure in numbers)
    records = [
        Record(measure=measure, **{name: numbers.get(measure) for name, numbers in figures.items()}, **dates)
        for measure in measures
    ]
    return _Table(columns, records)


def _numbers(report: Any, attribute: str) -> dict[str, Any]:
    """The measures of a period by name: those of the model, and any others in the response."""
    stats = getattr(report, attribute, None)
    kind = next(iter(options(type(report), attribute))) if hasattr(report, attribute) else None
    columns = () if kind is None else columns_of(kind)
    numbers = {column.name: column.value(stats) for column in columns if column.kind in (int, float)}
    return {**numbers, **dict(unknown_numbers(stats))}
