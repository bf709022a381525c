"""What the deliveries of webhooks hold."""

import fnmatch
from collections.abc import Iterable
from itertools import accumulate

from attrs import frozen
from openapi_python_client.strings import ClassName

from ..description import Json
from .context import Context


@frozen
class Delivery:
    """An event that webhooks report."""

    event: str
    words: str
    model: str | None
    read: tuple[str, str] | None
    """Resource and id of the operation that reads the entity again."""

    @property
    def constant(self) -> str:
        """Name of the event as a constant."""
        return self.event.upper().replace(".", "_").replace("-", "_")

    @property
    def named(self) -> tuple[str, str]:
        """The event, and its constant."""
        return self.event, self.constant


@frozen
class EventGroup:
    """Events that deliver the same, and the patterns that stand for them alone."""

    models: tuple[str, ...]
    events: list[str]
    patterns: list[str]

    @property
    def name(self) -> str:
        """Name of the type of the events."""
        return f"{'Or'.join(self.models) or 'Test'}Event"

    @property
    def type(self) -> str:
        """Annotation of what they deliver."""
        return " | ".join(f"models.{model}" for model in self.models) or "None"

    @property
    def words(self) -> str:
        """Describes the events."""
        return f"Events that deliver {' or '.join(f'`{model}`' for model in self.models) or 'nothing'}."


def deliveries(context: Context) -> list[Delivery]:
    """What the deliveries of each event hold."""
    return [_delivery(context, item["post"]) for item in context.description.data.get("webhooks", {}).values()]


def event_groups(context: Context) -> list[EventGroup]:
    """The events by what they deliver. `*` is in none."""
    found = deliveries(context)
    groups: dict[tuple[str, ...], EventGroup] = {}

    def group(members: Iterable[Delivery]) -> EventGroup:
        names = tuple(sorted({delivery.model for delivery in members if delivery.model}))
        return groups.setdefault(names, EventGroup(models=names, events=[], patterns=[]))

    for delivery in found:
        group([delivery]).events.append(delivery.event)
    for pattern in _patterns(found):
        group(delivery for delivery in found if fnmatch.fnmatchcase(delivery.event, pattern)).patterns.append(pattern)
    return list(groups.values())


def _patterns(found: list[Delivery]) -> list[str]:
    """Patterns with one `*`: for all after a dot, for one part in the middle, for all before the last dot.

    They don't match tests.
    """
    patterns: list[str] = []
    for parts in (delivery.event.split(".") for delivery in found if delivery.model):
        patterns += [f"{parent}.*" for parent in accumulate(parts[:-1], "{}.{}".format)]
        patterns += [".".join([*parts[:index], "*", *parts[index + 1 :]]) for index in range(1, len(parts) - 1)]
        patterns.append(f"*.{parts[-1]}")
    return list(dict.fromkeys(patterns))


def _delivery(context: Context, post: Json) -> Delivery:
    (content,) = post["requestBody"]["content"].values()
    model = str(ClassName(content["schema"]["$ref"].rpartition("/")[2], prefix=""))
    read = context.description.operations[post["x-read"]] if "x-read" in post else None
    return Delivery(
        event=post["x-event"],
        words=f"{post['summary']}.",
        model=None if model in context.maps else model,
        read=(read.resource, read.id) if read else None,
    )
