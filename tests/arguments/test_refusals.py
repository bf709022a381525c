"""Invalid arguments, which are rejected by name before a request is sent."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpscout_client import UNSET

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import Recorder

pytest_plugins = ["tests.servers"]

Call = Callable[[Any], Any]

#: All examples of a property use one client.
examples = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def hs(flavour: Flavour, sent: Recorder) -> Any:
    return flavour.client(sent)


def list_by(**query: Any) -> Call:
    return lambda hs: hs.conversations.list(**query)


def note(**body: Any) -> Call:
    return lambda hs: hs.threads.create_note(12, **body)


def create(**changes: Any) -> Call:
    body = {"subject": "s", "type_": "email", "mailbox_id": 5, "status": "active", "customer": {"id": 1}, "threads": []}
    return lambda hs: hs.conversations.create(**{**body, **changes})


def report(**changes: Any) -> Call:
    span = {"start": "2026-03-01T00:00:00Z", "end": "2026-03-31T00:00:00Z"}
    return lambda hs: hs.reports.email(**{**span, **changes})


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (list_by(mailbox=True), TypeError, "mailbox[0] must be an int, not a bool"),
        (list_by(mailbox=[1, False]), TypeError, "mailbox[1] must be an int, not a bool"),
        (list_by(mailbox=[1, None]), TypeError, "mailbox[1] must be an int, not None"),
        (list_by(mailbox=[[1]]), TypeError, "mailbox[0] must be an int, not a list"),
        (list_by(mailbox=1.0), TypeError, "mailbox[0] must be an int, not a float"),
        (list_by(mailbox="1,x"), TypeError, "mailbox[1] must be an int, not a str"),
        (list_by(mailbox=""), TypeError, "mailbox[0]"),
        (list_by(mailbox=object()), TypeError, "mailbox[0] must be an int, not an object"),
        (list_by(tag=5), TypeError, "tag[0] must be a str, not an int"),
        (list_by(tag=b"vip"), TypeError, "tag[0] must be a str, not a bytes"),
        (list_by(tag=""), ValueError, "tag[0]: '' is blank"),
        (list_by(tag=["vip", " "]), ValueError, "tag[1]: ' ' is blank"),
        (list_by(tag="vip,,refund"), ValueError, "tag[1]: '' is blank"),
        (list_by(tag=["a,b"]), ValueError, "tag[0]: 'a,b' is blank or holds a comma"),
        (list_by(folder=True), TypeError, "folder must be an int, not a bool"),
        (list_by(folder="five"), TypeError, "folder must be an int, not a str"),
        (list_by(status=5), TypeError, "status must be a str, not an int"),
        (list_by(query=["x"]), TypeError, "query must be a str, not a list"),
        (list_by(mailboxes=[1]), TypeError, "mailboxes"),
        (lambda hs: hs.conversations.list([1]), TypeError, "positional"),
        (lambda hs: hs.tags.get(), TypeError, "tag_id"),
        (lambda hs: hs.tags.get(None), TypeError, "tag_id must be an int, not None"),
        (lambda hs: hs.tags.get("seven"), TypeError, "tag_id must be an int, not a str"),
        (lambda hs: hs.tags.get(True), TypeError, "tag_id must be an int, not a bool"),
        (lambda hs: hs.chats.get(7), TypeError, "chat_id must be a str, not an int"),
        (lambda hs: hs.chats.get(""), ValueError, "chat_id must not be"),
        (lambda hs: hs.chats.get(".."), ValueError, "chat_id must not be"),
        (report(office_hours="true"), TypeError, "office_hours must be a bool, not a str"),
        (report(office_hours=1), TypeError, "office_hours must be a bool, not an int"),
        (report(start=None), TypeError, "start must be a datetime"),
        (list_by(status=UNSET), TypeError, "status must be a str, not UNSET"),
        (list_by(mailbox=UNSET), TypeError, "mailbox must be a list, not UNSET"),
        (list_by(tag=["vip", UNSET]), TypeError, "tag[1] must be a str, not UNSET"),
        (lambda hs: hs.tags.get(UNSET), TypeError, "tag_id must be an int, not UNSET"),
        (note(), TypeError, "text"),
        (note(text=UNSET), TypeError, "text must be a str, not UNSET"),
        (note(text=None), TypeError, "text must be a str, not None"),
        (note(text=5), TypeError, "text must be a str, not an int"),
        (note(text="hi", user=None), TypeError, "user must be an int, not None"),
        (note(text="hi", txt="hi"), TypeError, "txt'. Did you mean 'text'?"),
        (note(text="hi", imported=None), TypeError, "imported must be a bool, not None"),
        (note(text="hi", created_at=None), TypeError, "created_at must be a datetime"),
        (note(text="hi", attachments=None), TypeError, "attachments must be a list, not None"),
        (note(text="hi", attachments=[5]), TypeError, "attachments[0] must be an AttachmentInput or a mapping"),
        (note(text="hi", attachments="file.txt"), TypeError, "attachments[0] must be an AttachmentInput or a mapping"),
        (create(customer=None), TypeError, "customer must be a CustomerInput or a mapping, not None"),
        (create(customer=5), TypeError, "customer must be a CustomerInput or a mapping, not an int"),
        (create(threads=None), TypeError, "threads must be a list, not None"),
        (create(tags=None), TypeError, "tags must be a list, not None"),
        (create(tags=["vip", UNSET]), TypeError, "tags[1] must be a str, not UNSET"),
        (create(tags=["vip", 5]), TypeError, "tags[1] must be a str, not an int"),
        (create(assign_to="me"), TypeError, "assign_to must be an int, not a str"),
        (
            create(threads=[{"type": "note", "text": "x", "createdAt": datetime.datetime(2026, 3, 1)}]),
            ValueError,
            "threads[0].created_at: 2026-03-01 00:00:00 has no time zone",
        ),
    ],
)
def test_argument__rejected_by_name_and_nothing_sent(
    flavour: Flavour, hs: Any, sent: Recorder, call: Call, error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as caught:
        flavour.run(call(hs))
    assert words in str(caught.value)
    assert sent.requests == []


@given(
    value=st.one_of(
        st.none(),
        st.booleans(),
        st.floats(),
        st.binary(),
        st.lists(st.integers()),
        st.text(st.characters(exclude_categories=["Nd"])),
    )
)
@examples
def test_integer__rejects_everything_else(flavour: Flavour, hs: Any, sent: Recorder, value: Any) -> None:
    with pytest.raises(TypeError, match=r"^tag_id must be an int, not"):
        flavour.run(hs.tags.get(value))
    assert sent.requests == []
