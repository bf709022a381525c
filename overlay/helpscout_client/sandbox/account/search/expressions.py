"""Search expressions of the parameter `query`, which follow Lucene.

Terms such as `tag:refund`, `subject:"late parcel"`, `email:(a@example.com OR b@example.com)`, `createdAt:[2026 TO *]`
or bare words are joined by NOT, AND and OR, in this order of precedence. Names and operators are case-sensitive. In
quotes, a backslash escapes a quote or a backslash.
"""

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from attrs import frozen

from ...http.errors import FieldError, HTTPError, bad_request
from ...http.messages import Json
from .dates import bounds

Test: TypeAlias = Callable[[Json], bool]
Matches: TypeAlias = Callable[[Json, str], bool]


@frozen
class Time:
    """A field that holds a time, so that it can be searched by ranges."""

    read: Callable[[Json], str]


Fields: TypeAlias = Mapping[str, Matches | Time]

_TOKEN: Final = re.compile(
    r"""\s*(?:
        (?P<mark> [()] )
      | (?P<operator> (?:AND|OR|NOT)(?![^\s()]) )
      | \[ \s* (?P<low> [^\s\[\]]+ ) \s+ TO \s+ (?P<high> [^\s\[\]]+ ) \s* \]
      | (?P<field> \w+ ) : (?!\s)
      | "(?P<phrase> (?:[^"\\]|\\[\s\S])* )"
      | (?P<word> (?![-+!]) (?:\d{4}-\d\d-\d\dT[\d:]+)? [^\s()\[\]{}":?*~^\\]+ )
    )\s*""",
    re.VERBOSE,
)
_ESCAPED: Final = re.compile(r"\\([\s\S])")
_DEEPEST: Final = 50


def search(expression: str, fields: Fields, current_time: datetime.datetime) -> Test:
    """Parses an expression into a test of items.

    Args:
        expression: Such as `(subject:"late parcel" AND NOT tag:refund)`.
        fields: Tests of a term's text, by field; the empty name is for terms without a field.
        current_time: What `NOW` means.

    Raises:
        HTTPError: The expression can't be parsed. For example, its terms are not joined by an operator.
    """
    return _Parser(expression, fields, current_time).read()


def has_words(text: str, phrase: str) -> bool:
    """Whether a text contains the words of a phrase in order, ignoring case."""
    folded, wanted = text.casefold(), _words(phrase.casefold())
    if not wanted or not all(word in folded for word in wanted):
        return False
    words = _words(folded)
    return any(words[start : start + len(wanted)] == wanted for start in range(len(words) - len(wanted) + 1))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


class _Parser:
    """Reads an expression by recursive descent."""

    def __init__(self, expression: str, fields: Fields, current_time: datetime.datetime) -> None:
        self._expression = expression
        self._fields = fields
        self._moment = current_time
        self._position = 0
        self._depth = 0
        self._token = self._next()

    def read(self) -> Test:
        test = self._any_of("")
        if self._token is not None:
            raise self._syntax_error()
        return test

    def _any_of(self, field: str) -> Test:
        tests = [self._all_of(field)]
        while self._accept("OR"):
            tests.append(self._all_of(field))
        return tests[0] if len(tests) == 1 else lambda item: any(test(item) for test in tests)

    def _all_of(self, field: str) -> Test:
        tests = [self._one(field)]
        # As in Lucene, `a NOT b` means `a AND NOT b`.
        while self._accept("AND") or self._is("NOT"):
            tests.append(self._one(field))
        return tests[0] if len(tests) == 1 else lambda item: all(test(item) for test in tests)

    def _one(self, field: str) -> Test:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._syntax_error()
        test = self._negation(field) if self._accept("NOT") else self._term(field)
        self._depth -= 1
        return test

    def _negation(self, field: str) -> Test:
        test = self._one(field)
        return lambda item: not test(item)

    def _term(self, field: str) -> Test:
        token = self._token
        if token is None or token["operator"] or token["mark"] == ")":
            raise self._syntax_error()
        self._token = self._next()
        if token["field"]:
            if self._token is not None and self._token["field"]:
                raise self._syntax_error()
            return self._term(token["field"])
        if token["mark"]:
            test = self._any_of(field)
            if not self._accept(")"):
                raise self._syntax_error()
            return test
        return self._value(field, token)

    def _value(self, name: str, token: re.Match[str]) -> Test:
        field = self._fields.get(name)
        text = token["word"] if token["phrase"] is None else _ESCAPED.sub(r"\1", token["phrase"])
        if isinstance(field, Time):
            low, high = (token["low"], token["high"]) if text is None else (text, text)
            try:
                begin, end = bounds(low, high, self._moment)
            except (OverflowError, ValueError):
                raise self._syntax_error() from None
            return lambda item: begin <= field.read(item) < end
        if field is None or text is None:
            raise self._syntax_error()
        return lambda item: field(item, text)

    def _is(self, text: str) -> bool:
        return self._token is not None and text in (self._token["operator"], self._token["mark"])

    def _accept(self, text: str) -> bool:
        if not self._is(text):
            return False
        self._token = self._next()
        return True

    def _next(self) -> re.Match[str] | None:
        if not self._expression[self._position :].strip():
            return None
        token = _TOKEN.match(self._expression, self._position)
        if token is None:
            raise self._syntax_error()
        self._position = token.end()
        return token

    def _syntax_error(self) -> HTTPError:
        known = ", ".join(sorted(filter(None, self._fields)))
        message = (
            'must be terms joined by AND or OR, such as field:value, field:"some words" or field:[2026-01 TO *], '
            f"for {known}"
        )
        return bad_request(FieldError("query", message, "Query", self._expression, "QUERY"))
