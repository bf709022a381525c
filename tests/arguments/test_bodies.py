"""Request bodies: any legal form is sent as the one correct form, at any depth; anything else is rejected."""

from __future__ import annotations

import datetime
import enum
import json
import math
import random
import re
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import define, field

from helpscout_api import models
from helpscout_client import UNSET
from helpscout_client.sandbox.http.messages import Request
from helpscout_client.sandbox.openapi.description import description
from helpscout_client.sandbox.openapi.validation import validator
from openapi.codegen.description import Description, without_null
from openapi.codegen.python_code.coercion import keyword_name
from openapi.codegen.python_code.properties import python_name

if TYPE_CHECKING:
    from tests.conftest import Flavour

pytestmark = pytest.mark.conformance

#: The shipped description, which loads much faster than its fragments; tests/description compares both.
API = Description(description().data)
OPERATIONS = [operation for operation in API.operations.values() if operation.body and operation.id != "create_token"]
SANDBOX = {operation.id: operation for operation in description().operations}
#: Bodies of each kind for each operation and way of sending.
TRIES = 6


# Legal forms, and what they are on the wire


class Text(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "shown differently"


class Number:
    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Timestamp(datetime.datetime):
    """As that of pandas, which prints nanoseconds."""

    def isoformat(self, *args: Any, **options: Any) -> str:
        return super().isoformat(*args, **options) + "000789"


#: One of them fits each pattern.
FITTING = ["3f1a6f0e-51a8-4a7e-9a5c-0d7c1f3b9e21", "/plan", "female"]
#: Values that no property takes.
ALIEN: list[Any] = [b"bytes", object(), math.nan, math.inf, 1j, "half \ud800 of a pair", {object(): "x"}, ...]


@define
class Maker:
    """Makes bodies by chance; with `broken_at`, the value of that number is one that can't be sent."""

    chance: random.Random
    broken_at: int | None = None
    broken: str | None = None
    """The place of that value."""
    count: int = 0
    package: Any = field(default=models)

    def value(self, schema: Any, place: str, *, in_list: bool = False) -> tuple[Any, Any]:
        """A form of a value, and what it is on the wire."""
        self.count += 1
        if self.count - 1 == self.broken_at:
            self.broken = place
            return self.chance.choice(ALIEN[:1] if in_list else ALIEN), ...
        nullable = schema != without_null(schema)
        if nullable and self.chance.random() < 0.2:
            return None, None
        schema, name = without_null(schema), None
        while "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            schema = API.resolve(schema)
        if "anyOf" in schema:
            pattern = {"pattern": schema["pattern"]} if "pattern" in schema else {}
            option = {**self.chance.choice(schema["anyOf"]), **pattern}
            given, wire = self.value(option, place)
            # Digits stay a string where there may be one.
            return (wire if option.get("type") == "integer" and given is not ... else given), wire
        if "enum" in schema:
            value = self.chance.choice(schema["enum"])
            member: Any = enum.Enum("member", {"A": value})
            return self.chance.choice([value, Text(value), member.A]), value
        make: Callable[..., tuple[Any, Any]] = getattr(self, f"_{schema.get('type', 'any')}")
        self.count -= 1
        return make(schema, place, name)

    def _string(self, schema: Any, place: str, _: Any) -> tuple[Any, Any]:
        self.count += 1
        if schema.get("format") == "date-time":
            time = datetime.datetime(2027, 1, self.chance.randint(1, 28), 23, 30, 59, tzinfo=datetime.UTC)
            zoned = time.astimezone(datetime.timezone(datetime.timedelta(hours=5, minutes=30)))
            day = datetime.date(2027, 1, 5)
            exact = Timestamp(2027, 1, 1, 1, 2, 3, 999_999, tzinfo=datetime.UTC)
            return self.chance.choice(
                [
                    (zoned.replace(microsecond=5), f"{time:%Y-%m-%dT%H:%M:%SZ}"),
                    (zoned.isoformat(), f"{time:%Y-%m-%dT%H:%M:%SZ}"),
                    (day, "2027-01-05T00:00:00Z"),
                    (exact, "2027-01-01T01:02:03Z"),
                ]
            )
        least, most = schema.get("minLength", 0), min(schema.get("maxLength", 20), 20)
        letters = "aé😀 <b>\n" if most > 8 and "pattern" not in schema else "ab"
        value = "".join(self.chance.choices(letters, k=max(least, most // 2)))
        if schema.get("format") == "uri":
            value = "https://example.com/hook"
        if "pattern" in schema:
            (value,) = [known for known in FITTING if re.match(schema["pattern"], known)][:1]
        return self.chance.choice([value, Text(value)]), value

    def _integer(self, schema: Any, place: str, _: Any) -> tuple[Any, Any]:
        self.count += 1
        value = self.chance.randint(max(schema.get("minimum", 0), 0), min(schema.get("maximum", 2**40), 2**40))
        return self.chance.choice([value, str(value), Number(value)]), value

    def _boolean(self, schema: Any, place: str, _: Any) -> tuple[Any, Any]:
        self.count += 1
        value = self.chance.random() < 0.5
        return value, value

    def _array(self, schema: Any, place: str, _: Any) -> tuple[Any, Any]:
        self.count += 1
        length = self.chance.randint(schema.get("minItems", 0), 2)
        made = [self.value(schema["items"], f"{place}[{index}]", in_list=True) for index in range(length)]
        given, wire = [item for item, _ in made], [item for _, item in made]
        forms: list[Any] = [given, tuple(given), iter(given)]
        if length == 1:
            forms.append(given[0])
        return self.chance.choice(forms), wire

    def _any(self, schema: Any, place: str, _: Any) -> tuple[Any, Any]:
        self.count += 1
        dated = {"type": "home", "at": datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)}
        return self.chance.choice(
            [
                ("text", "text"),
                (7, 7),
                (dated, dated),
                ([1, True, None], [1, True, None]),
            ]
        )

    def _object(self, schema: Any, place: str, name: Any) -> tuple[Any, Any]:
        self.count += 1
        given, wire = self.properties(schema, f"{place}.")
        keys = {str(python_name(key)): key for key in schema["properties"]}
        form = self.chance.randrange(3)
        if form == 0:
            return getattr(self.package, name)(**given), wire
        if form == 1:
            return {keys[attribute]: value for attribute, value in given.items()}, wire
        unset = dict.fromkeys(sorted(set(keys) - set(given))[:1], UNSET)
        return {keyword_name(attribute): value for attribute, value in (given | unset).items()}, wire

    def properties(self, schema: Any, prefix: str = "") -> tuple[dict[str, Any], dict[str, Any]]:
        """Attributes of an object, and its JSON."""
        given, wire = {}, {}
        for key, inner in schema["properties"].items():
            if key in schema.get("required", ()) or self.chance.random() < 0.5:
                attribute = str(python_name(key))
                given[attribute], wire[key] = self.value(inner, prefix + attribute)
        return given, wire


def json_of(wire: Any) -> Any:
    """What is expected of values without a shape: times in their form."""
    if isinstance(wire, dict):
        return {key: json_of(value) for key, value in wire.items()}
    if isinstance(wire, list):
        return [json_of(value) for value in wire]
    return f"{wire:%Y-%m-%dT%H:%M:%SZ}" if isinstance(wire, datetime.datetime) else wire


# Ways to send them


@define
class Call:
    """One operation, and how it is called."""

    flavour: Flavour
    hs: Any
    operation: Any
    requests: list[httpx.Request]

    @property
    def path(self) -> list[Any]:
        places = [parameter for parameter in self.operation.parameters if parameter["in"] == "path"]
        ids = {"integer": "7", "string": "abc"}
        return [ids[parameter["schema"]["type"]] for parameter in places]

    def resource(self, given: dict[str, Any]) -> None:
        resource = getattr(self.hs, self.operation.resource)
        # Conveniences have the generated methods of their base, too.
        self.flavour.run(getattr(resource, self.operation.method)(*self.path, **self._keywords(given)))

    def is_constant(self, name: str) -> bool:
        """Whether methods of resources don't take a property, since it is always the same."""
        return "x-constant" in self.operation.body["schema"].get("properties", {}).get(name, {})

    def _keywords(self, given: dict[str, Any]) -> dict[str, Any]:
        """The arguments as the method spells them: some have another name than the property, some are constant."""
        properties = self.operation.body["schema"].get("properties", {})
        named = {str(python_name(key)): inner for key, inner in properties.items()}
        return {
            named.get(name, {}).get("x-argument", name): value
            for name, value in given.items()
            if "x-constant" not in named.get(name, {})
        }

    def raw(self, given: dict[str, Any]) -> None:
        module = import_module(f"helpscout_api.api.{self.operation.resource}.{self.operation.id}")
        if "operations" in given:
            body = given["operations"]
        else:
            (content,) = API.resolve(self.operation.data["requestBody"])["content"].values()
            body = getattr(models, content["schema"]["$ref"].rpartition("/")[2])(**given)
        function = module.sync if self.flavour.name == "sync" else module.asyncio
        self.flavour.run(function(*self.path, client=self.hs.raw, body=body))


@pytest.fixture(params=OPERATIONS, ids=lambda operation: operation.id)
def call(request: pytest.FixtureRequest, flavour: Flavour) -> Call:
    operation = request.param
    requests: list[httpx.Request] = []

    def handle(sent: httpx.Request) -> httpx.Response:
        requests.append(sent)
        body = Request(sent.method, sent.url.path, "", dict(sent.headers), sent.content)
        validator().read_body(SANDBOX[operation.id], body)
        chosen = "7" if operation.resource == "chats" else 7
        return httpx.Response(201, headers={"Resource-ID": "7"}, json={"id": chosen})

    return Call(flavour, flavour.client(handle, pacing=False), operation, requests)


def made(operation: Any, maker: Maker) -> tuple[dict[str, Any], Any]:
    """Arguments, and the JSON of the body."""
    schema = operation.body["schema"]
    if schema["type"] == "array":
        given, wire = maker.value({**schema, "minItems": 1}, "operations")
        return {"operations": given}, json_of(wire)
    arguments, wire = maker.properties(schema)
    return arguments, json_of(wire)


WAYS = [Call.resource, Call.raw]


@pytest.mark.parametrize("way", WAYS)
def test_any_legal_form__is_the_right_one_on_the_wire(call: Call, way: Callable[..., None]) -> None:
    for seed in range(TRIES):
        given, wire = made(call.operation, Maker(random.Random(seed)))
        way(call, given)
        assert sent_json(call.requests[-1]) == wire, given


@pytest.mark.parametrize("way", WAYS)
def test_anything_else__is_rejected_by_its_place(call: Call, way: Callable[..., None]) -> None:
    for seed in range(TRIES):
        whole = Maker(random.Random(seed))
        made(call.operation, whole)
        for broken_at in range(whole.count):
            maker = Maker(random.Random(seed), broken_at)
            given, _ = made(call.operation, maker)
            if maker.broken is None or (way is Call.resource and call.is_constant(maker.broken)):
                continue
            with pytest.raises((TypeError, ValueError)) as caught:
                way(call, given)
            assert maker.broken.partition("[")[0] in str(caught.value)
            assert maker.broken in str(caught.value) or maker.broken.endswith("]")
    assert call.requests == []


def sent_json(request: httpx.Request) -> Any:
    return json.loads(request.content)
