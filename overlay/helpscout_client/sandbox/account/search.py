"""The search expressions of `query`, as far as the sandbox knows them: terms joined by AND."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from ..messages import Json
from ..refusals import FieldError, Refusal, bad_request

Matches: TypeAlias = Callable[[Json, str], bool]

_TERM = re.compile(r"""\s*(?:(?P<field>\w+):)?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s()\[\]{}":*?~^\\]+))\s*""")
_AND = re.compile(r"AND(?=\s)")


def search(expression: str, fields: Mapping[str, Matches]) -> Callable[[Json], bool]:
    """A test of items.

    Args:
        expression: Such as `(subject:"late parcel" AND tag:refund)`; the parentheses may be missing.
        fields: Tests for the texts of terms, by field; that of terms without a field stands under an empty name.

    Raises:
        Refusal: The expression is another, which the real API may well understand.
    """
    terms = list(_terms(expression, fields))
    return lambda item: all(matches(item, text) for matches, text in terms)


def has_words(text: str, phrase: str) -> bool:
    """Whether a phrase's words follow each other in a text, whatever their case."""
    words, wanted = _words(text), _words(phrase)
    return any(words[start : start + len(wanted)] == wanted for start in range(len(words) - len(wanted) + 1))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _terms(expression: str, fields: Mapping[str, Matches]) -> list[tuple[Matches, str]]:
    text = expression.strip()
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    terms = []
    position = 0
    while True:
        term = _TERM.match(text, position)
        if term is None or (term["field"] or "") not in fields:
            raise _refused(expression, fields)
        terms.append((fields[term["field"] or ""], term["phrase"] or term["word"] or ""))
        if term.end() == len(text):
            return terms
        conjunction = _AND.match(text, term.end())
        if conjunction is None:
            raise _refused(expression, fields)
        position = conjunction.end()


def _refused(expression: str, fields: Mapping[str, Matches]) -> Refusal:
    known = ", ".join(sorted(filter(None, fields)))
    message = f'the sandbox knows terms joined by AND only, such as field:value or field:"words", for {known}'
    return bad_request(FieldError("query", message, "Query", expression, "QUERY"))
