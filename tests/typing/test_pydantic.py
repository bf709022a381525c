"""Models in pydantic and FastAPI, and methods as tools of agents."""

from __future__ import annotations

import asyncio
import inspect
import json
import subprocess
import sys
from contextlib import suppress
from typing import Annotated, Any, get_args

import httpx
import pytest
from fastapi import Body, FastAPI
from pydantic import BaseModel, TypeAdapter, ValidationError, create_model

from helpscout_api import models
from helpscout_api.models import Conversation, CustomerInput, Tag, User
from helpscout_client import UNSET, AsyncHelpScout, HelpScout, Unset, WebhookEvent
from helpscout_client._resources import ResourceName
from helpscout_client.sandbox import Sandbox

USER = {"id": 7, "firstName": "Ida", "createdAt": "2026-03-01T12:00:00Z"}


class Ticket(BaseModel):
    """A user's own class, with models as fields."""

    conversation: Conversation
    users: list[User] = []
    customer: CustomerInput | None = None


def test_field__takes_what_the_api_sends() -> None:
    ticket = Ticket.model_validate({"conversation": {"id": 1, "tags": [{"id": 3}]}, "users": [USER]})
    assert ticket.conversation == Conversation.from_dict({"id": 1, "tags": [{"id": 3}]})
    assert ticket.users == [User.from_dict(USER)]
    assert Ticket.model_validate_json(ticket.model_dump_json()) == ticket


def test_field__takes_a_model_as_it_is() -> None:
    conversation = Conversation(id=1)
    assert Ticket(conversation=conversation).conversation is conversation


def test_field__is_dumped_as_the_api_spells_it() -> None:
    ticket = Ticket(conversation=Conversation(id=1), users=[User.from_dict(USER)], customer=CustomerInput(id=5))
    assert ticket.model_dump() == {"conversation": {"id": 1}, "users": [USER], "customer": {"id": 5}}
    assert json.loads(ticket.model_dump_json()) == ticket.model_dump()


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"conversation": {"subject": "hi"}}, "Value error, id is missing"),
        ({"conversation": {"id": 7}, "customer": {"id": [5]}}, "Value error, id must be"),
        ({"conversation": 7}, "Value error, must be an object or Conversation"),
        ({"conversation": {"id": 7}, "customer": {"emial": "a@example.com"}}, "Did you mean 'email'"),
    ],
)
def test_misfit__is_an_error_of_pydantic(given: Any, words: str) -> None:
    with pytest.raises(ValidationError, match=words) as caught:
        Ticket.model_validate(given)
    assert [error["type"] for error in caught.value.errors()] == ["value_error"]


def test_schema__is_that_of_the_description() -> None:
    schema = TypeAdapter(Tag).json_schema()
    assert schema["required"] == ["id"]
    assert schema["description"].startswith("A tag.")
    assert schema["properties"]["ticketCount"]["description"] == "Number of conversations with the tag. Only in lists."
    assert "x-" not in "".join(schema)


def test_schema__refers_to_nested_models() -> None:
    schema = Ticket.model_json_schema()
    assert {"Conversation", "User", "Person", "CustomerInput"} <= set(schema["$defs"])
    person = {"anyOf": [{"$ref": "#/$defs/Person"}, {"type": "null"}]}
    assert schema["$defs"]["Conversation"]["properties"]["assignee"]["anyOf"] == person["anyOf"]
    assert schema["properties"]["users"]["items"] == {"$ref": "#/$defs/User"}


@pytest.mark.conformance
@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_schema__every_model_has_one(mode: Any) -> None:
    for name in models.__all__:
        assert json.dumps(TypeAdapter(getattr(models, name)).json_schema(mode=mode)), name


def test_unset__is_in_no_schema() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(int | None | Unset)
    assert adapter.json_schema() == {"anyOf": [{"type": "integer"}, {"type": "null"}]}
    assert adapter.validate_python(UNSET) is UNSET
    assert adapter.dump_python(UNSET) is None


def test_event__is_taken_as_it_is() -> None:
    event = WebhookEvent("convo.created", Conversation(id=1), {"id": 1}, None, b"")
    assert TypeAdapter(WebhookEvent[Conversation]).validate_python(event) is event


