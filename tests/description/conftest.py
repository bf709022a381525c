"""Schemas for tests: the values they allow, and the parts that a model must preserve."""

from __future__ import annotations

import datetime
import json
import random
from collections.abc import Callable
from importlib import resources
from typing import Any, Literal

import pytest
from attrs import Factory, define, field, frozen
from dateutil.parser import isoparse
from openapi_python_client.strings import PythonIdentifier

import helpscout_api.models
from openapi.codegen.description import Description, open_enum, without_null

Kind = Literal["object", "map", "object or scalar", "list", "date-time", "date", "scalar", "required"]


@frozen
class Shape:
    """A schema reduced to its structure."""

    kind: Kind
    schema: Any
    name: str = ""
    """Name of an object's schema, and so of its model."""


@frozen
class Shapes:
    """Finds the structure of schemas of a description."""

    description: Description = field(repr=False)

    def of(self, schema: Any) -> Shape:
        schema = without_null(schema)
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            target = self.description.resolve(schema)
            if target.get("type") != "object":
                return self.of(target)
            return Shape("object" if "properties" in target else "map", target, name)
        objects = [shape for shape in map(self.of, schema.get("anyOf", [])) if shape.kind == "object"]
        if objects:
            return Shape("object or scalar", objects[0].schema, objects[0].name)
        if schema.get("type") == "array":
            return Shape("list", schema)
        if schema.get("format") in ("date-time", "date"):
            return Shape(schema["format"], schema)
        return Shape("scalar", schema)

    def object(self, name: str) -> Shape:
        return self.of({"$ref": f"#/components/schemas/{name}"})

    def has_structure(self, shape: Shape) -> bool:
        """Whether an object holds anything that is checked."""
        required = shape.schema.get("required", [])
        return any(
            self.of(schema).kind != "scalar"
            for key, schema in shape.schema["properties"].items()
            if key not in required
        )

    def lost(self, shape: Shape, before: Any, after: Any, place: str = "") -> list[str]:
        """Paths of values that a model lost. It may drop nulls, and values that count as absent."""
        if identical(before, after):
            return []
        if before is None or reads_as_absent(shape, before):
            return [] if after is None else [f"{place} came from nowhere"]
        if shape.kind in ("object", "object or scalar") and isinstance(before, dict):
            if not isinstance(after, dict):
                return [f"{place} is lost"]
            known = shape.schema["properties"]
            found = [f"{place}.{key} came from nowhere" for key in after if key not in before]
            for key, value in before.items():
                inner = self.of(known.get(key, {}))
                found += self.lost(inner, value, after.get(key), f"{place}.{key}")
            return found
        if shape.kind == "list" and isinstance(before, list) and isinstance(after, list):
            inner = self.of(shape.schema["items"])
            kept = [item for item in before if inner.kind != "object" or item not in (None, [])]
            if len(kept) != len(after):
                return [f"{place} has {len(after)} of {len(kept)} items"]
            return [
                fault
                for index, (old, new) in enumerate(zip(kept, after, strict=True))
                for fault in self.lost(inner, old, new, f"{place}[{index}]")
            ]
        if shape.kind == "date-time" and isinstance(before, str) and isinstance(after, str):
            same = instant(before) == instant(after)
        else:
            same = identical(before, after)
        return [] if same else [f"{place} is not what it was"]

    def mistyped(self, shape: Shape, value: Any, place: str = "") -> list[str]:
        """Places where a model holds another kind of structure than its annotations promise."""
        if value is None:
            return []
        model = getattr(helpscout_api.models, shape.name) if shape.kind.startswith("object") else None
        if model and isinstance(value, model):
            return [
                fault
                for key, schema in shape.schema["properties"].items()
                for fault in self.mistyped(self.of(schema), getattr(value, attribute(key)), f"{place}.{key}")
            ]
        if shape.kind == "list" and isinstance(value, list):
            inner = self.of(shape.schema["items"])
            return [fault for i, item in enumerate(value) for fault in self.mistyped(inner, item, f"{place}[{i}]")]
        fits = {
            "map": type(value) is dict,
            "object or scalar": not isinstance(value, dict | list),
            "date-time": isinstance(value, datetime.datetime) and value.tzinfo is not None,
            "date": type(value) is datetime.date,
            "scalar": True,
        }.get(shape.kind, False)
        return [] if fits else [f"{place} is a {type(value).__name__}"]


def reads_as_absent(shape: Shape, value: Any) -> bool:
    """PHP's way to write an empty object, and blank dates."""
    if value == [] and shape.kind in ("object", "map", "object or scalar"):
        return True
    return isinstance(value, str) and not value.strip() and shape.kind in ("date-time", "date")


def instant(text: str) -> datetime.datetime:
    time = isoparse(text)
    return time if time.tzinfo else time.replace(tzinfo=datetime.UTC)


def identical(left: Any, right: Any) -> bool:
    """Equal, and of one type: 1 is neither 1.0 nor True."""
    return repr(left) == repr(right)


