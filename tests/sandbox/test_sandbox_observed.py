"""Undocumented behavior, observed on live accounts or known from the official PHP SDK."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client.sandbox import Request, Sandbox, ShortPages
from helpscout_client.sandbox.account.mailboxes.mailboxes import custom_field_values
from helpscout_client.sandbox.http.errors import HTTPError
from helpscout_client.sandbox.serving.transports import SandboxTransport
from tests.sandbox.conftest import Caller
from tests.sandbox.conversation import CUSTOMER, Conversation

if TYPE_CHECKING:
    from tests.conftest import Flavour

ADMIN, USER, OTHER_USER = 5201, 5202, 5203


@pytest.fixture
def conversation(api: Caller) -> Conversation:
    return Conversation(api)


@pytest.fixture
def customer_path(api: Caller) -> str:
    entries = [{"value": "ada"}]
    body = {"firstName": "Ada", "socialProfiles": entries, "websites": entries}
    return f"/v2/customers/{api.create('/v2/customers', body)}"


# Statuses


@pytest.mark.parametrize("kind", ["reply", "notes"])
@pytest.mark.parametrize("status", ["inbox_predefined", "open"])
def test_status_of_a_reply_or_note__left_to_the_inbox_is_active(api: Caller, kind: str, status: str) -> None:
    conversation = Conversation(api, status="closed")
    body = {"text": "x", "status": status, **({"customer": CUSTOMER} if kind == "reply" else {})}
    assert api.post(f"{conversation.path}/{kind}", body).status == 201
    assert (conversation.get()["status"], conversation.threads()[0]["status"]) == ("active", "active")


@pytest.mark.parametrize(("op", "value"), [("replace", OTHER_USER), ("remove", None)])
def test_closed_conversation__opens_again_when_it_is_assigned_or_unassigned(api: Caller, op: str, value: Any) -> None:
    conversation = Conversation(api, status="closed", assignTo=USER)
    change = {"op": op, "path": "/assignTo", "value": value}
    assert api.patch(conversation.path, change).status == 204
    item = conversation.get()
    assert (item["status"], item["closedBy"], "closedByUser" in item) == ("active", 0, False)


def test_closed_conversation__stays_closed_if_the_note_that_assigns_it_says_so(api: Caller) -> None:
    conversation = Conversation(api, status="closed")
    conversation.add("reply", customer=CUSTOMER, assignTo=OTHER_USER, status="closed")
    assert (conversation.get()["status"], conversation.get()["assignee"]["id"]) == ("closed", OTHER_USER)


def test_draft__has_the_status_that_the_conversation_had_when_it_was_made(api: Caller) -> None:
    conversation = Conversation(api, status="pending")
    draft = conversation.draft(status="closed")
    assert draft["status"] == "pending"
    api.patch(conversation.path, {"op": "replace", "path": "/draft", "value": False})
    assert (conversation.threads()[0]["status"], conversation.get()["status"]) == ("closed", "closed")


def test_state_of_a_thread__is_draft_published_or_hidden(api: Caller, conversation: Conversation) -> None:
    assert conversation.draft()["state"] == "draft"
    api.patch(conversation.path, {"op": "replace", "path": "/draft", "value": False})
    (sent, *_) = conversation.threads()
    assert sent["state"] == "published"
    api.patch(f"{conversation.path}/threads/{sent['id']}", {"op": "replace", "path": "/hidden", "value": True})
    assert conversation.threads()[0]["state"] == "hidden"


# Customers


@pytest.mark.parametrize(
    ("part", "value"),
    [("city", "Porto"), ("state", "Porto"), ("postalCode", "4000"), ("country", "PT"), ("lines", ["Rua 1"])],
)
def test_patch_of_a_customer__reaches_parts_of_the_address(
    api: Caller, customer_path: str, part: str, value: Any
) -> None:
    path = f"/address/{part}"
    assert api.patch(customer_path, [{"op": "replace", "path": path, "value": value}]).status == 204
    assert api.get(customer_path)["_embedded"]["address"] == {"lines": [], part: value}
    assert api.patch(customer_path, [{"op": "remove", "path": path}]).status == 204
    assert api.get(customer_path)["_embedded"]["address"] == {"lines": []}


def test_patch_of_a_customer__reaches_social_profiles_by_their_hyphen(api: Caller, customer_path: str) -> None:
    (profile,) = api.get(customer_path)["_embedded"]["social_profiles"]
    base = "/social-profiles"
    changes = [
        {"op": "add", "path": base, "value": {"type": "linkedin", "value": "lovelace"}},
        {"op": "replace", "path": f"{base}/{profile['id']}/type", "value": "twitter"},
    ]
    assert api.patch(customer_path, changes).status == 204
    shown = [(item["type"], item["value"]) for item in api.get(customer_path)["_embedded"]["social_profiles"]]
    assert shown == [("twitter", "ada"), ("linkedin", "lovelace")]
    assert api.patch(customer_path, [{"op": "remove", "path": f"{base}/{profile['id']}"}]).status == 204
    assert api.faults(api.patch(customer_path, [{"op": "remove", "path": base}]))[0][0] == "[0].path"


def test_patch_of_a_customer__replaces_an_entry_as_a_whole(api: Caller, customer_path: str) -> None:
    (profile,) = api.get(customer_path)["_embedded"]["social_profiles"]
    entry = {"type": "twitter", "value": "byron"}
    change = {"op": "replace", "path": f"/social-profiles/{profile['id']}", "value": entry}
    assert api.patch(customer_path, [change]).status == 204
    assert api.get(customer_path)["_embedded"]["social_profiles"] == [{**profile, **entry}]


def test_email_address__may_not_be_longer_than_254_characters(api: Caller, customer_path: str) -> None:
    address = f"{'a' * 242}@example.com"
    assert api.post(f"{customer_path}/emails", {"type": "work", "value": address}).status == 201
    too_long = {"type": "work", "value": f"b{address}"}
    assert api.faults(api.post(f"{customer_path}/emails", too_long)) == [("value", "must have at most 254")]


# Bodies


@pytest.mark.parametrize("body", [b"{", b"[]", b'"text"', b"null", b"7"])
def test_body__that_is_not_the_object_wanted_is_invalid_json(
    api: Caller, conversation: Conversation, body: bytes
) -> None:
    response = api.call("PUT", f"{conversation.path}/tags", body, headers={"Content-Type": "application/json"})
    error = response.json()
    assert (response.status, error["message"]) == (400, "Error parsing request body into JSON")
    assert error["_links"]["about"]["href"].endswith("#invalid-json")
    assert error["_embedded"]["errors"] == []


def test_null__means_not_set(api: Caller) -> None:
    body = {
        "subject": None,
        "status": None,
        "type": "email",
        "mailboxId": 4101,
        "createdAt": None,
        "closedAt": None,
        "assignTo": None,
        "customer": {**CUSTOMER, "firstName": None},
        "threads": [{"type": "customer", "customer": CUSTOMER, "text": "x", "status": None, "createdAt": None}],
    }
    item = api.get(f"/v2/conversations/{api.create('/v2/conversations', body)}")
    assert (item["status"], "subject" in item) == ("active", False)
    without = {key: value for key, value in body.items() if key not in ("status", "subject")}
    errors = api.faults(api.post("/v2/conversations", without))
    assert errors == [("status", "may not be null"), ("subject", "may not be null")]


def test_null__is_accepted_for_types_of_entries_and_parts_of_an_address(api: Caller, customer_path: str) -> None:
    assert api.post(f"{customer_path}/phones", {"type": None, "value": "1"}).status == 201
    assert api.get(customer_path)["_embedded"]["phones"][0]["type"] == "other"
    address = {"city": "Porto", "state": None, "postalCode": None, "country": None, "lines": None}
    assert api.post(f"{customer_path}/address", address).status == 201
    assert api.get(f"{customer_path}/address")["city"] == "Porto"
    assert api.faults(api.put(f"{customer_path}/address", {"city": "Porto"}))


def test_null__is_still_rejected_where_a_value_is_needed(api: Caller, conversation: Conversation) -> None:
    assert api.faults(api.put(f"{conversation.path}/tags", {"tags": None})) == [("tags", "may not be null")]


@pytest.mark.parametrize("kind", ["customer", "phones", "chats"])
@pytest.mark.parametrize("status", [None, "nonsense", 1])
def test_properties_that_are_not_described__change_nothing(
    api: Caller, conversation: Conversation, kind: str, status: Any
) -> None:
    body = {"customer": CUSTOMER, "text": "x", "status": status, "assignTo": {}, "somethingNew": None}
    assert api.post(f"{conversation.path}/{kind}", body).status == 201
    assert conversation.get()["status"] == "active"


def test_token__is_given_for_json_as_well_as_for_a_form(sandbox: Sandbox) -> None:
    app = {"grant_type": "client_credentials", "client_id": sandbox.app_id, "client_secret": sandbox.app_secret}
    with httpx.Client(transport=SandboxTransport(sandbox), base_url="https://api.helpscout.net") as client:
        for response in (
            client.post("/v2/oauth2/token", json=app),
            client.post("/v2/oauth2/token", json={**app, "refresh_token": None}),
            client.post("/v2/oauth2/token", data=app),
        ):
            assert response.json()["token_type"] == "bearer"


@pytest.mark.parametrize(("value", "is_taken"), [("1.5", True), ("-17", True), ("1.", False), ("1" * 256, False)])
def test_custom_field__of_type_number_takes_decimals(
    api: Caller, conversation: Conversation, value: str, is_taken: bool
) -> None:
    response = api.put(f"{conversation.path}/fields", {"fields": [{"id": 610, "value": value}]})
    assert (response.status == 204) == is_taken


def test_custom_field__of_several_lines_holds_65535_characters(api: Caller) -> None:
    store = api.sandbox._store
    assert custom_field_values(store, 4102, [{"id": 621, "value": "x" * 65_535}])
    with pytest.raises(HTTPError, match="not accepted by a field of type multiline"):
        custom_field_values(store, 4102, [{"id": 621, "value": "x" * 65_536}])


# Responses


def test_subject_and_preview__are_left_out_if_they_are_empty(api: Caller) -> None:
    conversation_id = api.sandbox.add_conversation("", text="")
    item = api.get(f"/v2/conversations/{conversation_id}")
    assert not {"subject", "preview"} & item.keys()


def test_line_items__may_have_neither_status_nor_state(api: Caller, conversation: Conversation) -> None:
    item_id = api.sandbox.add_line_item(conversation.id, "Something happened")
    item = next(thread for thread in conversation.threads() if thread["id"] == item_id)
    assert (item["type"], item["action"]["text"]) == ("lineitem", "Something happened")
    assert not {"status", "state"} & item.keys()
    with pytest.raises(ValueError, match="the sandbox has no conversation 1"):
        api.sandbox.add_line_item(1)


def test_actions__name_only_what_is_known(api: Caller) -> None:
    conversation = Conversation(api, mailboxId=4101)
    api.sandbox.add_line_item(conversation.id)
    workflow_id = api.sandbox.add_workflow("Tidy", mailbox_id=4101)
    assert api.post(f"/v2/workflows/{workflow_id}/run", {"conversationIds": [conversation.id]}).status == 204
    api.sandbox.merge_conversations(Conversation(api).id, conversation.id)
    names = {name for thread in conversation.threads() for name in thread["action"]["associatedEntities"]}
    assert names == {"originalConversation", "user", "workflow"}


def test_people__have_no_id_once_they_were_deleted(api: Caller) -> None:
    note = {"type": "note", "text": "x", "user": USER}
    conversation = Conversation(api, user=USER, status="closed", threads=[note])
    assert api.call("DELETE", f"/v2/users/{USER}").status == 204
    item, note = conversation.get(), conversation.threads()[0]
    for person in (item["createdBy"], item["closedByUser"], note["createdBy"]):
        assert person["first"]
        assert "id" not in person
    assert "createdByUser" not in {**item["_links"], **note["_links"]}


def test_pages__may_hold_fewer_items_than_their_size(flavour: Flavour) -> None:
    sandbox = Sandbox(size=60)
    hs = flavour.sandbox_client(sandbox)
    with sandbox.inject(ShortPages()):
        page = flavour.run(hs.conversations.list(status="all"))
        assert (len(page.items), page.total_elements) == (24, 60)
        assert len(flavour.run(hs.users.get(ADMIN)).first_name) > 0
        assert flavour.run(hs.saved_replies.list(4101)) is not None


# Merging


def test_webhook_of_a_merge__names_the_survivor_and_embeds_no_line_items_of_it(api: Caller) -> None:
    sandbox = api.sandbox
    sandbox.add_webhook("https://hooks.example.com/", ["convo.merged"])
    old, survivor = Conversation(api), Conversation(api)
    sandbox.deliveries.pending.clear()
    sandbox.merge_conversations(old.id, survivor.id)
    (delivery,) = sandbox.deliveries.pending
    body = delivery.json()
    assert body["id"] == survivor.id
    assert [thread["type"] for thread in body["_embedded"]["threads"]] == ["customer", "customer"]
    assert [thread["action"]["type"] for thread in survivor.threads()].count("merged") == 1


def test_webhook_of_a_merge__is_sent_although_the_survivor_is_deleted_at_once(api: Caller) -> None:
    sandbox = api.sandbox
    sandbox.clear_webhooks()
    sandbox.add_webhook("https://hooks.example.com/", ["convo.merged", "convo.deleted"])
    old, survivor = Conversation(api), Conversation(api)
    sandbox.merge_conversations(old.id, survivor.id)
    assert api.call("DELETE", survivor.path).status == 204
    assert [delivery.event for delivery in sandbox.deliveries.pending] == ["convo.merged", "convo.deleted"]


def test_webhooks__can_be_cleared(sandbox: Sandbox) -> None:
    assert sandbox.webhooks
    sandbox.clear_webhooks()
    assert not sandbox.webhooks


def test_method__that_a_path_does_not_know_is_400(sandbox: Sandbox) -> None:
    response = sandbox.handle(Request("PATCH", "/v2/tags"))
    assert response.status == 400
    assert response.json()["_links"]["about"]["href"].endswith("#invalid-http-method")
    assert "GET" in response.json()["message"]
