"""Reports and lists as flat rows, which any data frame library takes."""

from collections.abc import Iterable
from typing import Any

from attrs import fields, has


def rows(report: Any) -> list[dict[str, Any]]:
    """Makes flat rows of whatever a report holds.

    - A list, or a page, which is walked to its end: one row for each item.
    - A report over time: one row for each point, with `period`, which is `current` or `previous`.
    - Any other report: one row for each measure, with `measure`, `current`, `previous` and `delta`. Its tables, such
      as `users` of the company report, are lists of their own: give those.

    What stands in an object within a row becomes a column with both names, as in `volume_emails_created`. Lists stay
    lists, of mappings if they hold objects.

    Args:
        report: The result of a report, a page or a list of models; None has no rows.

    Raises:
        TypeError: There are no rows in it.
    """
    if report is None:
        return []
    if hasattr(report, "current"):
        current, previous = report.current, getattr(report, "previous", None)
        if isinstance(current, list) or isinstance(previous, list):
            series = {"current": current, "previous": previous}
            return [{"period": name, **_flat(point)} for name, points in series.items() for point in points or []]
        return _measures(_flat(current), _flat(previous), _flat(getattr(report, "deltas", None)))
    if isinstance(report, Iterable):
        return [_flat(item) for item in report]
    raise TypeError(f"{type(report).__name__} has no rows: give a report, a page or a list of models")


def _measures(current: dict[str, Any], previous: dict[str, Any], deltas: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"measure": name, "current": current.get(name), "previous": previous.get(name), "delta": deltas.get(name)}
        for name in {**current, **previous, **deltas}
    ]


def _flat(item: object) -> dict[str, Any]:
    if item is None:
        return {}
    kind: Any = type(item)
    if not has(kind):
        raise TypeError(f"rows are made of models, not of {kind.__name__}")
    row: dict[str, Any] = {}
    for attribute in fields(kind):
        value = getattr(item, attribute.name)
        if attribute.name == "additional_properties":
            row |= value
        elif has(type(value)):
            row |= {f"{attribute.name}_{name}": inner for name, inner in _flat(value).items()}
        elif isinstance(value, list):
            row[attribute.name] = [_flat(inner) if has(type(inner)) else inner for inner in value]
        else:
            row[attribute.name] = value
    return row
