"""Every example of a response, broken in one to three places, is read by both clients as far as it is not broken.

Set HELPSCOUT_TEST_BROKEN to the number of responses wanted of each client for a long and random run.
"""

from __future__ import annotations

import copy
import os
import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import helpscout_api.models
from helpscout_api.errors import ResponseParseError
from tests.description.conftest import SHIPPED, Shapes, attribute
from tests.description.test_examples import Example, as_json, call, first_body, response_examples, success

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.description.conftest import Shape

EXAMPLES: list[Example] = [each.values[0] for each in response_examples()]
Place = tuple[str | int, ...]
OTHERS: list[Any] = [None, "text", "", "12", 7, 2.5, True, [], {}, ["a"], [{}], [[None]], {"a": 1}, {"id": None}]

count = os.environ.get("HELPSCOUT_TEST_BROKEN")
MISSING = object()


@pytest.mark.conformance
@settings(
    max_examples=int(count or 300),
    derandomize=count is None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**64))
def test_broken_response__is_read_but_for_what_is_broken(flavour: Flavour, seed: int) -> None:
    chance, shapes = random.Random(seed), Shapes(SHIPPED)
    example = chance.choice(EXAMPLES)
    shape = shapes.of(example.schema)
    raw = copy.deepcopy(example.value)
    places = [place for place in below(raw) if place and not is_key(shape, place)]
    broken = chance.sample(places, min(len(places), chance.randint(1, 3)))
    for place in sorted(broken, key=len, reverse=True):
        spoil(raw, place, chance)
    before = read(flavour, example, example.value)

    after = read(flavour, example, raw)

    assert shapes.mistyped(shape, after) == []
    if isinstance(raw, dict):
        assert shapes.lost(shape, raw, as_json(after)) == []
    whole, rest = dict(leaves(shapes, shape, before)), dict(leaves(shapes, shape, after))
    spoiled = [within_list(place) for place in broken]
    for place, value in whole.items():
        # The place of a dictionary may be above the place of a broken value in it.
        if not any(place[: len(each)] == each or each[: len(place)] == place for each in spoiled):
            assert rest.get(place, MISSING) == value, place


@pytest.mark.parametrize("body", [[], "text", 7, None, True])
def test_response__of_another_kind_is_an_error(flavour: Flavour, body: Any) -> None:
    with pytest.raises(ResponseParseError):
        read(flavour, next(each for each in EXAMPLES if isinstance(each.value, dict)), body)


def read(flavour: Flavour, example: Example, body: Any) -> Any:
    response = httpx.Response(int(success(example.operation)), json=body)
    return call(flavour, example.operation, response, first_body(example.operation))[0]


def below(value: Any, place: Place = ()) -> Iterator[Place]:
    yield place
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield from below(item, (*place, key))


def is_key(shape: Shape, place: Place) -> bool:
    """Whether a response must have this."""
    return len(place) == 1 and place[0] in shape.schema.get("required", [])


def spoil(raw: Any, place: Place, chance: random.Random) -> None:
    holder = raw
    for part in place[:-1]:
        holder = holder[part]
    old = holder[place[-1]]
    spoilers: list[Callable[[], Any]] = [lambda: holder.__setitem__(place[-1], chance.choice(OTHERS))]
    if isinstance(holder, dict):
        spoilers += [lambda: holder.pop(place[-1]), lambda: holder.__setitem__("brandNew", chance.choice(OTHERS))]
    if isinstance(old, list):
        spoilers += [lambda: old.append(chance.choice(OTHERS)), lambda: holder.__setitem__(place[-1], old[:1])]
    chance.choice(spoilers)()


def within_list(place: Place) -> Place:
    """What may be read otherwise: an item that can't be read is left out of the outermost list that it is in."""
    lists = [index for index, part in enumerate(place) if isinstance(part, int)]
    return tuple(part if isinstance(part, int) else attribute(part) for part in (place[: lists[0]] if lists else place))


def leaves(shapes: Shapes, shape: Shape, value: Any, place: Place = ()) -> Iterator[tuple[Place, Any]]:
    """What was read, by its place in the response."""
    if isinstance(value, list):
        inner = shapes.of(shape.schema.get("items", {}))
        for index, item in enumerate(value):
            yield from leaves(shapes, inner, item, (*place, index))
    elif shape.name and isinstance(value, getattr(helpscout_api.models, shape.name, ())):
        for key, schema in shape.schema["properties"].items():
            yield from leaves(shapes, shapes.of(schema), getattr(value, attribute(key)), (*place, attribute(key)))
    else:
        yield place, value
