"""The description, compared with requests and responses of other clients of the API."""

from __future__ import annotations

import json
from typing import Any

import pytest

from helpscout_api.models import CustomerSocialProfileList
from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.http.errors import HTTPError
from helpscout_client.sandbox.http.messages import Request
from helpscout_client.sandbox.openapi.description import description
from helpscout_client.sandbox.openapi.validation import validator
from openapi.codegen.description import Description

OPERATIONS = {operation.id: operation for operation in description().operations}
#: Operations that create something without an id, or that don't name it.
WITHOUT_ID = {
    "create_attachment",
    "create_customer_address",
    "create_customer_property",
    "create_organization_property",
}


def read_body(operation_id: str, body: Any) -> Any:
    """The body as the sandbox takes it."""
    headers = {"Content-Type": "application/json;charset=UTF-8"}
    request = Request("POST", "/", headers=headers, body=json.dumps(body).encode())
    return validator().read_body(OPERATIONS[operation_id], request)


@pytest.mark.parametrize(
    ("operation_id", "body"),
    [
        ("create_token", {"grant_type": "client_credentials", "client_id": "a", "client_secret": "b"}),
        (
            "create_conversation",
            {
                "id": None,
                "subject": None,
                "type": "email",
                "mailboxId": 41,
                "status": None,
                "assignTo": None,
                "createdAt": None,
                "closedAt": None,
                "customer": {"id": None, "email": "renee@example.com", "gender": "Male"},
                "threads": [{"type": "customer", "text": "Hello", "customer": {"id": 3}, "status": None, "cc": []}],
            },
        ),
        ("create_note_thread", {"text": "Hello", "status": None, "createdAt": None, "assignedTo": None}),
        ("create_customer", {"gender": "Male", "emails": [{"id": None, "type": None, "value": "a@example.com"}]}),
        ("overwrite_customer", {"id": 7, "gender": "Unknown", "photoType": "default", "age": None}),
        ("create_customer_email", {"type": None, "value": "a@example.com"}),
        ("create_customer_phone", {"type": None, "value": "1"}),
        ("create_customer_address", dict.fromkeys(["city", "state", "postalCode", "country", "lines"])),
    ],
)
def test_body_of_the_official_php_sdk__is_valid(operation_id: str, body: Any) -> None:
    assert read_body(operation_id, body)


def test_conversation_of_the_official_php_sdk__is_created() -> None:
    thread = {"type": "customer", "text": "Hello", "customer": {"email": "renee@example.com"}}
    unset = {"subject": None, "status": None, "assignTo": None, "createdAt": None, "closedAt": None}
    body = {**unset, "type": "email", "mailboxId": 0, "customer": thread["customer"], "threads": [thread]}
    with Sandbox().client() as hs:
        body["mailboxId"] = hs.mailboxes.list().items[0].id
        created = hs.request("POST", "/v2/conversations", json=body)
        conversation = hs.conversations.get(int(created.headers["Resource-ID"]))

    assert conversation.status == "active"


@pytest.mark.parametrize(
    ("operation_id", "body", "path"),
    [
        ("create_customer_email", {"value": "a@example.com"}, "type"),
        ("create_customer_email", {"type": "work", "value": None}, "value"),
        ("create_customer_address", {"state": None, "postalCode": None, "country": None}, "city"),
        ("create_note_thread", {"text": None}, "text"),
        ("overwrite_customer", {"gender": "MALE"}, "gender"),
    ],
)
def test_body__with_a_required_property_absent_is_not(operation_id: str, body: Any, path: str) -> None:
    with pytest.raises(HTTPError) as caught:
        read_body(operation_id, body)

    response = caught.value.response("id")
    assert response.status == 400
    assert [error["path"] for error in response.json()["_embedded"]["errors"]] == [path]


def test_created__names_its_id_where_there_is_one() -> None:
    operations = Description(description().data).operations.values()
    made = {op.id: op.responses["201"]["headers"] for op in operations if "201" in op.responses}

    assert {name for name, headers in made.items() if "Resource-ID" not in headers} == WITHOUT_ID
    assert len(made) == 20


@pytest.mark.parametrize("key", ["social-profiles", "social_profiles"])
def test_social_profiles__are_read_in_both_spellings(key: str) -> None:
    read = CustomerSocialProfileList.from_dict({"_embedded": {key: [{"id": 9005, "type": "other"}]}})

    assert [profile.id for profile in read.items] == [9005]
