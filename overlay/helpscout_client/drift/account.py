"""Reads one page of each list of an account."""

import datetime
import re
from collections.abc import Iterator
from typing import Any, Final

from .. import APIError, HelpScout, HelpScoutError
from .shapes import Shapes

#: The tag whose lists provide the id for a path parameter.
_ENTITIES: Final = {"conversation_id": "conversations", "customer_id": "customers", "mailbox_id": "mailboxes"}
_DAYS: Final = 28


def read(hs: HelpScout, description: Any) -> tuple[Shapes, list[str]]:
    """Reads one page of each list. Returns the shapes, and the lists that could not be read with the reasons."""
    shapes, skipped = Shapes(description), []
    ids: dict[str, Any] = {}
    lists = sorted(_lists(description), key=lambda each: "{" in each[0])
    for path, operation, schema in lists:
        wanted = re.findall(r"\{(\w+)\}", path)
        query = [each["name"] for each in _parameters(description, operation) if each.get("required")]
        if not {*wanted} <= ids.keys() or not {*query} <= {"start", "end", *wanted}:
            skipped.append(f"{path}: needs an id that no other list returned")
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
    """The path, operation and schema of each list."""
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
