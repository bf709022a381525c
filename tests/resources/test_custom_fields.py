"""Values of custom fields, by names and labels."""

from __future__ import annotations

import datetime
import enum
import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_api.models import ConversationCustomField, MailboxCustomField
from helpscout_client import NotFoundError, ResponseParseError
from helpscout_client.resources.custom_fields import changed_values, check_values

if TYPE_CHECKING:
    from helpscout_client.sandbox import Sandbox
    from tests.conftest import Flavour
    from tests.resources.conftest import Wire

OPTIONS = [{"id": 71, "label": "Gold"}, {"id": 72, "label": "Silver"}, {"id": 5, "label": "72"}, {"id": 9}]
FIELDS = [
    {"id": 1, "name": "Plan", "type": "dropdown", "options": OPTIONS},
    {"id": 2, "name": "Due", "type": "date"},
    {"id": 3, "name": "Seats", "type": "NUMBER"},
    {"id": 4, "name": "Code", "type": "single-line"},
    {"id": 5, "name": "Story", "type": "MULTI_LINE"},
    {"id": 6, "name": "New kind", "type": None},
    {"id": 7, "name": "Twin", "type": "dropdown", "options": [{"id": 1, "label": "a"}, {"id": 2, "label": "A"}]},
    {"id": 8, "name": "twin", "type": "singleline"},
    {"id": 9, "name": "TWIN", "type": "dropdown"},
    {"id": 10, "type": "singleline"},
]
DAY = datetime.date(2026, 3, 31)


class Code(str, enum.Enum):  # noqa: UP042
    RETURN = "R-1"


class Seats(int, enum.Enum):
    FEW = 3


def changed(values: dict[Any, Any], present: dict[int, str | None] | None = None) -> dict[int, str]:
    check_values(values)
    fields = [MailboxCustomField.from_dict(field) for field in FIELDS]
    before = [ConversationCustomField(id=key, value=value) for key, value in (present or {}).items()]
    return {item["id"]: item["value"] for item in changed_values(fields, before, values)}


def test_others__that_hold_numbers_are_kept() -> None:
    fields = [MailboxCustomField.from_dict(field) for field in FIELDS]
    present = [ConversationCustomField.from_dict({"id": key, "value": value}) for key, value in ((3, 0), (6, 2.5))]
    after = changed_values(fields, present, {"Code": "new"})
    assert after == [{"id": 3, "value": "0"}, {"id": 6, "value": "2.5"}, {"id": 4, "value": "new"}]


@pytest.mark.parametrize(
    ("item", "words"),
    [({"value": "x"}, r"customFields\[0\]\.id is missing"), ({"id": 3, "value": [1]}, "value can't be read")],
)
def test_others__that_would_be_lost_are_an_error(item: dict[str, Any], words: str) -> None:
    with pytest.raises(ResponseParseError, match=words):
        changed_values([], [ConversationCustomField.from_dict(item)], {})


