"""A page of 50 conversations, about 100 kB: parsed to models and read, against `json.loads` alone."""

import copy
import json
from importlib import resources
from typing import Any

from helpscout_api.models import ConversationPage
from measure import compare, row

LIST = "/paths/~1v2~1conversations/get/responses/200/content/application~1hal+json/examples"


def example_items(document: Any) -> list[Any]:
    """The conversations in the description's examples of the list."""
    node = document
    for part in LIST.strip("/").split("/"):
        node = node[part.replace("~1", "/")]
    return [
        item for example in node.values() for item in example["value"].get("_embedded", {}).get("conversations", [])
    ]


def page(items: list[Any], count: int = 50, size: int = 100_000) -> bytes:
    """A page of the examples over and over, filled up with previews."""
    chosen = [copy.deepcopy(items[index % len(items)]) for index in range(count)]
    missing = size - len(json.dumps(chosen))
    for item in chosen:
        item["preview"] = (item.get("preview") or "") + "x" * max(0, missing // count)
    return json.dumps({"_embedded": {"conversations": chosen}, "page": {"number": 1, "totalPages": 1}}).encode()


def main() -> None:
    document = json.loads(resources.files("helpscout_api").joinpath("openapi.json").read_bytes())
    content = page(example_items(document))

    def parse_and_read() -> None:
        for item in ConversationPage.from_dict(json.loads(content)).items:
            _ = item.id, item.subject, item.status, item.created_at, item.primary_customer, item.tags

    floor, ratio = compare(lambda: json.loads(content), parse_and_read, calls=20)
    print(row(f"parse and read a page of {len(content) // 1000} kB", "json.loads", floor, ratio))


if __name__ == "__main__":
    main()