@pytest.mark.process
def test_import__of_models_loads_no_pydantic() -> None:
    code = (
        "import sys; from helpscout_api.models import Tag; from helpscout_client import HelpScout; "
        "HelpScout(access_token='t').tags; print([name for name in sys.modules if name.startswith('pydantic')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"


def app() -> FastAPI:
    made = FastAPI()

    @made.get("/users/{user_id}")
    def read(user_id: int) -> User:
        return User.from_dict({**USER, "id": user_id})

    @made.get("/conversations", response_model=list[Conversation])
    def read_all() -> Any:
        return [Conversation(id=1, subject="Late parcel")]

    @made.post("/customers")
    def write(customer: Annotated[CustomerInput, Body()]) -> dict[str, Any]:
        return customer.to_dict()

    return made


class Web:
    """Sends requests to the application."""

    def __init__(self) -> None:
        self._transport = httpx.ASGITransport(app=app())

    def send(self, method: str, path: str, json: Any = None) -> httpx.Response:
        async def run() -> httpx.Response:
            async with httpx.AsyncClient(transport=self._transport, base_url="http://app") as client:
                return await client.request(method, path, json=json)

        return asyncio.run(run())


@pytest.fixture(scope="module")
def web() -> Web:
    return Web()


def test_fastapi__results_are_what_the_api_sends(web: Web) -> None:
    assert web.send("GET", "/users/9").json() == {**USER, "id": 9}
    assert web.send("GET", "/conversations").json() == [{"id": 1, "subject": "Late parcel"}]


def test_fastapi__bodies_are_checked(web: Web) -> None:
    assert web.send("POST", "/customers", json={"email": "a@example.com"}).json() == {"email": "a@example.com"}
    rejected = web.send("POST", "/customers", json={"emial": "a@example.com"})
    assert rejected.status_code == 422
    assert "emial" in rejected.json()["detail"][0]["msg"]


def test_fastapi__openapi_has_the_description(web: Web) -> None:
    document = web.send("GET", "/openapi.json").json()
    schemas = document["components"]["schemas"]
    assert schemas["User"]["description"].startswith("A user.")
    content = document["paths"]["/users/{user_id}"]["get"]["responses"]["200"]["content"]
    assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/User"}


def methods(client: HelpScout | AsyncHelpScout, resource: str) -> list[Any]:
    found = getattr(client, resource)
    return [getattr(found, name) for name in dir(found) if not name.startswith("_")]


@pytest.mark.parametrize("resource", get_args(ResourceName))
@pytest.mark.parametrize("client", [HelpScout, AsyncHelpScout])
def test_tool__takes_every_method_as_it_is(client: type[HelpScout | AsyncHelpScout], resource: str) -> None:
    found = methods(client(access_token="t"), resource)
    assert found
    for method in found:
        parameters = inspect.signature(method, eval_str=True).parameters.values()
        fields: dict[str, Any] = {
            each.name: (each.annotation, ... if each.default is each.empty else each.default) for each in parameters
        }
        schema = create_model(method.__name__, **fields).model_json_schema()
        needed = [each.name for each in parameters if each.default is each.empty]
        assert set(schema.get("required", [])) == set(needed) & set(schema["properties"] if needed else ())


@pytest.mark.parametrize("resource", get_args(ResourceName))
def test_tool__reads_a_string_as_a_string_and_a_list_as_a_list(resource: str) -> None:
    """Without help, pydantic reads a JSON string as an iterable of its characters."""
    for method in methods(HelpScout(access_token="t"), resource):
        for parameter in inspect.signature(method, eval_str=True).parameters.values():
            annotation = parameter.annotation
            if "Iterable" not in str(annotation):
                continue
            adapter: TypeAdapter[Any] = TypeAdapter(annotation)
            assert adapter.validate_json("[]") == []
            with suppress(ValidationError):
                assert adapter.validate_json('"spam"') == "spam"


def test_tool__sends_a_string_as_a_string() -> None:
    sandbox = Sandbox(data={})
    hs = sandbox.client()
    number = sandbox.add_conversation()
    method = hs.conversations.add_tags
    fields: dict[str, Any] = {
        each.name: (each.annotation, ...) for each in inspect.signature(method, eval_str=True).parameters.values()
    }
    tool = create_model("add_tags", **fields)
    for tags in ('"vip"', '["late", "parcel"]'):
        arguments: Any = tool.model_validate_json(f'{{"conversation_id": {number}, "tags": {tags}}}')
        method(arguments.conversation_id, arguments.tags)
    assert {tag.tag for tag in hs.conversations.get(number).tags or []} == {"late", "parcel", "vip"}


def test_tool__arguments_reach_the_method() -> None:
    method = HelpScout(access_token="t").threads.create_note
    parameters = inspect.signature(method, eval_str=True).parameters.values()
    fields: dict[str, Any] = {
        each.name: (each.annotation, ... if each.default is each.empty else each.default) for each in parameters
    }
    arguments: Any = create_model("create_note", **fields).model_validate(
        {"conversation_id": 12, "text": "hi", "attachments": [{"fileName": "a", "mimeType": "text/plain", "data": ""}]}
    )
    assert arguments.model_fields_set == {"conversation_id", "text", "attachments"}
    body = models.CreateNoteThread(text=arguments.text, attachments=arguments.attachments)
    assert body.to_dict() == {
        "text": "hi",
        "attachments": [{"fileName": "a", "mimeType": "text/plain", "data": ""}],
    }
    assert arguments.status is UNSET