def attribute(key: str) -> str:
    return PythonIdentifier(key, prefix="")


@define
class Payload:
    """An example of a response, and the places of its structures."""

    value: Any
    places: list[tuple[list[str | int], Kind]] = Factory(list)


@frozen
class PayloadMaker:
    """Generates responses of a schema, including those of a misbehaving API."""

    shapes: Shapes
    random: random.Random
    places: list[tuple[list[str | int], Kind]] = Factory(list)

    def make(self, name: str) -> Payload:
        return Payload(self._object(self.shapes.object(name), []), self.places)

    def _value(self, shape: Shape, place: list[str | int]) -> Any:
        if shape.kind == "object or scalar":
            self.places.append((place, shape.kind))
            return self._scalar({}) if self._chance(0.5) else self._object(shape, place)
        if shape.kind == "scalar":
            return self._scalar(shape.schema)
        self.places.append((place, shape.kind))
        if shape.kind in ("object", "map") and self._chance(0.1):
            return []
        if shape.kind == "object":
            return self._object(shape, place)
        if shape.kind == "map":
            return {key: self._anything() for key in self._some(KEYS)}
        if shape.kind == "list":
            inner = self.shapes.of(shape.schema["items"])
            count = self.random.choice([0, 1, 1, 2, 3]) if len(place) < 8 else 0
            return [
                None if inner.kind == "object" and self._chance(0.05) else self._value(inner, [*place, index])
                for index in range(count)
            ]
        return self.random.choice(TIMES if shape.kind == "date-time" else ["2020-01-15", "0001-01-01", "", None])

    def _object(self, shape: Shape, place: list[str | int]) -> Any:
        required = shape.schema.get("required", [])
        absent = self.random.choice([0, 0.3, 0.6]) + 0.05 * len(place)
        extra = self._some(KEYS) if self._chance(0.3) else []
        made = {key: self._anything() for key in extra if key not in shape.schema["properties"]}
        for key, schema in shape.schema["properties"].items():
            if key in required:
                self.places.append(([*place, key], "required"))
                is_integer = without_null(schema)["type"] == "integer"
                made[key] = self.random.choice(IDS if is_integer else TEXTS)
            elif self._chance(0.1):
                made[key] = None
            elif not self._chance(absent):
                made[key] = self._value(self.shapes.of(schema), [*place, key])
        return made

    def _scalar(self, schema: Any) -> Any:
        known = open_enum(schema)
        if known and self._chance(0.5):
            return self.random.choice(known["enum"])
        return self.random.choice(SCALARS.get(str(schema.get("type")), ANY_SCALAR))

    def _anything(self) -> Any:
        return self.random.choice([None, [], {}, {"deep": [{"er": None}]}, [1, "a"], True, *IDS, *TEXTS])

    def _some(self, values: list[str]) -> list[str]:
        return self.random.sample(values, self.random.randint(0, len(values)))

    def _chance(self, share: float) -> bool:
        return self.random.random() < share


KEYS = ["brandNew", "x-y", "message:dashboard", "größe", "self"]
IDS = [0, 1, 2**31, 4845671933, 2**63, 2**80, "33077"]
TEXTS = ["", "a", "Grüße 🎉", "value nobody has heard of", "02108", "#9239499"]
SCALARS: dict[str, list[Any]] = {"integer": IDS, "string": TEXTS, "boolean": [True, False]}
ANY_SCALAR = [*IDS, *TEXTS, True, 0.0, 2278004.5]
TIMES = [
    "2026-03-31T08:00:00Z",
    "2021-04-12T08:44:34.736330Z",
    "2017-12-12T12:12:13",
    "2026-03-31T08:00:00+05:30",
    "",
    None,
]


MakePayload = Callable[[random.Random, str], Payload]

SHIPPED = Description(json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_text("utf-8")))


def _of_a_schema(shape: Shape) -> Any:
    return pytest.param(shape.name, marks=pytest.mark.conformance)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Gives a test every object that is read, or every object that holds anything but free scalars."""
    shapes = Shapes(SHIPPED)
    objects = [shape for shape in map(shapes.object, sorted(SHIPPED.response_schemas)) if shape.kind == "object"]
    if "object_name" in metafunc.fixturenames:
        metafunc.parametrize("object_name", [_of_a_schema(shape) for shape in objects])
    if "structured_name" in metafunc.fixturenames:
        metafunc.parametrize(
            "structured_name", [_of_a_schema(shape) for shape in objects if shapes.has_structure(shape)]
        )


@pytest.fixture(scope="session")
def description() -> Description:
    """The description as shipped; another test compares it to the fragments."""
    return SHIPPED


@pytest.fixture(scope="session")
def shapes(description: Description) -> Shapes:
    return Shapes(description)


@pytest.fixture(scope="session")
def payload(shapes: Shapes) -> MakePayload:
    """Generates a random response of a schema."""
    return lambda chance, name: PayloadMaker(shapes, chance).make(name)
