"""Compares the responses of a real account with the description, and writes what differs, without anybody's data.

    python -m helpscout_client.drift

It only reads: one page of each list, and of those that belong to an entity, the first one's. What it prints are names
of properties, JSON kinds, values of enumerations, and counts.
"""

import datetime
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, Final

from attrs import Factory, define

from . import APIError, HelpScout, HelpScoutError

#: Other names and values are not shown: they may be somebody's data.
_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z_:.-]{0,40}")
#: What begins with one of these words is read by it.
_ENTITIES: Final = {"conversation_id": "conversations", "customer_id": "customers", "mailbox_id": "mailboxes"}
_KINDS: Final = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
}
_DAYS: Final = 28


@define
class Shapes:
    """What came of each property that the description knows, and what else."""

    description: Any
    objects: Counter[str] = Factory(Counter)
    """How many objects of each schema came."""
    came: defaultdict[str, Counter[str]] = Factory(lambda: defaultdict(Counter))
    """How often each property of a schema came."""
    misfits: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, property and kind of values that are not described."""
    unknown: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, name and kind of properties that are not described."""
    values: Counter[tuple[str, str, str]] = Factory(Counter)
    """Schema, property and value where the description doesn't list a value of an enumeration."""

    def add(self, schema: Any, value: Any, owner: str = "", name: str = "") -> None:
        """Counts a value, with all in it."""
        if value is None:
            return
        options = list(self._options(schema))
        kind = _KINDS[type(value)]
        fitting = [option for _, option in options if _fits(option, kind)]
        if not fitting:
            self.misfits[owner, name, kind] += 1
        elif kind == "array":
            for item in value:
                self.add(fitting[0].get("items", {}), item, owner, f"{name}[]")
        elif kind == "object":
            self._add_object(next((pair for pair in options if "properties" in pair[1]), None), value)
        elif kind == "string":
            known = [word for option in fitting for word in option.get("enum", [])]
            if known and value not in known:
                self.values[owner, name, _shown(value)] += 1

    def _add_object(self, described: tuple[str, Any] | None, value: dict[str, Any]) -> None:
        if described is None:
            return
        owner, schema = described
        self.objects[owner] += 1
        for name, inner in value.items():
            if name in schema["properties"]:
                self.came[owner][name] += 1
                self.add(schema["properties"][name], inner, owner, name)
            else:
                self.unknown[owner, _shown(name), _KINDS[type(inner)]] += 1

    def _options(self, schema: Any, owner: str = "") -> Iterator[tuple[str, Any]]:
        """The schemas that a value may have, with their names."""
        if "$ref" in schema:
            owner = schema["$ref"].rpartition("/")[2]
            yield from self._options(self.description["components"]["schemas"][owner], owner)
        elif "anyOf" in schema:
            for option in schema["anyOf"]:
                yield from self._options(option, owner)
        else:
            yield owner, schema

    def never(self) -> list[tuple[str, str]]:
        """Schema and name of properties that never came, of schemas that did."""
        schemas = self.description["components"]["schemas"]
        return [
            (owner, name)
            for owner in sorted(self.objects)
            for name in schemas[owner]["properties"]
            if not self.came[owner][name]
        ]


def _fits(schema: Any, kind: str) -> bool:
    types = schema.get("type", kind)
    types = [types] if isinstance(types, str) else types
    return kind in types or (kind == "integer" and "number" in types)


def _shown(text: str) -> str:
    return text if _NAME.fullmatch(text) else "(not shown)"


def read(hs: HelpScout, description: Any) -> tuple[Shapes, list[str]]:
    """Reads one page of each list. Gives what came, and which lists could not be read, and why."""
    shapes, skipped = Shapes(description), []
    ids: dict[str, Any] = {}
    lists = sorted(_lists(description), key=lambda each: "{" in each[0])
    for path, operation, schema in lists:
        wanted = re.findall(r"\{(\w+)\}", path)
        query = [each["name"] for each in _parameters(description, operation) if each.get("required")]
        if not {*wanted} <= ids.keys() or not {*query} <= {"start", "end", *wanted}:
            skipped.append(f"{path}: needs what no other list told")
            continue
        params = _last_days() if "start" in query else None
        try:
            body = hs.request("GET", path.format(**ids), params=params).json()
        except APIError as error:
            skipped.append(f"{path}: {error.status_code}")
            continue
        except (HelpScoutError, ValueError) as error:
            skipped.append(f"{path}: {type(error).__name__}")
            continue
        shapes.add(schema, body)
        for parameter, tag in _ENTITIES.items():
            if tag == operation["tags"][0] and not wanted and (found := _first_id(body)) is not None:
                ids[parameter] = found
    return shapes, skipped


def _lists(description: Any) -> Iterator[tuple[str, Any, Any]]:
    """Path, operation and schema of all lists."""
    for path, item in description["paths"].items():
        if "get" not in item:
            continue
        for media_type, content in item["get"]["responses"].get("200", {}).get("content", {}).items():
            schema = content["schema"]
            target = description["components"]["schemas"].get(schema.get("$ref", "").rpartition("/")[2], schema)
            if media_type.endswith("json") and ("x-items" in target or target.get("type") == "array"):
                yield path, item["get"], schema


def _parameters(description: Any, operation: Any) -> list[Any]:
    shared = description["components"]["parameters"]
    given = operation.get("parameters", [])
    found = [shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in given]
    return [each for each in found if each["in"] == "query"]


def _last_days() -> dict[str, str]:
    end = datetime.datetime.now(datetime.UTC).replace(microsecond=0, tzinfo=None)
    start = end - datetime.timedelta(days=_DAYS)
    return {"start": f"{start.isoformat()}Z", "end": f"{end.isoformat()}Z"}


def _first_id(body: Any) -> Any:
    embedded = body.get("_embedded") if isinstance(body, dict) else None
    lists = [each for each in embedded.values() if isinstance(each, list)] if isinstance(embedded, dict) else []
    items = [item["id"] for each in lists for item in each if isinstance(item, dict) and "id" in item]
    return items[0] if items else None


def write(shapes: Shapes, skipped: list[str]) -> str:
    """The report."""
    parts = {
        "Properties that the description doesn't know": _lines(shapes.unknown),
        "Values of a kind that the description doesn't know": _lines(shapes.misfits),
        "Values that an enumeration doesn't list": _lines(shapes.values),
        "Properties that never came": [f"{owner}.{name}" for owner, name in shapes.never()],
        "Objects that came": [f"{owner}: {count}" for owner, count in sorted(shapes.objects.items())],
        "Lists that were not read": skipped,
    }
    return "\n\n".join("\n".join([f"# {title}", "", *(lines or ["none"])]) for title, lines in parts.items())


def _lines(counter: Counter[tuple[str, str, str]]) -> list[str]:
    return [f"{owner}.{name}: {what}, {count} times" for (owner, name, what), count in sorted(counter.items())]


def main() -> int:
    """Prints the report on the account of the environment's credentials."""
    description = json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8"))
    try:
        with HelpScout() as hs:
            sys.stdout.write(f"{write(*read(hs, description))}\n")
    except HelpScoutError as error:
        # Such as credentials that are missing.
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
