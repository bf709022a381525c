"""Requests that are rejected: those that follow from the description, and those that need a situation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from helpscout_client.sandbox.openapi.description import description
from tests.sandbox.conformance.asking import NO_BODY, Ask, Asking, World, body, path
from tests.sandbox.conformance.successes import conversation
from tests.sandbox.conformance.world import FILE, UNKNOWN_ID, UNKNOWN_UUID

if TYPE_CHECKING:
    from helpscout_client.sandbox.openapi.description import Operation

_TOO_LARGE: Final = b" " * 14_000_001


def unauthorized(operation: Operation, ask: Ask) -> Iterator[Ask]:
    """401: without a token, and with one that was never issued."""
    if operation.needs_token:
        yield evolve(ask, role="anonymous")
        yield evolve(ask, headers={"Authorization": "Bearer unknown"})


def not_found(operation: Operation, ask: Ask) -> Iterator[Ask]:
    """404: ids that nothing has, one at a time."""
    for name in re.findall(r"\{(\w+)\}", operation.path):
        # Who sends a message chooses its id.
        if name not in ("message_id", "note_id"):
            unknown = UNKNOWN_ID if name in operation.integers else UNKNOWN_UUID
            yield evolve(ask, path={**ask.path, name: unknown})


def invalid(operation: Operation, ask: Ask) -> Iterator[Ask]:
    """400: bodies and parameters that the description excludes."""
    json = {"Content-Type": "application/json"}
    if operation.body is not None:
        for content in (b"{", b"0", b'"text"', b"null", b""):
            yield evolve(ask, body=content, form=None, headers=json)
    for name, schema in operation.query.items():
        for value in _wrong_values(schema):
            yield evolve(ask, query={**ask.query, name: value})
    for name in operation.required:
        yield evolve(ask, query={key: value for key, value in ask.query.items() if key != name})


def too_large(operation: Operation, ask: Ask) -> Iterator[Ask]:
    """413."""
    if operation.body is not None:
        yield evolve(ask, body=_TOO_LARGE, form=None, headers={"Content-Type": "application/json"})


def wrong_type(operation: Operation, ask: Ask) -> Iterator[Ask]:
    """415."""
    if operation.body is not None:
        yield evolve(ask, body=b"<a/>", form=None, headers={"Content-Type": "application/xml"})
        yield evolve(ask, body=b"{}", form=None, headers={"Content-Type": ""})


Rejected = Callable[["Operation", Ask], Iterator[Ask]]

#: Made from a request that would succeed.
GENERIC: Final[Mapping[str, Rejected]] = {
    "400": invalid,
    "401": unauthorized,
    "404": not_found,
    "413": too_large,
    "415": wrong_type,
}


def _wrong_values(schema: Mapping[str, Any]) -> Iterator[str]:
    if "enum" in schema or schema.get("format") == "date-time" or schema["type"] in ("integer", "boolean"):
        yield "nonsense"
    if "minimum" in schema:
        yield str(schema["minimum"] - 1)


def _with(operation_body: Callable[[World], Any], **changes: Any) -> Asking:
    return lambda world: Ask(body={**operation_body(world), **changes})


def _by(role: str, content: Any = NO_BODY, **names: str) -> Asking:
    return lambda world: Ask(path={name: world[key] for name, key in names.items()}, body=content, role=role)


def _repeated(operation_id: str) -> Asking:
    """The id of what was sent already."""
    return lambda world: Ask(body={"body": "Again"}, first=[(operation_id, Ask(body={"body": "Hello"}))])


def _on_full(content: Callable[[World], Any]) -> Asking:
    return lambda world: Ask(path={"conversation_id": world["full_conversation_id"]}, body=content(world))


def _text(world: World) -> Any:
    return {"text": "Hello"}


def _message(world: World) -> Any:
    return {"text": "Hello", "customer": {"id": world["customer_id"]}}


def _ended(content: Any = NO_BODY) -> Asking:
    return lambda world: Ask(body=content, first=[("end_chat", Ask(body={"status": "closed"}))])


def _wrong_spans(operation: Operation) -> Iterator[Mapping[str, str]]:
    """Parts of queries that no report takes."""
    yield {"start": _END, "end": _START}
    if "previousStart" in operation.query:
        yield {"previousStart": _START}
        yield {"previousEnd": _END}
        yield {"previousStart": _END, "previousEnd": _START}
    if "viewBy" in operation.query:
        yield {"viewBy": "day"}
        yield {"viewBy": "month", "end": _SOON}
    if "rangeId" in operation.query:
        yield {"rangeId": "1"}


def _report(**changes: Any) -> Asking:
    return lambda world: Ask(query={"start": _START, "end": _END, "user": world["user_id"], **changes})


_START: Final = "2026-02-01T00:00:00Z"
_SOON: Final = "2026-03-01T00:00:00Z"
_END: Final = "2026-06-01T00:00:00Z"
_USER: Final = {"firstName": "Noa", "lastName": "Hill", "email": "noa@example.org", "role": "user"}
_BROKEN_FILE: Final = {**FILE, "data": "not base64"}
_TAKEN: Final = body(lambda world: {"type": "work", "value": world["taken_email"]})

#: Reports on a user.
_OF_USERS: Final = [
    operation for operation in description().operations if operation.path.startswith("/v2/reports/user")
]

#: What needs a situation, or a body of its own, by operation and status.
SITUATIONS: Final[Mapping[tuple[str, str], Sequence[Asking]]] = {
    ("create_token", "400"): [
        lambda world: Ask(form={"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}),
        lambda world: Ask(form={"grant_type": "password"}),
    ],
    # Attachments
    ("create_attachment", "400"): [lambda world: Ask(body=_BROKEN_FILE)],
    ("create_attachment", "404"): [
        lambda world: Ask(path={"thread_id": world["draft_thread_id"]}, body=FILE),
        lambda world: Ask(path={"conversation_id": world["merged_conversation_id"]}, body=FILE),
    ],
    ("get_attachment_data", "404"): [path(attachment_id="draft_attachment_id")],
    ("get_attachment_file", "404"): [path(attachment_id="draft_attachment_id")],
    # Chats
    ("accept_chat", "404"): [_ended()],
    ("add_chat_message", "404"): [_ended({"body": "Hello"})],
    ("add_chat_note", "404"): [_ended({"body": "Hello"})],
    ("end_chat", "404"): [_ended({"status": "closed"})],
    ("add_chat_message", "400"): [
        lambda world: Ask(body={"body": "Hello"}, first=[("assign_chat", Ask(body={"assignedTo": world["admin_id"]}))])
    ],
    ("add_chat_message", "422"): [_repeated("add_chat_message")],
    ("add_chat_note", "422"): [_repeated("add_chat_note")],
    ("assign_chat", "400"): [lambda world: Ask(body={"assignedTo": UNKNOWN_ID})],
    # Conversations
    ("create_conversation", "400"): [
        _with(conversation, mailboxId=UNKNOWN_ID),
        _with(conversation, customer={"id": UNKNOWN_ID}),
        _with(conversation, assignTo=UNKNOWN_ID),
        _with(conversation, fields=[{"id": UNKNOWN_ID, "value": "1"}]),
        _with(conversation, tags=["fine", " "]),
        _with(conversation, threads=[]),
        _with(conversation, threads=[{"type": "note", "text": "fine"}, {"type": "note", "text": "x", "user": 1}]),
    ],
    ("create_conversation", "412"): [_with(conversation, threads=[{"type": "note", "text": "x"}] * 101)],
    ("get_conversation", "404"): [_by("light user", conversation_id="hidden_conversation_id")],
    ("update_conversation", "400"): [
        lambda world: Ask(body={"op": "remove", "path": "/subject"}),
        lambda world: Ask(body={"op": "move", "path": "/mailboxId", "value": UNKNOWN_ID}),
        lambda world: Ask(body={"op": "replace", "path": "/assignTo", "value": "x"}),
        lambda world: Ask(body={"op": "replace", "path": "/status", "value": "open"}),
    ],
    ("update_conversation", "404"): [
        lambda world: Ask(
            path={"conversation_id": world["merged_conversation_id"]},
            body={"op": "replace", "path": "/subject", "value": "x"},
        )
    ],
    ("delete_conversation", "404"): [path(conversation_id="merged_conversation_id")],
    ("update_conversation_custom_fields", "400"): [
        lambda world: Ask(body={"fields": [{"id": 610, "value": "17"}, {"id": 610, "value": "many"}]})
    ],
    ("snooze_conversation", "400"): [
        lambda world: Ask(body={"snoozedUntil": "2020-01-01T00:00:00Z", "unsnoozeOnCustomerReply": True})
    ],
    ("list_threads", "404"): [path(conversation_id="merged_conversation_id")],
    # Customers and their entries
    ("create_customer", "409"): [
        body(lambda world: {"firstName": "Bo", "emails": [{"type": "work", "value": world["taken_email"]}]})
    ],
    ("update_customer", "400"): [
        lambda world: Ask(
            body=[
                {"op": "replace", "path": "/firstName", "value": "Ida"},
                {"op": "replace", "path": "/nonsense", "value": "x"},
            ]
        )
    ],
    ("update_customer", "409"): [
        body(
            lambda world: [
                {"op": "replace", "path": "/firstName", "value": "Ida"},
                {"op": "add", "path": "/emails", "value": {"type": "work", "value": world["taken_email"]}},
            ]
        )
    ],
    ("update_customer_properties", "400"): [
        lambda world: Ask(body=[{"op": "replace", "path": "/doors", "value": "many"}]),
        lambda world: Ask(body=[{"op": "replace", "path": "/nonsense", "value": 1}]),
    ],
    ("get_customer_address", "404"): [path(customer_id="other_customer_id")],
    ("delete_customer_address", "404"): [path(customer_id="other_customer_id")],
    ("create_customer_email", "400"): [lambda world: Ask(body={"type": "work", "value": "nobody"})],
    ("create_customer_email", "409"): [_TAKEN],
    ("update_customer_email", "404"): [
        lambda world: Ask(
            path={"customer_id": world["other_customer_id"]}, body={"type": "work", "value": "x@example.com"}
        )
    ],
    ("update_customer_email", "409"): [_TAKEN],
    ("create_customer_property", "409"): [
        lambda world: Ask(body={"type": "text", "slug": world["customer_property_slug"], "name": "Again"})
    ],
    # Organizations
    ("create_organization", "409"): [lambda world: Ask(body={"name": "Kites & Co"})],
    ("create_organization_property", "400"): [
        lambda world: Ask(body={"type": "text", "slug": world["property_slug"], "name": "Again"})
    ],
    ("set_organization_property_value", "400"): [lambda world: Ask(body={"value": "many"})],
    # The account
    ("update_mailbox_routing", "400"): [
        lambda world: Ask(
            body={"state": "enabled", "assignmentLimit": 12, "assignmentMethod": "balanced", "userIds": []}
        )
    ],
    ("get_mailbox", "404"): [lambda world: Ask(path={"mailbox_id": 4102}, role="light user")],
    ("update_team_members", "400"): [lambda world: Ask(body={"addedUserIds": [UNKNOWN_ID], "deletedUserIds": []})],
    ("create_user", "400"): [
        lambda world: Ask(body={**_USER, "mailboxes": [{"id": UNKNOWN_ID}]}),
        lambda world: Ask(body={**_USER, "email": "ida@example.com"}),
    ],
    ("create_user", "403"): [_by("light user", _USER)],
    ("delete_user", "403"): [_by("light user"), lambda world: Ask(path={"user_id": 5201})],
    ("set_user_status", "403"): [_by("light user", {"status": "away"})],
    ("update_user_conversation_reassignment", "403"): [
        _by("light user", {"enabled": False, "awayDuration": {"hours": 0, "minutes": 0}})
    ],
    ("update_thread", "403"): [_by("light user", {"op": "replace", "path": "/text", "value": "x"})],
    ("run_workflow", "400"): [
        lambda world: Ask(body={"conversationIds": [world["workflow_conversation_id"], UNKNOWN_ID]}),
        lambda world: Ask(body={"conversationIds": list(range(51))}),
    ],
    ("update_workflow_status", "400"): [
        lambda world: Ask(body={"op": "replace", "path": "/status", "value": "invalid"})
    ],
    # Reports
    **{(operation.id, "404"): [_report(user=UNKNOWN_ID)] for operation in _OF_USERS},
    **{
        (operation.id, "400"): [_report(**changes) for changes in _wrong_spans(operation)]
        for operation in description().operations
        if operation.path.startswith("/v2/reports/")
    },
    # Threads
    ("create_reply_thread", "400"): [
        body(lambda world: {**_message(world), "attachments": [FILE, _BROKEN_FILE]}),
        body(lambda world: {**_message(world), "assignTo": UNKNOWN_ID}),
        body(lambda world: {**_message(world), "customer": {"email": "nobody"}}),
    ],
    **{
        (f"create_{kind}_thread", "412"): [_on_full(content)]
        for kind, content in {
            "reply": _message,
            "note": _text,
            "customer": _message,
            "phone": _message,
            "chat": _message,
        }.items()
    },
    ("update_thread", "404"): [
        lambda world: Ask(
            path={"thread_id": world["draft_thread_id"]}, body={"op": "replace", "path": "/text", "value": "x"}
        )
    ],
    ("update_thread", "400"): [lambda world: Ask(body={"op": "replace", "path": "/text", "value": 1})],
    ("schedule_thread", "400"): [
        lambda world: Ask(
            path={name: world[f"draft_{name}"] for name in ("conversation_id", "thread_id")},
            body={"scheduledFor": "2020-01-01T00:00:00Z", "unscheduleOnCustomerReply": True},
        )
    ],
}

#: What only a fault brings about, besides 5XX.
BY_FAULT: Final = {
    # What reports filter by may be missing; a user may not.
    *(
        (operation.id, "404")
        for operation in description().operations
        if operation.path.startswith("/v2/reports/") and operation not in _OF_USERS
    ),
    *((f"create_{kind}_thread", "423") for kind in ("reply", "note", "customer", "phone", "chat")),
    # The one user whom the app's tokens act for is active, and its requests are not counted.
    ("create_token", "401"),
    ("create_token", "429"),
    # The documentation says 400 of an address that is taken.
    ("create_user", "409"),
    # They have nothing that could be wrong.
    ("accept_chat", "400"),
    ("unassign_chat", "400"),
}
