"""The syntax of `query`, for conversations and customers."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_client.sandbox.account.search.expressions import Fields, Time, has_words, search
from helpscout_client.sandbox.http.errors import HTTPError

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.sandbox.conftest import Caller

LIST = "/v2/conversations"
TIME = datetime.datetime(2026, 3, 31, 12, 30, 45, 600_000, tzinfo=datetime.UTC)
FIELDS: Fields = {
    "": lambda item, text: text in item["words"],
    "word": lambda item, text: text in item["words"],
    "at": Time(lambda item: str(item["at"])),
}


def found(api: Caller, **query: Any) -> list[Any]:
    """All conversations that a query finds, with their threads."""
    query = {"status": "all", "embed": "threads", **query}
    items = []
    for number in range(1, api.get(LIST, **query)["page"]["totalPages"] + 1):
        items += api.items(LIST, "conversations", **query, page=number)
    return items


def verdict(expression: str, *words: str, at: str = "2026-01-30T17:00:00Z") -> bool:
    return search(expression, FIELDS, TIME)({"words": words, "at": at})


# Fields


@pytest.mark.parametrize(
    ("query", "test"),
    [
        ("(subject:order)", lambda item: "order" in item.get("subject", "")),
        ('subject:"late PARCEL"', lambda item: item.get("subject", "") == "Late parcel"),
        ('(body:"leaves the depot")', lambda item: "leaves the depot" in texts(item)),
        ("depot", lambda item: "depot" in texts(item).lower()),
        ('(tag:"Refund" AND status:pending)', lambda item: has_tag(item, "refund") and item["status"] == "pending"),
        ("(tag:(vip OR urgent))", lambda item: has_tag(item, "vip") or has_tag(item, "urgent")),
        (
            "(NOT tag:refund NOT tag:delivery)",
            lambda item: not has_tag(item, "refund") and not has_tag(item, "delivery"),
        ),
        ('(mailbox:"Orders")', lambda item: item["mailboxId"] == 4101),
        ("(mailbox:orders)", lambda item: False),
        ("(mailboxid:4103)", lambda item: item["mailboxId"] == 4103),
        ("(number:1003)", lambda item: item["number"] == 1003),
        ("(id:3100000007)", lambda item: item["id"] == 3100000007),
        ("(customerIds:520000001)", lambda item: item["primaryCustomer"]["id"] == 520000001),
        ('(assigned:"Tomasz")', lambda item: item.get("assignee", {}).get("first") == "Tomasz"),
        ('(assigned:"tomasz wrona")', lambda item: item.get("assignee", {}).get("id") == 5202),
        ('(assigned:"Unassigned")', lambda item: "assignee" not in item),
        ("(replyUserIds:(5202 OR 5203))", lambda item: not {5202, 5203}.isdisjoint(repliers(item))),
        ("(attachments:false)", lambda item: True),
        ("(attachments:true)", lambda item: False),
        ("(createdAt:[2025-11 TO 2025-12-10])", lambda item: "2025-11" <= item["createdAt"] < "2025-12-11"),
        ("(createdAt:2025-12)", lambda item: item["createdAt"].startswith("2025-12")),
        ("(modifiedAt:[* TO 2025-10-01T00:00:00Z])", lambda item: modified_at(item) <= "2025-10-01T00:00:00Z"),
    ],
)
def test_conversations__fields(api: Caller, query: str, test: Callable[[Any], bool]) -> None:
    assert [item["id"] for item in found(api, query=query)] == [item["id"] for item in found(api) if test(item)]


def texts(item: Any) -> str:
    return " ".join([item.get("subject", ""), *(thread.get("body", "") for thread in item["_embedded"]["threads"])])


def has_tag(item: Any, name: str) -> bool:
    return name in [tag["tag"] for tag in item["tags"]]


def repliers(item: Any) -> set[int]:
    return {thread["createdBy"]["id"] for thread in item["_embedded"]["threads"] if thread["type"] == "message"}


def modified_at(item: Any) -> str:
    """A conversation that has changed only by its threads."""
    return str(item["_embedded"]["threads"][0]["createdAt"])


def test_conversations__by_what_was_written(api: Caller) -> None:
    conversation_id = api.create(
        LIST,
        {
            "subject": "Plain",
            "type": "email",
            "mailboxId": 4101,
            "status": "active",
            "customer": {"email": "Pia+Test@example.com"},
            "threads": [
                {
                    "type": "reply",
                    "customer": {"email": "pia+test@example.com"},
                    "text": "<p>The <b>blue</b>&nbsp;hinge</p>",
                    "bcc": ["archive@example.com"],
                    "attachments": [{"fileName": "a.txt", "mimeType": "text/plain", "data": "YQ=="}],
                }
            ],
        },
    )
    for query in (
        '(body:"blue hinge")',
        '"blue hinge"',
        "hinge",
        "plain",
        '(email:"pia+test@example.com")',
        "(email:(nobody@example.com OR pia+test@example.com))",
        "(email:archive@example.com AND body:hinge)",
        "(attachments:true)",
    ):
        assert [item["id"] for item in found(api, query=query)] == [conversation_id], query
    for query in (
        '(body:"hinge blue")',
        "(email:pia)",
        '(subject:"?")',
        f"(attachments:false AND id:{conversation_id})",
    ):
        assert found(api, query=query) == [], query


def test_conversations__only_those_in_mailboxes_of_the_user(api: Caller) -> None:
    everything = found(api)
    api.headers = {"Authorization": f"Bearer {api.sandbox.access_token(4000000205)}"}
    seen = found(api)
    assert [item["id"] for item in seen] == [item["id"] for item in everything if item["mailboxId"] != 4102]
    assert found(api, query="(mailboxid:4102)") == found(api, mailbox=4102) == []


def test_conversations__now_is_the_sandboxs(make_api: Callable[..., Caller]) -> None:
    api = make_api(size=30, now=datetime.datetime(2026, 1, 30, 17, tzinfo=datetime.UTC))
    times = [item["createdAt"] for item in found(api, query="(createdAt:[NOW-30DAYS TO *])")]
    assert times == [item["createdAt"] for item in found(api) if item["createdAt"] >= "2025-12-31T17:00:00Z"]
    assert times
    api.sandbox.clock.advance(datetime.timedelta(days=40))
    api.renew_token()
    assert found(api, query="(createdAt:[NOW-30DAYS TO *])") == []


def test_conversations__what_was_found_is_not_kept_after_a_change(api: Caller) -> None:
    query = "(subject:Changed)"
    assert found(api, query=query) == []
    api.patch(f"{LIST}/3100000001", {"op": "replace", "path": "/subject", "value": "Changed"})
    assert [item["id"] for item in found(api, query=query)] == [3100000001]


def test_customers__fields(api: Caller) -> None:
    def ids(query: str) -> list[int]:
        return [item["id"] for item in api.items("/v2/customers", "customers", query=query)]

    everybody = api.items("/v2/customers", "customers")
    adas = [item["id"] for item in everybody if item["firstName"] == "Ada"]
    assert adas
    assert ids('(firstName:"ada")') == ids("(firstName:Ada AND lastName:Nwosu)") == adas
    assert ids("(email:customer1@)") == [item["id"] for item in everybody if item["id"] == 520000001]
    assert ids("(modifiedAt:[2026-02 TO *])") == []
    api.sandbox.clock.advance(datetime.timedelta(days=2))
    api.renew_token()
    api.patch("/v2/customers/520000003", [{"op": "replace", "path": "/jobTitle", "value": "Baker"}])
    assert ids("(modifiedAt:[2026-02 TO *])") == [520000003]
    assert api.faults(api.call("GET", "/v2/customers", query={"query": "Ada"}))[0][0] == "query"


# Language


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("a", True),
        ("c", False),
        ("word:a", True),
        ("( a )", True),
        ("a AND b", True),
        ("a AND c", False),
        ("c OR b", True),
        ("NOT c", True),
        ("NOT NOT c", False),
        ("a NOT c", True),
        ("a AND NOT b", False),
        ("a OR b AND c", True),
        ("(a OR b) AND c", False),
        ("NOT c AND a", True),
        ("NOT (c AND a)", True),
        ("word:(c OR a)", True),
        ("word:(c OR (NOT d AND b))", True),
        ('"a"', True),
        ('"a b"', False),
        ('word:"a"', True),
        ("word:(at:2025)", False),
        ("ANDROID", False),
        ("and", False),
        ("a\tAND\n(b)", True),
        ("NOT(c)", True),
    ],
)
def test_expression__verdict(expression: str, *, expected: bool) -> None:
    assert verdict(expression, "a", "b") is expected


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "   ",
        "a b",
        "a AND",
        "AND a",
        "a OR OR b",
        "NOT",
        "a ANDb",
        "(a",
        "a)",
        "()",
        "colour:red",
        "Word:a",
        "word:",
        "word: a",
        "word:NOT a",
        "word:word:a",
        "word:*",
        "par*",
        "ma?",
        "-a",
        "+a",
        "!a",
        "a~2",
        "a^2",
        "a\\b",
        '"a',
        "word:[a TO b]",
        "[2025 TO 2026]",
        "at:[2025 TO 2026",
        "at:{2025 TO 2026}",
        "at:[2025, 2026]",
        "at:soon",
        "at:2026-13",
        "at:2026-02-30",
        "at:2026-02-30T00:00:00Z",
        "at:2026-01-30T17:00:00",
        "at:9999",
        "at:NOWADAYS",
        "at:NOW-1",
        "at:NOW-1WEEK",
        "at:NOW/HALF",
        "at:NOW-999999999DAYS",
        "at:NOW+9000YEARS",
        "(" * 51 + "a" + ")" * 51,
        "(" * 100_000,
        "NOT " * 100_000 + "a",
        "word:" * 100_000 + "a",
    ],
)
def test_expression__unreadable_is_400(api: Caller, expression: str) -> None:
    with pytest.raises(HTTPError) as caught:
        search(expression, FIELDS, TIME)
    response = caught.value.response("x")
    assert (response.status, [item["path"] for item in response.json()["_embedded"]["errors"]]) == (400, ["query"])


def test_expression__unreadable_is_reported(api: Caller) -> None:
    ((path, message),) = api.faults(api.call("GET", LIST, query={"query": "(colour:red)"}))
    assert path == "query"
    assert "createdAt, customerIds, email" in message


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026", "2026-01-01T00:00:00Z", "2026-12-31T23:59:59Z"),
        ("2025-12", "2025-12-01T00:00:00Z", "2025-12-31T23:59:59Z"),
        ("2024-02", "2024-02-01T00:00:00Z", "2024-02-29T23:59:59Z"),
        ("2026-01-31", "2026-01-31T00:00:00Z", "2026-01-31T23:59:59Z"),
        ('"2026-01-31"', "2026-01-31T00:00:00Z", "2026-01-31T23:59:59Z"),
        ("2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
        ("2026-01-31T10:00:00.250Z", "2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
        ('"2026-01-31T10:00:00Z"', "2026-01-31T10:00:00Z", "2026-01-31T10:00:00Z"),
        ("2026-05-31T10:00:00Z/YEAR", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
        ("2024-02-29T10:00:00Z+1YEAR", "2025-02-28T10:00:00Z", "2025-02-28T10:00:00Z"),
        ("[2025 TO 2025-12-01]", "2025-01-01T00:00:00Z", "2025-12-01T23:59:59Z"),
        ("[ 2025-06-01T08:00:00Z TO 2025-06-01T09:00:00Z ]", "2025-06-01T08:00:00Z", "2025-06-01T09:00:00Z"),
        ("NOW", "2026-03-31T12:30:45Z", "2026-03-31T12:30:45Z"),
        ("[NOW-1HOUR TO NOW]", "2026-03-31T11:30:45Z", "2026-03-31T12:30:45Z"),
        ("[NOW/DAY TO NOW/MINUTE]", "2026-03-31T00:00:00Z", "2026-03-31T12:30:00Z"),
        ("[NOW-1MONTH/DAY TO NOW+2YEARS]", "2026-02-28T00:00:00Z", "2028-03-31T12:30:45Z"),
        ("[NOW/MONTH-13MONTHS TO NOW/DAY+6HOURS-30SECONDS]", "2025-02-01T00:00:00Z", "2026-03-31T05:59:30Z"),
        ("[0001 TO 0999]", "0001-01-01T00:00:00Z", "0999-12-31T23:59:59Z"),
    ],
)
def test_expression__times(value: str, first: str, last: str) -> None:
    second = datetime.timedelta(seconds=1)
    begin, end = datetime.datetime.fromisoformat(first), datetime.datetime.fromisoformat(last)
    assert verdict(f"at:{value}", at=first)
    assert verdict(f"at:{value}", at=last)
    assert not verdict(f"at:{value}", at=wire(end + second))
    if begin.year > 1:
        assert not verdict(f"at:{value}", at=wire(begin - second))


def wire(time: datetime.datetime) -> str:
    return time.replace(tzinfo=None).isoformat() + "Z"


def test_expression__open_ranges() -> None:
    assert verdict("at:[* TO *]")
    assert verdict("at:[2026 TO *] AND at:[* TO 2026]")
    assert not verdict("at:[2027 TO *] OR at:[* TO 2025]")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("late parcel", True),
        ("PARCEL, late", True),
        ("parcel late late", False),
        ("parc", False),
        ("…", False),
        ("", False),
    ],
)
def test_words__of_a_phrase_follow_each_other(phrase: str, *, expected: bool) -> None:
    assert has_words("A late parcel: late!", phrase) is expected


# Properties

TERMS = st.tuples(st.just("term"), st.sampled_from("abcd"), st.sampled_from(["{}", "word:{}", '"{}"', "word:({})"]))
TREES = st.recursive(
    TERMS,
    lambda inner: (
        st.tuples(st.just("NOT"), inner)
        | st.tuples(st.sampled_from(["AND", "OR"]), st.lists(inner, min_size=2, max_size=4))
    ),
    max_leaves=12,
)
PIECES = [
    "a",
    "word:",
    "at:",
    "AND",
    "OR",
    "NOT",
    "(",
    ")",
    "[",
    "]",
    " TO ",
    "*",
    '"',
    " ",
    "2026-01",
    "NOW",
    "-1DAY",
    "/",
    "Z",
]
NOISE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)


def printed(tree: Any) -> str:
    operator, inner, *rest = tree
    if operator == "term":
        return str(rest[0].format(inner))
    if operator == "NOT":
        return f"NOT {printed(inner)}"
    return "(" + f" {operator} ".join(map(printed, inner)) + ")"


def judged(tree: Any, words: set[str]) -> bool:
    operator, inner, *_ = tree
    if operator == "term":
        return inner in words
    if operator == "NOT":
        return not judged(inner, words)
    return (all if operator == "AND" else any)(judged(part, words) for part in inner)


@given(TREES, st.sets(st.sampled_from("abcd")))
def test_property__what_is_printed_is_read(tree: Any, words: set[str]) -> None:
    assert verdict(printed(tree), *words) is judged(tree, words)


@given(NOISE)
def test_property__noise_is_read_or_rejected(expression: str) -> None:
    with suppress(HTTPError):
        assert verdict(expression) in (True, False)