@pytest.mark.parametrize(
    ("key", "value", "wire"),
    [
        ("Plan", "Gold", "71"),
        ("plan ", " gold", "71"),
        (1, 72, "72"),
        ("Plan", "71", "71"),
        # A label comes before an id.
        ("Plan", "72", "5"),
        ("Due", DAY, "2026-03-31"),
        ("Due", "2026-03-31 ", "2026-03-31"),
        ("Due", "20260331", "2026-03-31"),
        ("Seats", 12, "12"),
        ("Seats", -3.0, "-3"),
        ("Seats", " 0012", "0012"),
        ("Code", "x" * 255, "x" * 255),
        ("Code", 12, "12"),
        ("Code", Code.RETURN, "R-1"),
        ("Seats", Seats.FEW, "3"),
        ("Code", DAY, "2026-03-31"),
        ("Story", "one\ntwo " * 1000, "one\ntwo " * 1000),
        ("New kind", 1.5, "1.5"),
        ("Seats", 1.5, "1.5"),
        ("Seats", 1e-7, "0.0000001"),
        ("Seats", "-0.25", "-0.25"),
        ("Twin", "a", "1"),
        ("Twin", "A", "2"),
        (7, 2, "2"),
        (10, "nameless", "nameless"),
    ],
)
def test_value__on_the_wire(key: Any, value: Any, wire: str) -> None:
    ((_, sent),) = changed({key: value}).items()
    assert sent == wire


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("Colour", "red", r"values\['Colour'\] is not a custom field of this mailbox: 'Plan' \(1\), 'Due' \(2\), "),
        (99, "red", r"values\[99\] is not a custom field of this mailbox: 'Plan' \(1\)"),
        ("tWin", "a", r"values\['tWin'\] is the name of several custom fields, so give the id"),
        ("Plan", "Bronze", r"'Bronze' is not an option: 'Gold' \(71\), 'Silver' \(72\), '72' \(5\)"),
        ("Plan", 1.5, "1.5 is not an option"),
        ("Plan", DAY, "is not an option"),
        ("TWIN", "x", "'x' is not an option: there are none"),
        ("Due", "soon", "'soon' is not valid for this field, which takes a date or a string like 2026-03-31"),
        ("Due", 20260331, "20260331 is not valid for this field"),
        ("Seats", "a few", "'a few' is not valid for this field, which takes a number"),
        ("Seats", "1.5e3", "'1.5e3' is not valid for this field, which takes a number"),
        ("Seats", float("nan"), "nan is not valid for this field, which takes a number"),
        ("Seats", "1" * 256, "is not valid for this field, which takes a number"),
        ("Seats", float("nan"), "nan is not valid"),
        ("Seats", DAY, "is not valid"),
        ("Seats", "1" * 256, "is not valid"),
        ("Code", "x" * 256, r"values\['Code'\] has 256 characters; the maximum is 255"),
        ("Story", "x" * 65_536, "has 65536 characters; the maximum is 65535"),
        ("Code", " ", r"values\['Code'\] is blank; None clears the field"),
    ],
)
def test_value__rejected(key: Any, value: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        changed({key: value})


def test_option__several_of_that_label() -> None:
    options = [{"id": 1, "label": "Same"}, {"id": 2, "label": "same "}]
    field = MailboxCustomField.from_dict({"id": 1, "name": "Plan", "type": "dropdown", "options": options})
    with pytest.raises(ValueError, match="'SAME' is the label of several options, so give the id: 'Same' "):
        changed_values([field], [], {"Plan": "SAME"})


def test_no_fields__says_so() -> None:
    with pytest.raises(ValueError, match="is not a custom field of this mailbox: the mailbox has no custom fields"):
        changed_values([], [], {"Plan": "Gold"})


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ([("Seats", 1)], "values must be a mapping of fields to values, not list"),
        ({True: "x"}, "True is neither the name nor the id of a custom field"),
        ({1.5: "x"}, "1.5 is neither the name nor the id"),
        ({"Due": datetime.datetime(2026, 3, 31)}, r"values\['Due'\] must be a date, not a datetime"),
        ({"Seats": False}, "must be a str, a number, a date or None, not bool"),
        ({"Seats": [1]}, "not list"),
    ],
)
def test_values__of_no_type_that_fields_have(values: Any, words: str) -> None:
    with pytest.raises(TypeError, match=words):
        check_values(values)


def test_field__twice() -> None:
    with pytest.raises(ValueError, match=r"values\[4\]: the field is given twice"):
        changed({"Code": "a", 4: "b"})


@pytest.mark.parametrize("zero", [0, "0", 0.0])
def test_others__are_kept_also_if_they_are_zero(zero: Any) -> None:
    check_values({"Code": "x"})
    fields = [MailboxCustomField.from_dict(field) for field in FIELDS]
    present = [ConversationCustomField.from_dict({"id": 3, "name": "Seats", "value": zero})]
    assert changed_values(fields, present, {"Code": "x"})[0] == {"id": 3, "value": str(zero)}


def test_others__are_kept_and_none_clears() -> None:
    present = {1: "71", 4: "old", 5: "", 6: None, 99: "of another mailbox"}
    assert changed({"Code": "new", "Plan": None, "Due": DAY}, present) == {
        4: "new",
        99: "of another mailbox",
        2: "2026-03-31",
    }


@given(st.dictionaries(st.text() | st.integers(), st.text() | st.floats() | st.integers() | st.dates() | st.none()))
def test_any_values__are_rejected_or_texts(values: dict[Any, Any]) -> None:
    try:
        after = changed(values, {4: "kept"})
    except ValueError:
        return
    assert all(isinstance(value, str) and value for value in after.values())


# In the sandbox


@pytest.fixture
def fields(sandbox: Sandbox) -> dict[str, int]:
    return {
        "Plan": sandbox.add_custom_field("Plan", type="dropdown", options=["Gold", "Silver"]),
        "Due": sandbox.add_custom_field("Due", type="date"),
        "Seats": sandbox.add_custom_field("Seats", type="number"),
        "Story": sandbox.add_custom_field("Story", type="multiline"),
    }


