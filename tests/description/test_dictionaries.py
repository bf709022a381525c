"""Models as dictionaries of plain JSON types, and their copies."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
import random
from collections.abc import Iterator
from importlib import resources
from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import helpscout_api.models
from helpscout_api.models import Conversation, CreateNoteThread, CustomerInput, Tag
from helpscout_client import UNSET
from openapi.codegen.description import Description

if TYPE_CHECKING:
    from tests.description.conftest import MakePayload

SHIPPED = Description(json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))
NOON = datetime.datetime(2026, 3, 31, 12, tzinfo=datetime.UTC)


def model(name: str) -> Any:
    return getattr(helpscout_api.models, name)


def sent() -> Iterator[Any]:
    """Each example of a body that is an object."""
    for operation in SHIPPED.operations.values():
        for media in operation.data.get("requestBody", {"content": {}})["content"].values():
            reference = media["schema"].get("$ref")
            for name, example in media["examples"].items() if reference else ():
                yield pytest.param(reference.rpartition("/")[2], example["value"], id=f"{operation.id}-{name}")


@settings(max_examples=4, deadline=None, derandomize=True)
@given(chance=st.randoms(use_true_random=True))
def test_read__to_plain_json_and_back(object_name: str, chance: random.Random, payload: MakePayload) -> None:
    made = model(object_name).from_dict(payload(chance, object_name).value)
    check(made)


@pytest.mark.parametrize(("name", "value"), list(sent()))
def test_sent__to_plain_json_and_back(name: str, value: Any) -> None:
    made = model(name).from_dict(value)
    assert made.to_dict() == value
    check(made)


def check(made: Any) -> None:
    """Fails if something is lost on the way through JSON, or by copying."""
    plain = json.loads(json.dumps(made.to_dict()))
    assert plain == made.to_dict()
    read = type(made).from_dict(plain)
    for same in (read, copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made)), evolve(made)):
        assert same == made
        assert same is not made
    assert read.to_dict() == plain


def test_dictionary__keeps_what_it_does_not_know() -> None:
    read = Conversation.from_dict(
        {"id": 7, "brandNew": {"deep": [1, None]}, "subject": None, "tags": [{"id": 1, "odd": 1}]}
    )
    assert read.additional_properties == {"brandNew": {"deep": [1, None]}}
    assert read.to_dict() == {"id": 7, "brandNew": {"deep": [1, None]}, "tags": [{"id": 1, "odd": 1}]}


def test_dictionary__has_times_as_texts_at_any_depth() -> None:
    read = Conversation(
        id=7, created_at=NOON, additional_properties={"seen": NOON, "days": [NOON.date()], "more": {"at": NOON}}
    )
    noon = "2026-03-31T12:00:00Z"
    assert read.to_dict() == {
        "id": 7,
        "createdAt": noon,
        "seen": noon,
        "days": ["2026-03-31"],
        "more": {"at": noon},
    }


def test_dictionary__is_not_shared() -> None:
    read = Conversation.from_dict({"id": 7, "brandNew": {"deep": [1]}, "_links": {"self": {"href": "x"}}})
    plain = read.to_dict()
    plain["brandNew"]["deep"].append(2)
    plain["_links"]["self"].clear()
    assert read.to_dict() == {"id": 7, "brandNew": {"deep": [1]}, "_links": {"self": {"href": "x"}}}


def test_equality__of_models() -> None:
    assert Tag.from_dict({"id": 7, "name": None}) == Tag(id=7)
    assert Tag(id=7) != Tag(id=7, additional_properties={"new": 1})
    assert CustomerInput(id=7) != CustomerInput(id=7, email="ann@example.com")


def test_dictionary__of_what_is_sent_distinguishes_null_from_nothing() -> None:
    assert CreateNoteThread(text="hi").to_dict() == {"text": "hi"}
    body = model("CreateReplyThread")(customer=CustomerInput(id=1), text="hi", assign_to=None)
    assert body.to_dict() == {"customer": {"id": 1}, "text": "hi", "assignTo": None}
    assert model("CreateReplyThread").from_dict(body.to_dict()) == body
    assert copy.deepcopy(body).status is UNSET
