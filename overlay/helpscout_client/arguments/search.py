"""Search expressions for the argument `query`, with values escaped so that they can't change the query.

https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
"""

from __future__ import annotations

import datetime
import re
from typing import Final, NoReturn

from helpscout_api import coerce

from .time_ranges import Time


class Q(str):
    """A search expression: a string of terms that are combined with `&` (and), `|` (or) and `~` (not).

        Q.subject("late parcel") & ~Q.tag("spam") & Q.modified_at(after="2026-03-01T00:00:00Z")

    Use it for any argument that takes a search expression, such as `hs.conversations.list(query=...)` and
    `hs.customers.list(query=...)`. A field with several values matches any of them. Values are quoted, so they can't
    contain wildcards.

    Args:
        text: Your own expression, which is used unchanged, for searches that the fields below don't support.

    Raises:
        TypeError: The expression is not a string.
        ValueError: The expression is blank.

    See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
    """

    __slots__ = ("_body", "_operator", "_parts")

    _body: str
    """The expression as an operand of others."""
    _operator: str
    """The operator between its parts; empty for a term."""
    _parts: tuple[Q, ...]

    def __new__(cls, text: str) -> Q:  # noqa: D102
        _check("a search expression", text)
        return _made(text, text if re.fullmatch(_GROUP, text) else f"({text})")

    # Texts

    @staticmethod
    def text(*phrases: str) -> Q:
        """Conversations with one of these phrases in the subject or body, case-insensitive."""
        return _term("", _texts("text", phrases))

    @staticmethod
    def subject(*phrases: str) -> Q:
        """Conversations with one of these phrases in the subject, case-insensitive."""
        return _term("subject", _texts("subject", phrases))

    @staticmethod
    def body(*phrases: str) -> Q:
        """Conversations with one of these phrases in a thread, case-insensitive."""
        return _term("body", _texts("body", phrases))

    @staticmethod
    def tag(*names: str) -> Q:
        """Conversations with one of these tags."""
        return _term("tag", _texts("tag", names))

    @staticmethod
    def mailbox(*names: str) -> Q:
        """Conversations in one of these mailboxes, by their exact names."""
        return _term("mailbox", _texts("mailbox", names))

    @staticmethod
    def assigned(*names: str) -> Q:
        """Conversations that are assigned to one of these users or teams, by their names."""
        return _term("assigned", _texts("assigned", names))

    @staticmethod
    def unassigned() -> Q:
        """Conversations without an assignee."""
        return _term("assigned", [_quoted("Unassigned")])

    @staticmethod
    def status(*statuses: str) -> Q:
        """Conversations with one of these statuses, such as `closed`.

        This field is not documented, although other users report that it works. The documented way is the argument
        `status`. Without that argument, only active conversations are found.
        """
        return _term("status", _texts("status", statuses))

    @staticmethod
    def email(*addresses: str) -> Q:
        """Conversations from or to one of these addresses, or customers with one of them or with a part of it."""
        return _term("email", _texts("email", addresses))

    @staticmethod
    def first_name(*names: str) -> Q:
        """Customers with one of these first names."""
        return _term("firstName", _texts("first_name", names))

    @staticmethod
    def last_name(*names: str) -> Q:
        """Customers with one of these last names."""
        return _term("lastName", _texts("last_name", names))

    # Numbers

    @staticmethod
    def mailbox_id(*ids: int) -> Q:
        """Conversations in one of these mailboxes."""
        return _term("mailboxid", _integers("mailbox_id", ids))

    @staticmethod
    def customer_ids(*ids: int) -> Q:
        """Conversations of one of these customers."""
        return _term("customerIds", _integers("customer_ids", ids))

    @staticmethod
    def reply_user_ids(*ids: int) -> Q:
        """Conversations that one of these users has replied to."""
        return _term("replyUserIds", _integers("reply_user_ids", ids))

    @staticmethod
    def number(*numbers: int) -> Q:
        """Conversations with one of these numbers."""
        return _term("number", _integers("number", numbers))

    @staticmethod
    def id(*ids: int) -> Q:
        """Conversations with one of these ids."""
        return _term("id", _integers("id", ids))

    @staticmethod
    def attachments(present: bool = True) -> Q:
        """Conversations with attachments, or without attachments."""
        return _term("attachments", [_boolean("attachments", present)])

    # Times

    @staticmethod
    def created_at(
        during: datetime.date | str | None = None, /, *, after: Time | None = None, before: Time | None = None
    ) -> Q:
        """Conversations that were created within a time range.

        Args:
            during: A whole day, month or year in UTC: a date, or a string like `2026-03-31`, `2026-03` or `2026`.
            after: Start of the range, in place of `during`: an aware datetime, a date (its first second in UTC), an ISO
                8601 string with a time zone, or an expression of the server, such as `NOW-7DAYS` or `NOW/MONTH`.
            before: End of the range, likewise. Both ends are inclusive.

        Raises:
            TypeError: No argument is given, `during` is combined with another, or a value is not a time.
            ValueError: A time can't be parsed or has no time zone, or `before` is earlier than `after`.
        """
        return _time("createdAt", during, after, before)

    @staticmethod
    def modified_at(
        during: datetime.date | str | None = None, /, *, after: Time | None = None, before: Time | None = None
    ) -> Q:
        """Conversations or customers that were last modified within a time range.

        Args:
            during: As for `created_at`, like the others.
            after: Start of the range, in place of `during`.
            before: End of the range.

        Raises:
            TypeError: As for `created_at`.
            ValueError: As for `created_at`.
        """
        return _time("modifiedAt", during, after, before)

    # Others

    @staticmethod
    def field(name: str, *values: str | int) -> Q:
        """Entities with one of these values in a field that has no method here, such as `emailDomain`.

        Args:
            name: Name of the field in the API.
            values: Strings, integers or booleans.
        """
        if not re.fullmatch(_FIELD, name):
            raise ValueError(f"field: {name!r} is not a field name like emailDomain")
        return _term(name, [_value(name, value) for value in values])

    def __and__(self, other: Q) -> Q:
        return _joined("AND", self, other) if isinstance(other, Q) else NotImplemented

    def __or__(self, other: Q) -> Q:
        return _joined("OR", self, other) if isinstance(other, Q) else NotImplemented

    def __bool__(self) -> NoReturn:
        """Raises, because `and`, `or` and `not` can't be overloaded, and would silently drop an expression."""
        raise TypeError("a search expression has no truth value: use &, | and ~ instead of and, or and not")

    def __invert__(self) -> Q:
        if self._operator == "NOT":
            return self._parts[0]
        return _compound("NOT", (self,), f"NOT {_operand(self)}")

    def __repr__(self) -> str:
        return f"Q({str(self)!r})"


