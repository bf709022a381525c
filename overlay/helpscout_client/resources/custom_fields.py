"""Values of custom fields, according to the fields of the mailbox. No I/O."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from ..errors import ResponseParseError
from .merge import check_whole

if TYPE_CHECKING:
    from helpscout_api.models import (
        ConversationCustomField,
        ConversationCustomFieldInputDict,
        MailboxCustomField,
        MailboxCustomFieldOption,
    )

#: Values by name or id of the field. Keys are Any, because mappings are invariant in their keys.
CustomFieldValues: TypeAlias = Mapping[Any, str | float | datetime.date | None]

_LONGEST: Final = {"singleline": 255, "multiline": 65_535}
_NUMBER: Final = re.compile(r"(?=.{1,255}\Z)-?[0-9]+(\.[0-9]+)?")


def check_values(values: Mapping[Any, Any]) -> None:
    """Checks values and their keys before the fields are known.

    Raises:
        TypeError: The values are not a mapping, a key is neither a name nor an id, or a value has another type.
        ValueError: A string is blank.
    """
    if not isinstance(values, Mapping):
        raise TypeError(f"values must be a mapping of fields to values, not {type(values).__name__}")
    for key, value in values.items():
        if isinstance(key, bool) or not isinstance(key, str | int):
            raise TypeError(f"values: {key!r} is neither the name nor the id of a custom field")
        if isinstance(value, datetime.datetime):
            raise TypeError(f"{_place(key)} must be a date, not a datetime, because the day depends on the time zone")
        if isinstance(value, bool) or not isinstance(value, str | int | float | datetime.date | None):
            raise TypeError(f"{_place(key)} must be a str, a number, a date or None, not {type(value).__name__}")
        if isinstance(value, str) and not value.strip():
            raise ValueError(f"{_place(key)} is blank; None clears the field")


def _present_value(item: ConversationCustomField) -> str | None:
    """The value to write back. Some values are numbers in the response, and would be lost as misfits."""
    held = item.value if item.value is not None else item.additional_properties.get("value")
    if isinstance(held, str | int | float) and not isinstance(held, bool):
        return str(held)
    check_whole(item, "value")
    return None


def changed_values(
    fields: Sequence[MailboxCustomField], present: Iterable[ConversationCustomField], values: Mapping[Any, Any]
) -> list[ConversationCustomFieldInputDict]:
    """All values of a conversation after a change, for its PUT.

    Args:
        fields: The fields of the mailbox.
        present: The current values.
        values: New values by name or id of the field, already checked; None clears.

    Raises:
        ResponseParseError: A current value has no id or can't be read, so it would be lost when all are written back.
        ValueError: The mailbox has no such field, or the value is not valid for the field.
    """
    after: dict[int, str | None] = {}
    for index, item in enumerate(present):
        if item.id is None:
            raise ResponseParseError("is missing", f"customFields[{index}].id")
        if value := _present_value(item):
            after[item.id] = value
    changes: dict[int, str | None] = {}
    for key, value in values.items():
        field = _field(fields, key)
        if field.id in changes:
            raise ValueError(f"{_place(key)}: the field is given twice, also by another name or its id")
        changes[field.id] = None if value is None else _wire(field, key, value)
    after |= changes
    return [{"id": field_id, "value": value} for field_id, value in after.items() if value is not None]


def _field(fields: Sequence[MailboxCustomField], key: int | str) -> MailboxCustomField:
    if isinstance(key, int):
        found = [field for field in fields if field.id == key]
    else:
        found = _named(fields, key, lambda field: field.name)
    if len(found) == 1:
        return found[0]
    problem = "is not a custom field of this mailbox"
    if found:
        problem = "is the name of several custom fields, so give the id"
    choices = ", ".join(f"{field.name!r} ({field.id})" for field in fields) or "the mailbox has no custom fields"
    raise ValueError(f"{_place(key)} {problem}: {choices}")


def _wire(field: MailboxCustomField, key: int | str, value: str | float | datetime.date) -> str:
    # The exact spelling of types is only known for `dropdown`.
    kind = re.sub(r"[-_ ]", "", field.type_ or "").lower()
    plain = value.value if isinstance(value, Enum) else value
    return _READERS.get(kind, _text)(field, kind, key, plain)


def _option(field: MailboxCustomField, kind: str, key: int | str, value: Any) -> str:
    options = field.options or []
    by_id = [option for option in options if str(option.id) == str(value)]
    found = _named(options, value, lambda option: option.label) if isinstance(value, str) else []
    found = found or by_id
    if len(found) == 1:
        return str(found[0].id)
    problem = "is the label of several options, so give the id" if found else "is not an option"
    raise ValueError(f"{_place(key)}: {value!r} {problem}: {_shown(options)}")


def _date(field: MailboxCustomField, kind: str, key: int | str, value: Any) -> str:
    if isinstance(value, str):
        try:
            value = datetime.date.fromisoformat(value.strip())
        except ValueError:
            raise _unfit(key, value, "a date or a string like 2026-03-31") from None
    if not isinstance(value, datetime.date):
        raise _unfit(key, value, "a date or a string like 2026-03-31")
    return value.isoformat()


def _number(field: MailboxCustomField, kind: str, key: int | str, value: Any) -> str:
    if isinstance(value, float) and math.isfinite(value):
        # Without an exponent, and without a fraction for whole numbers.
        value = int(value) if value.is_integer() else format(Decimal(repr(value)), "f")
    text = value.strip() if isinstance(value, str) else str(value)
    if not _NUMBER.fullmatch(text):
        raise _unfit(key, value, "a number")
    return text


def _text(field: MailboxCustomField, kind: str, key: int | str, value: Any) -> str:
    text = value.isoformat() if isinstance(value, datetime.date) else str(value)
    most = _LONGEST.get(kind)
    if most is not None and len(text) > most:
        raise ValueError(f"{_place(key)} has {len(text)} characters; the maximum is {most}")
    return text


_READERS: Final[Mapping[str, Callable[[MailboxCustomField, str, int | str, Any], str]]] = {
    "dropdown": _option,
    "date": _date,
    "number": _number,
}


def _named(items: Iterable[Any], name: str, name_of: Callable[[Any], str | None]) -> list[Any]:
    """The items with a name; if there are none, those whose name differs only in case."""
    named = [item for item in items if name_of(item) is not None]
    key = name.strip().casefold()
    exact = [item for item in named if name_of(item) == name]
    return exact or [item for item in named if str(name_of(item)).strip().casefold() == key]


def _shown(options: Sequence[MailboxCustomFieldOption]) -> str:
    return ", ".join(f"{option.label!r} ({option.id})" for option in options) or "there are none"


def _unfit(key: int | str, value: object, wanted: str) -> ValueError:
    return ValueError(f"{_place(key)}: {value!r} is not valid for this field, which takes {wanted}")


def _place(key: int | str) -> str:
    return f"values[{key!r}]"
