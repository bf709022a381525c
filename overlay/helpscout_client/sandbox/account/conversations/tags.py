"""Tags of the account and of its conversations."""

import re
import unicodedata
from collections.abc import Iterable

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store


def make_tag(store: Store, name: str, now: str, color: str = "none") -> Json:
    """Adds a tag to the account."""
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    tag_id = store.new_id("tag")
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-") or str(tag_id)
    store.tags[tag_id] = {"id": tag_id, "slug": slug, "name": name, "color": color, "createdAt": now}
    return store.tags[tag_id]


def on_conversation(tag: Json) -> Json:
    """A tag as conversations show it."""
    return {"id": tag["id"], "color": tag["color"], "tag": tag["name"]}


def check_names(names: Iterable[str]) -> None:
    """Checks names of tags.

    Raises:
        HTTPError: One of them is blank.
    """
    for index, name in enumerate(names):
        if not name.strip():
            raise bad_request(FieldError(f"tags[{index}]", "may not be empty", "NotEmpty", name))


def find_or_create_tags(store: Store, names: Iterable[str], now: str) -> list[Json]:
    """Tags for a conversation, without duplicates; missing tags are created."""
    known = {tag["name"].casefold(): tag for tag in store.tags.values()}
    found = {}
    for name in names:
        key = name.casefold()
        if key not in known:
            known[key] = make_tag(store, name, now)
        found[key] = on_conversation(known[key])
    return list(found.values())
