"""The request for a report: its conversations, time ranges and users."""

from collections.abc import Callable, Collection
from typing import Final, TypeVar

from ...handling.context import RequestContext
from ...http.errors import not_found
from ...http.messages import Json
from ...openapi.description import description
from ...store.store import Store
from ..lifecycle.status_rules import is_in_folder
from .facts import all_facts
from .report_counts import ReportCounts
from .time_ranges import time_ranges_of

T = TypeVar("T")

#: Selects conversations without a tag.
UNTAGGED: Final = 1
#: Figures whose change is in percentage points, not per cent.
_POINTS: Final = ("great", "happinessScore", "notGood", "okay")


class ReportRequest:
    """A request for a report.

    Args:
        context: The request.
        channel: The only type of conversations that is counted, if the report is about one.

    Raises:
        HTTPError: A time range is invalid, or the user doesn't exist.
    """

    def __init__(self, context: RequestContext, channel: str | None = None) -> None:
        self.context = context
        self.time_range, self.previous_range = time_ranges_of(context)
        self.user_ids = user_ids(context)
        types = [channel] if channel else context.query.get("types")
        self.facts = [item for item in all_facts(context.store) if _matches(context, item.conversation, types)]
        self.current = ReportCounts(self.facts, self.time_range, self.user_ids)
        self.previous = ReportCounts(self.facts, self.previous_range, self.user_ids) if self.previous_range else None

    def compared(self, stats: Callable[[ReportCounts], Json], deltas: str) -> Json:
        """See the function `compared`."""
        return compared(self.current, self.previous, stats, deltas)

    def filter_tags(self) -> list[Json]:
        """The tags that are available as filters."""
        tags = sorted(self.context.store.tags.values(), key=lambda tag: str(tag["name"]))
        return [{"id": UNTAGGED}, *({"id": tag["id"], "name": tag["name"]} for tag in tags)]


def compared(current: T, previous: T | None, stats: Callable[[T], Json], deltas: str) -> Json:
    """Figures of a time range and, if there is one, of the previous range, with the changes.

    Args:
        current: The events in the time range.
        previous: The events in the range before.
        stats: Makes the figures.
        deltas: Name of the schema of the changes.
    """
    shown = {"current": stats(current)}
    if previous is not None:
        shown["previous"] = stats(previous)
        shown["deltas"] = _changes(deltas, shown["current"], shown["previous"])
    return shown


def user_ids(context: RequestContext) -> Collection[int] | None:
    """The users that a report is about (a team counts as its members); None if it is not about users.

    Raises:
        HTTPError: The user doesn't exist.
    """
    if "user" not in context.query:
        return None
    user_id = context.query["user"]
    if user_id not in context.store.users:
        raise not_found("User")
    return {user_id, *context.store.team_members.get(user_id, ())}


def _matches(context: RequestContext, conversation: Json, types: Collection[str] | None) -> bool:
    query = context.query
    return (
        context.sees(conversation["mailboxId"])
        and ("mailboxes" not in query or conversation["mailboxId"] in query["mailboxes"])
        and ("tags" not in query or has_tag(conversation, query["tags"]))
        and ("folders" not in query or _is_in_any(context.store, conversation, query["folders"]))
        and (types is None or conversation["type"] in types)
    )


def has_tag(item: Json, tag_ids: Collection[int]) -> bool:
    """Whether a conversation or chat has one of the tags. Having no tag counts as a tag."""
    return not ({tag["id"] for tag in item["tags"]} or {UNTAGGED}).isdisjoint(tag_ids)


def _is_in_any(store: Store, conversation: Json, folder_ids: Collection[int]) -> bool:
    folders = store.folders[conversation["mailboxId"]]
    return any(folder["id"] in folder_ids and is_in_folder(conversation, folder) for folder in folders)


def _changes(schema: str, current: Json, previous: Json) -> Json:
    """The changes that a schema names."""
    properties = description().data["components"]["schemas"][schema]["properties"]
    changes = {}
    for name, prop in properties.items():
        if "anyOf" in prop:
            inner = prop["anyOf"][0]["$ref"].rpartition("/")[2]
            changes[name] = _changes(inner, current[name], previous[name])
        else:
            changes[name] = _change(name, current.get(name), previous.get(name))
    return changes


def _change(name: str, current: float | None, previous: float | None) -> float | None:
    if current is None or previous is None:
        return None
    if name in _POINTS:
        return current - previous
    return (current - previous) / previous * 100 if previous else None
