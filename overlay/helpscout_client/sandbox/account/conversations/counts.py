"""Counts of conversations, computed once for each version of the account."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from ...store.store import Store
from ..lifecycle.status_rules import is_in_folder


def uses_of_tags(store: Store) -> Counter[int]:
    """How many conversations have each tag."""

    def count() -> Counter[int]:
        return Counter(tag["id"] for conversation in store.conversations.values() for tag in conversation["tags"])

    return store.cached("uses of tags", count)


def sizes_of_folders(store: Store) -> Mapping[int, Counter[str]]:
    """How many conversations of each status are in each folder."""

    def count() -> Mapping[int, Counter[str]]:
        sizes: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for conversation in store.conversations.values():
            for folder in store.folders[conversation["mailboxId"]]:
                if is_in_folder(conversation, folder):
                    sizes[folder["id"]][conversation["status"]] += 1
        return sizes

    return store.cached("sizes of folders", count)
