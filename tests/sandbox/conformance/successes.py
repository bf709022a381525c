"""For each operation and each of its documented successes, a request that gets it.

Operations that want nothing, such as most reads, need not be listed with 200.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from helpscout_client.sandbox.openapi.description import description
from tests.sandbox.conformance.asking import Ask, Asking, World, body, path, plain

if TYPE_CHECKING:
    from helpscout_client.sandbox.openapi.description import Operation

OPERATIONS: Final = {operation.id: operation for operation in description().operations}
#: Operations and their statuses.
DOCUMENTED: Final = [
    (operation.id, status)
    for operation in description().operations
    for status in description().data["paths"][operation.path][operation.method.lower()]["responses"]
]

_ENTRY: Final = {"type": "other", "value": "somebody"}
_EMAIL: Final = {"type": "home", "value": "ada@example.net"}
_WEBSITE: Final = {"value": "https://new.example.com"}
_ADDRESS: Final = {"city": "Porto", "state": "Porto", "postalCode": "4000", "country": "PT", "lines": ["Rua 1"]}
_HOOK: Final = {"url": "https://hooks.example.org/", "events": ["convo.tags"], "secret": "another-secret-00"}
_LATER: Final = "2026-07-01T08:00:00Z"
_PERIOD: Final = {"start": "2026-05-01T00:00:00Z", "end": "2026-06-01T00:00:00Z"}
_SCHEDULE: Final = {"scheduledFor": _LATER, "unscheduleOnCustomerReply": True}
_TOKEN: Final = {"grant_type": "client_credentials", "client_id": "sandbox-app", "client_secret": "sandbox-secret"}


def always(content: Any) -> Asking:
    """Asks with the same body in each world."""
    return lambda world: Ask(body=content)


def conversation(world: World) -> Any:
    """The body that creates a conversation."""
    customer = {"id": world["customer_id"]}
    return {
        "subject": "New",
        "type": "email",
        "mailboxId": world["mailbox_id"],
        "status": "active",
        "customer": customer,
        "threads": [{"type": "customer", "customer": customer, "text": "Hello"}],
    }


def _thread(world: World) -> Any:
    return {"text": "Hello", "customer": {"id": world["customer_id"]}}


def _of_draft(content: Any = None, *, is_scheduled: bool = False) -> Asking:
    def ask(world: World) -> Ask:
        ids = {name: world[f"draft_{name}"] for name in ("conversation_id", "thread_id")}
        scheduling = [("schedule_thread", Ask(path=ids, body=_SCHEDULE))] if is_scheduled else []
        return Ask(path=ids, first=scheduling) if content is None else Ask(path=ids, body=content, first=scheduling)

    return ask


SUCCESSES: Final[dict[tuple[str, int], Asking]] = {
    ("create_token", 200): lambda world: Ask(form=_TOKEN),
    # Attachments
    ("create_attachment", 201): always({"fileName": "b.txt", "mimeType": "text/plain", "data": "QUJD"}),
    ("delete_attachment", 204): path(conversation_id="draft_conversation_id", attachment_id="draft_attachment_id"),
    # Chats
    ("accept_chat", 200): plain,
    ("add_chat_message", 200): always({"body": "Hello"}),
    ("add_chat_note", 200): always({"body": "He is in a hurry"}),
    ("assign_chat", 200): body(lambda world: {"assignedTo": world["user_id"]}),
    ("update_chat_tags", 200): always({"tags": ["late"]}),
    ("end_chat", 200): always({"status": "closed"}),
    # Conversations
    ("create_conversation", 201): body(conversation),
    ("get_conversation", 301): path(conversation_id="merged_conversation_id"),
    ("get_conversation_v3", 301): path(conversation_id="merged_conversation_id"),
    ("update_conversation", 204): always({"op": "replace", "path": "/subject", "value": "Another"}),
    ("delete_conversation", 204): plain,
    ("update_conversation_custom_fields", 204): always({"fields": [{"id": 610, "value": "17"}]}),
    ("snooze_conversation", 204): always({"snoozedUntil": _LATER, "unsnoozeOnCustomerReply": True}),
    ("unsnooze_conversation", 204): lambda world: Ask(
        first=[("snooze_conversation", Ask(body={"snoozedUntil": _LATER, "unsnoozeOnCustomerReply": True}))]
    ),
    ("update_conversation_tags", 204): always({"tags": ["late", "Süd"]}),
    # Customers and their entries
    ("create_customer", 201): always({"firstName": "Cleo", "emails": [{"value": "cleo@example.com"}]}),
    ("overwrite_customer", 204): always({"firstName": "Ada", "lastName": "King"}),
    ("update_customer", 204): always([{"op": "replace", "path": "/jobTitle", "value": "Analyst"}]),
    ("delete_customer", 202): lambda world: Ask(query={"async": "true"}),
    ("delete_customer", 204): plain,
    ("update_customer_properties", 204): always([{"op": "replace", "path": "/doors", "value": 25}]),
    ("create_customer_address", 201): lambda world: Ask(
        path={"customer_id": world["other_customer_id"]}, body=_ADDRESS
    ),
    ("update_customer_address", 204): always(_ADDRESS),
    ("delete_customer_address", 204): plain,
    ("create_customer_chat_handle", 201): always(_ENTRY),
    ("update_customer_chat_handle", 204): lambda world: Ask(path={"chat_id": world["chat_handle_id"]}, body=_ENTRY),
    ("delete_customer_chat_handle", 204): path(chat_id="chat_handle_id"),
    ("create_customer_email", 201): always(_EMAIL),
    ("update_customer_email", 204): always(_EMAIL),
    ("create_customer_phone", 201): always(_ENTRY),
    ("update_customer_phone", 204): always(_ENTRY),
    ("create_customer_social_profile", 201): always(_ENTRY),
    ("update_customer_social_profile", 204): always(_ENTRY),
    ("create_customer_website", 201): always(_WEBSITE),
    ("update_customer_website", 204): always(_WEBSITE),
    ("create_customer_property", 201): always({"type": "text", "slug": "shoe-size", "name": "Shoe size"}),
    ("delete_customer_property", 204): path(property_slug="customer_property_slug"),
    # Organizations
    ("create_organization", 201): always({"name": "Harbour Books", "domains": ["books.example.net"]}),
    ("update_organization", 204): always({"name": "Kites Ltd"}),
    ("create_organization_property", 201): always({"type": "date", "slug": "moved-in", "name": "Moved in"}),
    ("update_organization_property", 204): always({"name": "Windows to the street"}),
    ("set_organization_property_value", 204): always({"value": "85"}),
    ("remove_organization_property_value", 204): lambda world: Ask(
        first=[("set_organization_property_value", Ask(body={"value": "85"}))]
    ),
    # The account
    ("update_mailbox_routing", 204): body(
        lambda world: {
            "state": "enabled",
            "assignmentLimit": 12,
            "assignmentMethod": "balanced",
            "userIds": [world["user_id"]],
        }
    ),
    ("create_saved_reply", 201): always({"name": "Parcel", "text": "It left us."}),
    ("update_saved_reply", 204): always({"name": "Parcel", "text": "It left us today."}),
    ("update_team_members", 204): body(lambda world: {"addedUserIds": [world["user_id"]], "deletedUserIds": []}),
    ("create_user", 201): always(
        {
            "firstName": "Noa",
            "lastName": "Hill",
            "email": "noa@example.org",
            "role": "user",
            "mailboxes": [{"id": 4101}],
        }
    ),
    ("set_user_status", 204): always({"status": "away"}),
    ("update_user_conversation_reassignment", 204): always(
        {"enabled": True, "awayDuration": {"hours": 26, "minutes": 30}}
    ),
    ("create_webhook", 201): always(_HOOK),
    ("update_webhook", 204): always(_HOOK),
    ("update_workflow_status", 204): always({"op": "replace", "path": "/status", "value": "inactive"}),
    ("run_workflow", 204): body(lambda world: {"conversationIds": [world["workflow_conversation_id"]]}),
    # Threads
    ("create_reply_thread", 201): body(_thread),
    ("create_note_thread", 201): always({"text": "Stuck"}),
    ("create_customer_thread", 201): body(_thread),
    ("create_phone_thread", 201): body(_thread),
    ("create_chat_thread", 201): body(_thread),
    ("update_thread", 204): always({"op": "replace", "path": "/text", "value": "Removed"}),
    ("get_thread_original_source", 200): path(conversation_id="mail_conversation_id", thread_id="mail_thread_id"),
    ("schedule_thread", 204): _of_draft(_SCHEDULE),
    ("publish_scheduled_thread", 204): _of_draft(
        {"op": "replace", "path": "/state", "value": "published"}, is_scheduled=True
    ),
    ("unschedule_thread", 204): _of_draft(is_scheduled=True),
}


def succeeding(operation: Operation, status: int, world: World) -> Ask:
    """A request that gets this success."""
    if (operation.id, status) in SUCCESSES:
        return SUCCESSES[operation.id, status](world)
    assert status == (204 if operation.method == "DELETE" else 200), "needs a scenario"
    assert operation.body is None, "needs a scenario"
    if operation.path.startswith("/v2/reports/"):
        return _report(operation, world)
    return Ask(query={name: _value(operation.query[name]) for name in operation.required})


def usual(operation: Operation, world: World) -> Ask:
    """A request that succeeds: with 200, 201 or 204."""
    return next(
        succeeding(operation, int(status), world)
        for operation_id, status in DOCUMENTED
        if operation_id == operation.id and status in ("200", "201", "204")
    )


def _value(schema: Any) -> str:
    """A value that a query parameter takes."""
    if "enum" in schema:
        return str(schema["enum"][0])
    kind = schema.get("format", schema.get("type"))
    values = {"date-time": _LATER, "date": _LATER[:10], "boolean": "true", "string": "x"}
    return values.get(kind, str(schema.get("minimum", 1)))


def _report(operation: Operation, world: World) -> Ask:
    field = {"field": "tagid", "fieldid": 1} if operation.id.endswith("fields_drilldown_report") else {}
    return Ask(query={**_PERIOD, "user": world["user_id"], **field})
