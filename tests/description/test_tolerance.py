"""Everything that the API may send is read: unknown values, extra keys, nulls, absence, huge ids, what doesn't fit.

Set HELPSCOUT_TEST_PAYLOADS to the number of payloads wanted of each schema for a long and random run.
"""

from __future__ import annotations

import collections
import copy
import os
import random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import helpscout_api.models

if TYPE_CHECKING:
    from tests.description.conftest import Kind, MakePayload, Shapes

WRONG: dict[Kind, list[Any]] = {
    "object": ["text", "", 7, 0, True, [1], [{}]],
    "map": ["text", "", 7, 0, False, [1], [{}]],
    "object or scalar": [[1], [{}], ["text"]],
    "list": [{}, {"a": 1}, "text", "", 7, False],
    "date-time": [0, 1.5, True, {}, [], ["2026-03-31T08:00:00Z"], "yesterday", "2026-13-01T00:00:00Z"],
    "date": [0, True, {}, [], "May 23", "2026-13-01"],
}

count = os.environ.get("HELPSCOUT_TEST_PAYLOADS")
many = settings(
    max_examples=int(count or 40),
    deadline=None,
    derandomize=count is None,
    suppress_health_check=[HealthCheck.filter_too_much],
)
chances = st.randoms(use_true_random=True)


def model(name: str) -> Any:
    return getattr(helpscout_api.models, name)


@many
@given(chance=chances)
def test_payload__is_read_and_comes_through(
    object_name: str, chance: random.Random, shapes: Shapes, payload: MakePayload
) -> None:
    value = payload(chance, object_name).value
    before = copy.deepcopy(value)
    shape = shapes.object(object_name)

    read = model(object_name).from_dict(value)

    assert value == before
    assert shapes.mistyped(shape, read) == []
    assert shapes.lost(shape, value, read.to_dict()) == []
    assert model(object_name).from_dict(read.to_dict()) == read


@many
@given(chance=chances)
def test_payload__with_one_wrong_structure_is_read_but_for_it(
    structured_name: str, chance: random.Random, shapes: Shapes, payload: MakePayload
) -> None:
    made = payload(chance, structured_name)
    places = [each for each in made.places if each[1] != "required"]
    assume(places)
    place, kind = chance.choice(places)
    put(made.value, place, chance.choice(WRONG[kind]))

    read = model(structured_name).from_dict(made.value)

    shape = shapes.object(structured_name)
    assert shapes.mistyped(shape, read) == []
    assert shapes.lost(shape, made.value, read.to_dict()) == []


def put(value: Any, place: list[str | int], new: Any) -> None:
    for part in place[:-1]:
        value = value[part]
    value[place[-1]] = new


@pytest.mark.parametrize(
    "made",
    [
        {"id": 1, "subject": b"x"},
        {"id": 1, "tags": ({"id": 2},)},
        {"id": 1, "cc": ("ann@example.com",)},
        {"id": 1, "createdAt": frozenset({2026})},
        {"id": 1, "primaryCustomer": collections.OrderedDict(id=(3,))},
    ],
    ids=["bytes", "tuple of objects", "tuple of scalars", "set", "nested"],
)
def test_from_dict__sets_aside_what_json_does_not_have(made: dict[str, Any]) -> None:
    assert model("Conversation").from_dict(made).to_dict() == made