#: Matches everything. In Lucene, an operand that has only negations matches nothing, unless it is the whole query.
_ANYTHING: Final = "modifiedAt:[* TO *]"
_GROUP: Final = r"\([^()\"\\]*\)"
_FIELD: Final = r"[A-Za-z_][A-Za-z_0-9]*"
_DURING: Final = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_STEP: Final = r"(?:(?:[+-][0-9]+|/)(?:YEAR|MONTH|DAY|HOUR|MINUTE|SECOND)S?)"
_CALCULATED: Final = rf"NOW{_STEP}*|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}}Z{_STEP}+"


def _made(text: str, body: str, operator: str = "", parts: tuple[Q, ...] = ()) -> Q:
    query = str.__new__(Q, text)
    query._body, query._operator, query._parts = body, operator, parts
    return query


def _term(field: str, values: list[str]) -> Q:
    if not values:
        raise ValueError(f"{field or 'text'}: give at least one value")
    prefix = f"{field}:" if field else ""
    body = prefix + (values[0] if len(values) == 1 else f"({' OR '.join(values)})")
    return _made(f"({body})", body)


def _compound(operator: str, parts: tuple[Q, ...], body: str) -> Q:
    return _made(f"({body})", body, operator, parts)


def _joined(operator: str, left: Q, right: Q) -> Q:
    parts = _parts(operator, left) + _parts(operator, right)
    if operator == "AND":
        bodies = [part._body if part._operator == "NOT" else _operand(part) for part in parts]
    else:
        bodies = [_operand(part) for part in parts]
    return _compound(operator, parts, f" {operator} ".join(bodies))


def _parts(operator: str, query: Q) -> tuple[Q, ...]:
    return query._parts if query._operator == operator else (query,)


def _operand(query: Q) -> str:
    """A query as an operand. An operand with only negations would match nothing."""
    if not query._operator:
        return query._body
    parts = query._parts if query._operator == "AND" else (query,)
    is_negative = all(part._operator == "NOT" for part in parts)
    return f"({_ANYTHING} AND {query._body})" if is_negative else f"({query._body})"


# Values


def _check(name: str, text: object) -> None:
    if not isinstance(text, str):
        raise TypeError(f"{name} must be a str, not {text!r}")
    if not text.strip():
        raise ValueError(f"{name} must not be blank")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _texts(name: str, values: tuple[str, ...]) -> list[str]:
    for value in values:
        _check(name, value)
    return [_quoted(value) for value in values]


def _integers(name: str, values: tuple[int, ...]) -> list[str]:
    for value in values:
        if coerce.integer(name, value) < 0:
            # Lucene would parse the sign as a negation.
            raise ValueError(f"{name} must be 0 or more, not {value}")
    return [str(coerce.integer(name, value)) for value in values]


def _boolean(name: str, value: bool) -> str:
    return coerce.flag(name, value)


def _value(name: str, value: str | int) -> str:
    if isinstance(value, bool):
        return _boolean(name, value)
    if isinstance(value, int):
        return _integers(name, (value,))[0]
    if isinstance(value, str):
        return _texts(name, (value,))[0]
    raise TypeError(f"{name} must be a str, an int or a bool, not {value!r}")


def _time(field: str, during: datetime.date | str | None, after: Time | None, before: Time | None) -> Q:
    if (during is None) == (after is None and before is None):
        raise TypeError(f"{field}: give either a day, month or year, or after, before or both")
    if during is not None:
        return _term(field, [_whole(field, during)])
    low, high = _end("after", after), _end("before", before)
    if isinstance(low, datetime.datetime) and isinstance(high, datetime.datetime) and high < low:
        raise ValueError(f"before: {before} is earlier than after: {after}")
    ends = [end if isinstance(end, str) else coerce.time(field, end) for end in (low, high)]
    return _term(field, [f"[{' TO '.join(ends)}]"])


def _whole(field: str, during: datetime.date | str) -> str:
    if isinstance(during, datetime.datetime):
        raise TypeError(f"{field}: a datetime is not a day, month or year; use after and before")
    if isinstance(during, datetime.date):
        return during.isoformat()
    try:
        if isinstance(during, str) and re.fullmatch(_DURING, during):
            datetime.date.fromisoformat(f"{during}-01-01"[:10])
            return during
    except ValueError:
        pass
    raise ValueError(f"{field}: {during!r} is not a day, month or year such as 2026-03-31, 2026-03 or 2026")


def _end(name: str, value: Time | None) -> datetime.datetime | str:
    """A time, or an expression of the server for one."""
    if value is None:
        return "*"
    if isinstance(value, str) and re.fullmatch(_CALCULATED, value):
        return value
    return coerce.in_utc(name, coerce.moment(name, value))
