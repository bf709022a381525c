"""Arguments: accepted values, and how they are sent."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpscout_api.models import ConversationThreadInput, CustomerInput

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Recorder

pytest_plugins = ["tests.servers"]

#: All examples of a property use one client.
examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def hs(flavour: Flavour, sent: Recorder) -> Any:
    return flavour.client(sent)


# Lists in a query


def one_by_one(items: Iterable[Any]) -> Iterable[Any]:
    yield from items


FORMS: list[Callable[[list[Any]], Any]] = [
    list,
    tuple,
    one_by_one,
    dict.fromkeys,
    lambda items: ",".join(map(str, items)),
    lambda items: " , ".join(map(str, items)),
    lambda items: items[0] if len(items) == 1 else items,
]
words = st.text(min_size=1).map(str.strip).filter(lambda word: word and "," not in word)


@pytest.mark.parametrize("form", FORMS)
@given(items=st.lists(st.integers(0, 2**63), min_size=1, unique=True))
@examples
def test_list_of_integers__any_form(
    flavour: Flavour, hs: Any, sent: Recorder, form: Callable[[list[int]], Any], items: list[int]
) -> None:
    flavour.run(hs.conversations.list(mailbox=form(items)))
    assert sent.query == {"mailbox": ",".join(map(str, items))}


@pytest.mark.parametrize("form", FORMS)
@given(items=st.lists(words, min_size=1, unique=True))
@examples
def test_list_of_texts__any_form(
    flavour: Flavour, hs: Any, sent: Recorder, form: Callable[[list[str]], Any], items: list[str]
) -> None:
    flavour.run(hs.conversations.list(tag=form(items)))
    assert sent.query == {"tag": ",".join(items)}


@pytest.mark.parametrize("empty", [[], (), {}, iter([]), None])
def test_list__empty_is_not_sent(flavour: Flavour, hs: Any, sent: Recorder, empty: Any) -> None:
    flavour.run(hs.conversations.list(mailbox=empty))
    assert sent.query == {}


# Scalars


class Status(enum.StrEnum):
    ACTIVE = "active"


class OldStatus(str, enum.Enum):  # noqa: UP042
    ACTIVE = "active"


class Mailbox(enum.IntEnum):
    SUPPORT = 5


class OldMailbox(int, enum.Enum):
    SUPPORT = 5


@pytest.mark.parametrize("status", ["active", Status.ACTIVE, OldStatus.ACTIVE])
def test_enumeration_member__goes_out_as_its_value(flavour: Flavour, hs: Any, sent: Recorder, status: str) -> None:
    flavour.run(hs.conversations.list(status=status, tag=[status], mailbox=Mailbox.SUPPORT, folder=Mailbox.SUPPORT))
    assert sent.query == {"status": "active", "tag": "active", "mailbox": "5", "folder": "5"}
    flavour.run(hs.threads.create_reply(Mailbox.SUPPORT, customer={"id": 1}, text="hi", status=status))
    assert (sent.requests[-1].url.path, sent.body["status"]) == ("/v2/conversations/5/reply", "active")
    flavour.run(hs.conversations.update_tags(OldMailbox.SUPPORT, tags=[status]))
    assert (sent.requests[-1].url.path, sent.body) == ("/v2/conversations/5/tags", {"tags": ["active"]})


@pytest.mark.parametrize(("value", "wire"), [(True, "true"), (False, "false")])
def test_boolean__in_a_query(flavour: Flavour, hs: Any, sent: Recorder, value: bool, wire: str) -> None:
    span = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}
    flavour.run(hs.reports.email(**span, office_hours=value))
    assert sent.query["officeHours"] == wire


def test_query__falsy_values_are_sent(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    flavour.run(hs.conversations.list(assigned_to=0, query="", number=0))
    assert sent.query == {"assigned_to": "0", "query": "", "number": "0"}


# Bodies


def test_body__only_what_is_given_is_sent(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    flavour.run(hs.threads.create_note(12, text="hi"))
    assert sent.body == {"text": "hi"}


@pytest.mark.parametrize(("given", "wire"), [({}, {}), ({"assign_to": None}, {"assignTo": None})])
def test_body__null_is_sent_where_it_means_something(
    flavour: Flavour, hs: Any, sent: Recorder, given: dict[str, Any], wire: dict[str, Any]
) -> None:
    flavour.run(hs.threads.create_reply(12, customer={"id": 1}, text="hi", **given))
    assert sent.body == {"customer": {"id": 1}, "text": "hi", **wire}


@pytest.mark.parametrize("form", [list, tuple, one_by_one, dict.fromkeys])
def test_body_list__any_iterable(
    flavour: Flavour, hs: Any, sent: Recorder, form: Callable[[list[str]], Iterable[str]]
) -> None:
    flavour.run(hs.conversations.update_tags(12, tags=form(["vip", "refund"])))
    assert sent.body == {"tags": ["vip", "refund"]}


def test_body_list__one_text_is_one_item(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    flavour.run(hs.conversations.update_tags(12, tags="a, b"))
    assert sent.body == {"tags": ["a, b"]}


def test_body_list__empty_is_sent(flavour: Flavour, hs: Any, sent: Recorder) -> None:
    flavour.run(hs.conversations.update_tags(12, tags=[]))
    assert sent.body == {"tags": []}


@pytest.mark.parametrize("customer", [CustomerInput(email="a@example.com"), {"email": "a@example.com"}])
@pytest.mark.parametrize("several", [False, True])
def test_nested_object__model_or_mapping(
    flavour: Flavour, hs: Any, sent: Recorder, customer: Any, several: bool
) -> None:
    thread = ConversationThreadInput(type_="customer", customer=customer, text="hi")
    mapping = {"type": "note", "text": "new", "user": 5}
    flavour.run(
        hs.conversations.create(
            subject="s",
            type_="email",
            mailbox_id=5,
            status="active",
            customer=customer,
            threads=[thread, mapping] if several else mapping,
        )
    )
    expected = [{"type": "customer", "customer": {"email": "a@example.com"}, "text": "hi"}, mapping]
    assert sent.body["customer"] == {"email": "a@example.com"}
    assert sent.body["threads"] == expected[0 if several else 1 :]
