"""Search expressions that are built with Q."""

from __future__ import annotations

import copy
import datetime
import enum
import pickle
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpscout_client import Q
from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.account.search.expressions import Fields, Time, search

if TYPE_CHECKING:
    from tests.conftest import Flavour

NOON = datetime.datetime(2026, 3, 31, 12, tzinfo=datetime.UTC)
EAST = datetime.timezone(datetime.timedelta(hours=2))


class Mailbox(int, enum.Enum):
    ORDERS = 77


SPAM = Q.tag("spam")


# Terms


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Q.text("late parcel"), '("late parcel")'),
        (Q.text("late", "lost"), '(("late" OR "lost"))'),
        (Q.subject("late parcel"), '(subject:"late parcel")'),
        (Q.body("lost box", "refund"), '(body:("lost box" OR "refund"))'),
        (Q.tag("blue", "green"), '(tag:("blue" OR "green"))'),
        (Q.mailbox("Orders"), '(mailbox:"Orders")'),
        (Q.mailbox_id(77), "(mailboxid:77)"),
        (Q.mailbox_id(Mailbox.ORDERS), "(mailboxid:77)"),
        (Q.email("ann+x@example.com"), '(email:"ann+x@example.com")'),
        (Q.customer_ids(55), "(customerIds:55)"),
        (Q.reply_user_ids(23, 45), "(replyUserIds:(23 OR 45))"),
        (Q.number(1234), "(number:1234)"),
        (Q.id(6000000001), "(id:6000000001)"),
        (Q.assigned("Kim"), '(assigned:"Kim")'),
        (Q.unassigned(), '(assigned:"Unassigned")'),
        (Q.attachments(), "(attachments:true)"),
        (Q.attachments(False), "(attachments:false)"),
        (Q.status("closed"), '(status:"closed")'),
        (Q.first_name("Ada"), '(firstName:"Ada")'),
        (Q.last_name("King"), '(lastName:"King")'),
        (Q.field("emailDomain", "example.com"), '(emailDomain:"example.com")'),
        (Q.field("some_count", 3, 4, True), "(some_count:(3 OR 4 OR true))"),
        (Q.created_at("2025-11"), "(createdAt:2025-11)"),
        (Q.created_at("2025"), "(createdAt:2025)"),
        (Q.created_at("2024-02-29"), "(createdAt:2024-02-29)"),
        (Q.created_at(datetime.date(2025, 11, 30)), "(createdAt:2025-11-30)"),
        (Q.created_at(after=NOON), "(createdAt:[2026-03-31T12:00:00Z TO *])"),
        (Q.created_at(before=NOON.astimezone(EAST)), "(createdAt:[* TO 2026-03-31T12:00:00Z])"),
        (
            Q.modified_at(after=datetime.date(2026, 1, 1), before="2026-02-01T02:00:00+02:00"),
            "(modifiedAt:[2026-01-01T00:00:00Z TO 2026-02-01T00:00:00Z])",
        ),
        (Q.modified_at(after="NOW-1HOUR"), "(modifiedAt:[NOW-1HOUR TO *])"),
        (Q.modified_at(after="NOW/MONTH-13MONTHS", before="NOW"), "(modifiedAt:[NOW/MONTH-13MONTHS TO NOW])"),
        (
            Q.modified_at(after="2026-01-30T17:00:00Z/YEAR", before=NOON),
            "(modifiedAt:[2026-01-30T17:00:00Z/YEAR TO 2026-03-31T12:00:00Z])",
        ),
        (Q.tag('5" \\ nails'), r'(tag:"5\" \\ nails")'),
        (Q("status:active"), "status:active"),
    ],
)
def test_term__text(query: Q, text: str) -> None:
    assert query == text
    assert type(str(query)) is str


