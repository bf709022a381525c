"""Bodies of responses, made from the description's examples."""

import copy
import json
from importlib import resources
from typing import Any

LIST = "/paths/~1v2~1conversations/get/responses/200/content/application~1hal+json/examples"


def conversations() -> list[Any]:
    """The conversations in the description's examples of the list."""
    node = json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_bytes())
    for part in LIST.strip("/").split("/"):
        node = node[part.replace("~1", "/")]
    return [
        item for example in node.values() for item in example["value"].get("_embedded", {}).get("conversations", [])
    ]


def conversation() -> bytes:
    """One conversation."""
    return json.dumps(conversations()[0]).encode()


def page(number: int = 1, of: int = 1, count: int = 50, size: int = 100_000) -> bytes:
    """A page that repeats the examples, with added previews. Each conversation has a unique id."""
    examples = conversations()
    chosen = [copy.deepcopy(examples[index % len(examples)]) for index in range(count)]
    missing = size - len(json.dumps(chosen))
    for index, item in enumerate(chosen):
        item["id"] = number * count + index
        item["preview"] = (item.get("preview") or "") + "x" * max(0, missing // count)
    place = {"size": count, "totalElements": of * count, "totalPages": of, "number": number}
    return json.dumps({"_embedded": {"conversations": chosen}, "page": place}).encode()
