"""Events, parsed from deliveries."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, get_args

import pytest

from helpscout_api import models
from helpscout_api.webhooks import DELIVERIES
from helpscout_client import ChangedResource, EventName, WebhookEvent, WebhookReceiver, sign
from tests.webhooks.conftest import SECRET, headers_of, php_json

DOCUMENT = json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_bytes())
EXAMPLES = [
    pytest.param(event, example["value"], id=f"{event}-{name}")
    for event, item in DOCUMENT["webhooks"].items()
    for name, example in item["post"]["requestBody"]["content"]["application/json"]["examples"].items()
]


def receive(event: str, value: Any) -> WebhookEvent:
    body = php_json(value)
    return WebhookReceiver(SECRET).receive(body, headers_of(body, event))


@pytest.mark.parametrize(("name", "value"), EXAMPLES)
def test_example__becomes_its_model(name: str, value: Any) -> None:
    event = receive(name, value)
    model = DELIVERIES[name].model
    assert event.problem is None
    assert event.json == value
    assert type(event.data).__name__ == (model or "NoneType")
    assert event.is_test == (name == "helpscout.test")
    assert event.resource_id == value.get("userId", value.get("id"))


def test_event_names__are_those_of_the_description() -> None:
    assert set(EventName) == set(DELIVERIES)
    subscribable = set(get_args(get_args(models.WebhookEventName)[0]))
    assert set(EventName) - subscribable == {EventName.HELPSCOUT_TEST}


def test_recorded_customer__is_read() -> None:
    embedded: dict[str, list[Any]] = {
        key: [] for key in ("emails", "phones", "chats", "social_profiles", "websites", "properties")
    }
    customer = {"id": 7, "firstName": "Zoë", "gender": "Unknown", "background": "", "_embedded": embedded, "new": [1]}
    event = receive("customer.updated", customer)
    assert isinstance(event.data, models.Customer)
    assert event.data.first_name == "Zoë"
    assert event.data.additional_properties == {"new": [1]}


@pytest.mark.parametrize("version", ["user", "system_user", "robot"])
def test_person__may_be_of_either_version(version: str) -> None:
    event = receive("convo.created", {"id": 1, "subject": "x", "createdBy": {"id": 2, "type": version}})
    assert isinstance(event.data, models.Conversation)
    assert event.data.created_by is not None
    assert event.data.created_by.type_ == version


@pytest.mark.parametrize("value", [{"id": 4, "a": 1}, {"id": True}, {}, [], "text", 7, None])
def test_unknown_event__passes_through(value: Any) -> None:
    event = receive("convo.summarised", value)
    assert (event.name, event.data, event.problem, event.json) == ("convo.summarised", None, None, value)
    assert event.resource_id == (4 if isinstance(value, dict) and value.get("a") else None)


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("convo.created", [], "the body is not a JSON object"),
        ("convo.created", "text", "the body is not a JSON object"),
        ("convo.created", {"id": 81234}, "the body has no field of the entity that convo.created delivers"),
        ("convo.created", {"subject": "x"}, "id is missing"),
        (
            "convo.created",
            {"id": 1, "createdAt": "soon"},
            "the body has no field of the entity that convo.created delivers",
        ),
        ("tag.deleted", {"name": "x"}, "id is missing"),
        ("user.status.changed", {}, "userId is missing"),
        ("customer.created", {"a": "/v2/customers/1", "b": "/v2/customers/2"}, "id is missing"),
    ],
)
def test_misfit__is_kept_and_says_so(name: str, value: Any, problem: str) -> None:
    event = receive(name, value)
    assert (event.data, event.problem, event.json) == (None, problem, value)


def test_older_form__is_read_into_the_same_model() -> None:
    today = {
        "id": 1,
        "threads": 1,
        "mailboxId": 4,
        "primaryCustomer": {"id": 5, "first": "Ada"},
        "tags": [{"tag": "vip"}, {"id": 2, "tag": "late"}],
        "customFields": [{"id": 8, "name": "Order", "value": "x", "type": "singleline"}, {"id": 9}],
        "_embedded": {"threads": [{"id": 6}]},
    }
    older = {
        "id": 1,
        "threads": [{"id": 6}],
        "mailbox": {"id": 4, "name": "Support"},
        "customer": {"id": 5, "first": "Ada"},
        "tags": ["vip", {"id": 2, "tag": "late"}],
        "customFields": [{"fieldId": 8, "label": "Order", "value": "x", "type": "singleline"}, {"id": 9}],
        "_embedded": [],
    }
    event = receive("convo.created", older)

    assert isinstance(event.data, models.Conversation)
    assert event.data.to_dict() == {**today, "mailbox": {"id": 4, "name": "Support"}}
    assert (event.problem, event.json) == (None, older)


def test_older_form__keeps_what_is_there_already() -> None:
    older = {"id": 1, "mailboxId": 7, "mailbox": {"id": 4}, "customer": {"id": 5}, "primaryCustomer": {"id": 6}}
    older |= {"threads": [{"id": 6}], "_embedded": {"threads": [{"id": 9}]}, "customFields": ["odd"]}
    data = receive("convo.created", older).data

    assert isinstance(data, models.Conversation)
    assert (data.mailbox_id, data.primary_customer) == (7, models.Person(id=6))
    assert data.embedded is not None
    assert data.embedded.threads == [models.Thread(id=9)]
    assert data.additional_properties["customFields"] == ["odd"]


def test_known_event__that_can_not_be_read_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    body = b'{"subject": "private"}'
    receiver = WebhookReceiver("secret")
    headers = {"X-HelpScout-Event": "convo.created", "X-HelpScout-Signature": sign(body, "secret")}

    event = receiver.receive(body, headers)

    assert event.problem == "id is missing"
    assert [record.getMessage() for record in caplog.records] == [
        "webhook 'convo.created': cannot parse the body: id is missing"
    ]


@pytest.mark.parametrize(
    ("value", "resource_id"),
    [
        ({"uri": "https://api.helpscout.net/v2/conversations/4934000117"}, 4934000117),
        ({"id": 5, "_links": {"self": {"href": "https://api.helpscout.net/v3/conversations/5"}}}, 5),
        ({"resource": [{"href": "/v2/conversations/77/"}]}, 77),
        ({"resource": [{"href": "/v2/conversations/77?embed=threads"}], "at": "2026-02-03", "n": 1}, 77),
        (
            {"u": "https://api.helpscout.net/v2/chats/7c1e4a52-3b0d-4e8f-9a61-0d5f2b7c8e90"},
            "7c1e4a52-3b0d-4e8f-9a61-0d5f2b7c8e90",
        ),
        ({"u": f"/v2/x/{'9' * 30}"}, "9" * 30),
    ],
)
def test_notification__gives_the_address(value: Any, resource_id: int | str) -> None:
    event = receive("convo.status", value)
    assert isinstance(event.data, ChangedResource)
    assert event.problem is None
    assert event.resource_id == event.data.id == resource_id


def test_changed_resource__may_be_any_address() -> None:
    assert ChangedResource("https://example.com/").id == ""


def test_status__is_of_a_user() -> None:
    event = receive("user.status.changed", {"userId": 5207, "email": {"status": "active"}})
    assert event.resource_id == 5207


def test_fingerprint__is_the_same_for_the_same() -> None:
    first, again = receive("tag.deleted", {"id": 1}), receive("tag.deleted", {"id": 1})
    others = [receive("tag.deleted", {"id": 2}), receive("customer.deleted", {"id": 1})]
    assert first.fingerprint == again.fingerprint
    assert len({first.fingerprint, *(other.fingerprint for other in others)}) == 3
    assert len(first.fingerprint) == 64
    receive("\ud800", {}).fingerprint.encode()


def test_repr__shows_nothing_personal() -> None:
    event = receive("customer.created", {"id": 1, "firstName": "Nadia"})
    assert repr(event) == "WebhookEvent(name='customer.created', problem=None)"