@pytest.mark.parametrize(
    ("build", "kind", "words"),
    [
        (lambda: Q.tag(), ValueError, "tag: give at least one value"),
        (lambda: Q.text(), ValueError, "text: give at least one value"),
        (lambda: Q.tag(""), ValueError, "tag must not be blank"),
        (lambda: Q.tag("a", "  "), ValueError, "tag must not be blank"),
        (lambda: Q.tag(7), TypeError, "tag must be a str, not 7"),  # type: ignore[arg-type]
        (lambda: Q.tag(["a", "b"]), TypeError, "tag must be a str, not"),  # type: ignore[arg-type]
        (lambda: Q.number("x"), TypeError, "number must be an int, not a str"),  # type: ignore[arg-type]
        (lambda: Q.number(True), TypeError, "number must be an int, not a bool"),
        (lambda: Q.id(-7), ValueError, "id must be 0 or more, not -7"),
        (lambda: Q.attachments("yes"), TypeError, "attachments must be a bool, not a str"),  # type: ignore[arg-type]
        (lambda: Q.field("a:b", "x"), ValueError, "'a:b' is not a field name"),
        (lambda: Q.field("größe", "x"), ValueError, "is not a field name"),
        (lambda: Q.field("x"), ValueError, "x: give at least one value"),
        (lambda: Q.field("x", 1.5), TypeError, "x must be a str, an int or a bool, not 1.5"),  # type: ignore[arg-type]
        (lambda: Q.field("x", None), TypeError, "x must be a str, an int or a bool, not None"),  # type: ignore[arg-type]
        (lambda: Q.created_at(), TypeError, "createdAt: give either"),
        (lambda: Q.created_at("2026", after=NOON), TypeError, "createdAt: give either"),
        (lambda: Q.created_at(NOON), TypeError, "a datetime is not a day, month or year; use after and before"),
        (lambda: Q.created_at("2026-13"), ValueError, "'2026-13' is not a day, month or year such as"),
        (lambda: Q.created_at("2026-1"), ValueError, "'2026-1' is not a day, month or year such as"),
        (lambda: Q.created_at("2026 OR x"), ValueError, "is not a day, month or year such as"),
        (lambda: Q.created_at(2026), ValueError, "2026 is not a day, month or year such as"),  # type: ignore[arg-type]
        (lambda: Q.created_at(after=NOON.replace(tzinfo=None)), ValueError, "after: .* has no time zone"),
        (lambda: Q.created_at(before="2026-03-31T12:00:00"), ValueError, "before: .* has no time zone"),
        (lambda: Q.created_at(before="soon"), ValueError, "before: 'soon' is not a time like"),
        (lambda: Q.created_at(after="NOW-1WEEK"), ValueError, "after: 'NOW-1WEEK' is not a time like"),
        (lambda: Q.created_at(after=1774958400), TypeError, "after must be a datetime"),  # type: ignore[arg-type]
        (
            lambda: Q.created_at(after=NOON, before=datetime.date(2026, 3, 31)),
            ValueError,
            "before: 2026-03-31 is earlier than after: 2026-03-31 12",
        ),
        (lambda: Q(" "), ValueError, "a search expression must not be blank"),
        (lambda: Q(7), TypeError, "a search expression must be a str, not 7"),  # type: ignore[arg-type]
        (lambda: SPAM & "x", TypeError, "unsupported operand"),  # type: ignore[operator]
        (lambda: SPAM | "x", TypeError, "unsupported operand"),  # type: ignore[operator]
    ],
)
def test_term__that_cannot_be(build: Callable[[], Q], kind: type[Exception], words: str) -> None:
    with pytest.raises(kind, match=words):
        build()


# Joining


@pytest.mark.parametrize(
    ("query", "text"),
    [
        (Q.subject("a") & ~SPAM & Q.id(1), '(subject:"a" AND NOT tag:"spam" AND id:1)'),
        (Q.id(1) | Q.id(2) | Q.id(3), "(id:1 OR id:2 OR id:3)"),
        (Q.id(1) & (Q.id(2) & Q.id(3)), "(id:1 AND id:2 AND id:3)"),
        ((Q.id(1) | Q.id(2)) & Q.id(3), "((id:1 OR id:2) AND id:3)"),
        (Q.id(1) & Q.id(2) | Q.id(3), "((id:1 AND id:2) OR id:3)"),
        (~SPAM, '(NOT tag:"spam")'),
        (~~SPAM, '(tag:"spam")'),
        (~(Q.id(1) | Q.id(2)), "(NOT (id:1 OR id:2))"),
        (~Q.id(1) & ~Q.id(2), "(NOT id:1 AND NOT id:2)"),
        (~Q.id(1, 2), "(NOT id:(1 OR 2))"),
        # A negation alone matches nothing inside a larger expression.
        (Q.id(1) | ~SPAM, '(id:1 OR (modifiedAt:[* TO *] AND NOT tag:"spam"))'),
        (Q.id(1) | (~Q.id(2) & ~Q.id(3)), "(id:1 OR (modifiedAt:[* TO *] AND NOT id:2 AND NOT id:3))"),
        (~(~Q.id(1) & ~Q.id(2)), "(NOT (modifiedAt:[* TO *] AND NOT id:1 AND NOT id:2))"),
        (Q("status:active OR x") & SPAM, '((status:active OR x) AND tag:"spam")'),
        (Q("(status:active)") & SPAM, '((status:active) AND tag:"spam")'),
        (Q("(a) OR (b)") & SPAM, '(((a) OR (b)) AND tag:"spam")'),
        (~Q('(subject:"a)")'), '(NOT ((subject:"a)")))'),
    ],
)
def test_joined__text(query: Q, text: str) -> None:
    assert query == text