def shown(sandbox: Sandbox, conversation_id: int) -> dict[str | None, str | None]:
    return {field.name: field.text for field in sandbox.conversations[conversation_id].custom_fields or []}


def test_set_custom_fields__keeps_the_others(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, fields: dict[str, int]
) -> None:
    story = {"id": fields["Story"], "value": "Once"}
    conversation_id = sandbox.add_conversation(fields=[story])
    mailbox_id = sandbox.conversations[conversation_id].mailbox_id
    flavour.run(hs.conversations.set_custom_fields(conversation_id, {"plan": "silver", fields["Due"]: DAY, "Seats": 3}))
    assert shown(sandbox, conversation_id) == {"Plan": "Silver", "Due": "2026-03-31", "Seats": "3", "Story": "Once"}
    (_, path, body) = wire.sent[-1]
    assert [(method, where) for method, where, _ in wire.sent] == [
        ("GET", f"/v2/conversations/{conversation_id}"),
        ("GET", f"/v2/mailboxes/{mailbox_id}/fields"),
        ("PUT", f"/v2/conversations/{conversation_id}/fields"),
    ]
    assert path.endswith("/fields")
    assert body["fields"][0] == story
    assert body["fields"][2] == {"id": fields["Due"], "value": "2026-03-31"}
    flavour.run(hs.conversations.set_custom_fields(conversation_id, {"Story": None, "Plan": None}))
    assert shown(sandbox, conversation_id) == {"Due": "2026-03-31", "Seats": "3"}


def test_set_custom_fields__to_what_they_are_writes_nothing(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, fields: dict[str, int]
) -> None:
    """Or a bot that handles `convo.custom-fields` would call itself again and again."""
    conversation_id = sandbox.add_conversation(fields=[{"id": fields["Story"], "value": "Once"}])
    flavour.run(hs.conversations.set_custom_fields(conversation_id, {"story": "Once", "Due": None}))
    assert wire.methods == ["GET", "GET"]


def test_set_custom_fields__wrong_label_is_not_written(
    flavour: Flavour, hs: Any, sandbox: Sandbox, wire: Wire, fields: dict[str, int]
) -> None:
    conversation_id = sandbox.add_conversation()
    with pytest.raises(ValueError, match="'Bronze' is not an option: 'Gold'"):
        flavour.run(hs.conversations.set_custom_fields(conversation_id, {"Seats": 1, "Plan": "Bronze"}))
    assert wire.methods == ["GET", "GET"]
    assert fields


def test_set_custom_fields__of_none_asks_for_nothing(flavour: Flavour, hs: Any, wire: Wire) -> None:
    flavour.run(hs.conversations.set_custom_fields(7, {}))
    assert wire.sent == []


def test_set_custom_fields__of_a_merged_conversation(
    flavour: Flavour, hs: Any, sandbox: Sandbox, fields: dict[str, int]
) -> None:
    merged, survivor = sandbox.add_conversation(), sandbox.add_conversation()
    sandbox.merge_conversations(merged, survivor)
    with pytest.raises(NotFoundError):
        flavour.run(hs.conversations.set_custom_fields(merged, {"Seats": 1}))
    assert shown(sandbox, survivor) == {}
    assert fields


def test_set_custom_fields__of_a_conversation_without_mailbox(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(200, json={"id": 7}))
    with pytest.raises(ResponseParseError, match="mailboxId is missing"):
        flavour.run(hs.conversations.set_custom_fields(7, {"Plan": "Gold"}))


def test_set_custom_fields__reads_all_pages_of_fields(flavour: Flavour) -> None:
    sent: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if request.url.path.endswith("/mailboxes/5/fields"):
            number = int(request.url.params.get("page", 1))
            page = {"number": number, "totalPages": 3, "totalElements": 3, "size": 1}
            items = {"fields": [{"id": number, "name": f"Field {number}", "type": "singleline"}]}
            return httpx.Response(200, json={"_embedded": items, "page": page})
        return httpx.Response(200 if request.method == "GET" else 204, json={"id": 7, "mailboxId": 5})

    flavour.run(flavour.client(respond).conversations.set_custom_fields(7, {"Field 3": "x"}))
    assert json.loads(sent[-1].content) == {"fields": [{"id": 3, "value": "x"}]}


def test_others__without_an_id_would_be_lost() -> None:
    fields = [MailboxCustomField.from_dict(field) for field in FIELDS]
    with pytest.raises(ResponseParseError, match=r"customFields\[0\]\.id is missing"):
        changed_values(fields, [ConversationCustomField(value="x")], {"Code": "x"})