def test_query__is_a_value() -> None:
    query = Q.subject("a") & ~SPAM
    assert repr(query) == """Q('(subject:"a" AND NOT tag:"spam")')"""
    assert eval(repr(query)) == query
    assert {query: 1}[Q.subject("a") & ~SPAM] == 1
    assert query != SPAM
    with pytest.raises(AttributeError):
        query.changed = True  # type: ignore[attr-defined]


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda query: pickle.loads(pickle.dumps(query))])
def test_query__copies_are_as_good(duplicate: Callable[[Q], Q]) -> None:
    query = Q.id(1) | ~SPAM
    same = duplicate(query)
    assert (same, type(same)) == (query, Q)
    assert (same & SPAM, same | SPAM, ~same) == (query & SPAM, query | SPAM, ~query)


# Sending


def test_query__goes_out_as_text(flavour: Flavour) -> None:
    seen: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.url.params["query"])
        return httpx.Response(200, json={})

    hs = flavour.client(respond)
    query = Q.email("ann+x@example.com") & ~Q.modified_at("2026")
    for call in (hs.conversations.list, hs.customers.list, hs.customers.list_v3):
        flavour.run(call(query=query))
        flavour.run(call(query=str(query)))
    flavour.run(hs.request("GET", "/v2/conversations", params={"query": query}))
    assert seen == ['(email:"ann+x@example.com" AND NOT modifiedAt:2026)'] * 7


def subject_has(word: str) -> Callable[[Any], bool]:
    return lambda item: word in re.findall(r"\w+", (item.subject or "").casefold())


def has_tag(name: str) -> Callable[[Any], bool]:
    return lambda item: any(tag.tag == name for tag in item.tags)


@pytest.mark.parametrize(
    ("query", "test"),
    [
        (Q.tag("refund", "vip"), lambda item: has_tag("refund")(item) or has_tag("vip")(item)),
        (~Q.tag("refund"), lambda item: not has_tag("refund")(item)),
        (Q.mailbox_id(4101) | ~Q.tag("vip"), lambda item: item.mailbox_id == 4101 or not has_tag("vip")(item)),
        (Q.unassigned() & Q.status("active"), lambda item: item.assignee is None and item.status == "active"),
        (
            Q.subject("order") & ~Q.mailbox("Orders"),
            lambda item: subject_has("order")(item) and item.mailbox_id != 4101,
        ),
        (Q.created_at("2025-12"), lambda item: (item.created_at.year, item.created_at.month) == (2025, 12)),
        (
            Q.created_at(after=datetime.date(2025, 10, 1), before=datetime.date(2025, 12, 1)),
            lambda item: datetime.date(2025, 10, 1) <= item.created_at.date() < datetime.date(2025, 12, 1),
        ),
        (Q.customer_ids(520000001, 520000002), lambda item: item.primary_customer.id in (520000001, 520000002)),
        (Q.number(1003) | Q.id(3100000007), lambda item: item.number == 1003 or item.id == 3100000007),
    ],
)
def test_sandbox__finds_what_was_meant(flavour: Flavour, query: Q, test: Callable[[Any], bool]) -> None:
    now = datetime.datetime(2026, 1, 30, 17, tzinfo=datetime.UTC)
    hs = flavour.sandbox_client(Sandbox(size=60, now=now))
    every = flavour.all(hs.conversations.list(status="all"))
    found = flavour.all(hs.conversations.list(status="all", query=query))
    assert [item.id for item in found] == [item.id for item in every if test(item)]
    assert 0 < len(found) < len(every)


@pytest.mark.parametrize(
    "subject", ['5" nails', "back\\slash", '" OR subject:"', "a) OR (b", 'end\\"', "Grüße [x TO y]"]
)
def test_sandbox__finds_awkward_texts(flavour: Flavour, subject: str) -> None:
    sandbox = Sandbox(size=10)
    hs = flavour.sandbox_client(sandbox)
    conversation_id = sandbox.add_conversation(subject, customer="ann@example.com")
    found = flavour.all(hs.conversations.list(status="all", query=Q.subject(subject)))
    assert [item.id for item in found] == [conversation_id]


def test_sandbox__finds_customers(flavour: Flavour) -> None:
    hs = flavour.sandbox_client(Sandbox(size=60))
    every = flavour.all(hs.customers.list())
    query = (
        (Q.first_name("Ada") | Q.email("customer1@"))
        & ~Q.last_name("nobody")
        & Q.modified_at(after="2025-01-01T00:00:00Z")
    )
    found = flavour.all(hs.customers.list(query=query))
    expected = [item.id for item in every if item.first_name == "Ada" or item.id == 520000001]
    assert [item.id for item in found] == expected
    assert len(expected) > 1


# Properties

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
TEXTS |= st.text('"\\() ORNTAD:a[]*?', min_size=1).filter(str.strip)
DATES = st.datetimes(
    min_value=datetime.datetime(1000, 1, 2),
    max_value=datetime.datetime(9998, 12, 31),
    timezones=st.sampled_from([datetime.UTC, EAST]),
)
FIELDS: Fields = {
    "": lambda item, text: text in item["words"],
    "tag": lambda item, text: text in item["words"],
    "id": lambda item, text: text == str(item["id"]),
    "modifiedAt": Time(lambda item: str(item["at"])),
}
Test = Callable[[Any], bool]
Pair = tuple[Q, Test]


def wire(time: datetime.datetime) -> str:
    return time.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def tagged(texts: list[str]) -> Pair:
    return Q.tag(*texts), lambda item: not item["words"].isdisjoint(texts)


def anywhere(text: str) -> Pair:
    return Q.text(text), lambda item: text in item["words"]


def identified(ids: list[int]) -> Pair:
    return Q.id(*ids), lambda item: item["id"] in ids


def between(low: datetime.datetime, high: datetime.datetime) -> Pair:
    low, high = sorted([low, high])
    return Q.modified_at(after=low, before=high), lambda item: wire(low) <= item["at"] <= wire(high)


def negated(pair: Pair) -> Pair:
    return ~pair[0], lambda item: not pair[1](item)


def both(left: Pair, right: Pair) -> Pair:
    return left[0] & right[0], lambda item: left[1](item) and right[1](item)


def either(left: Pair, right: Pair) -> Pair:
    return left[0] | right[0], lambda item: left[1](item) or right[1](item)


def trees(terms: st.SearchStrategy[Pair]) -> st.SearchStrategy[Pair]:
    return st.recursive(
        terms,
        lambda inner: inner.map(negated) | st.builds(both, inner, inner) | st.builds(either, inner, inner),
        max_leaves=10,
    )


LETTERS = st.sampled_from("abc")
ANY_TERM = (
    st.lists(TEXTS | LETTERS, min_size=1, max_size=3).map(tagged)
    | TEXTS.map(anywhere)
    | st.lists(st.integers(0, 3), min_size=1, max_size=2).map(identified)
    | st.builds(between, DATES, DATES)
)
ITEMS = st.fixed_dictionaries(
    {"words": st.sets(TEXTS | LETTERS, max_size=3), "id": st.integers(0, 3), "at": DATES.map(wire)}
)


@settings(deadline=None)
@given(trees(ANY_TERM), ITEMS)
def test_property__the_sandbox_finds_what_a_predicate_says(pair: Pair, item: Any) -> None:
    query, test = pair
    assert search(query, FIELDS, NOON)(item) is test(item)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_property__a_value_never_leaves_its_quotes(text: str, other: str) -> None:
    test = search(Q.tag(text), FIELDS, NOON)
    assert test({"words": {text}})
    assert test({"words": {other}}) is (text == other)


class Lucene:
    """Searches by the rules of Lucene, where a negation only removes results of its neighbours."""

    def __init__(self, expression: str, tags: set[str]) -> None:
        found: Iterator[str] = iter(re.findall(r'[()]|AND|OR|NOT|tag:"."|modifiedAt:\[\* TO \*\]', expression))
        self._tokens = list(found)
        self._tags = tags

    def verdict(self) -> bool:
        assert self._tokens.pop(0) == "("
        return self._group(is_outermost=True)

    def _group(self, *, is_outermost: bool = False) -> bool:
        must: list[bool] = []
        must_not: list[bool] = []
        should: list[bool] = []
        operators = set()
        token = ""
        while token != ")":
            negated = self._tokens[0] == "NOT"
            if negated:
                self._tokens.pop(0)
            clause = self._clause(self._tokens.pop(0))
            token = self._tokens.pop(0)
            operators |= {token} - {")"}
            (must_not if negated else should if operators == {"OR"} else must).append(clause)
        assert len(operators) < 2
        positive = must + should
        if not positive:
            return is_outermost and not any(must_not)
        return all(must) and (bool(must) or any(should)) and not any(must_not)

    def _clause(self, token: str) -> bool:
        if token == "(":
            return self._group()
        return token.startswith("modifiedAt") or token[5:-1] in self._tags


@settings(deadline=None)
@given(trees(LETTERS.map(lambda letter: tagged([letter]))), st.sets(LETTERS))
def test_property__lucene_understands_the_same(pair: Pair, tags: set[str]) -> None:
    query, test = pair
    assert Lucene(query, tags).verdict() is test({"words": tags})


def test_expression__is_neither_true_nor_false() -> None:
    query: Any = Q.tag("a")
    uses: list[Callable[[], Any]] = [lambda: query and query, lambda: query or query, lambda: not query]
    for use in uses:
        with pytest.raises(TypeError, match=r"use &, \| and ~ instead of and, or and not"):
            use()
