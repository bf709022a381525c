"""Events of webhooks, and the contents of their deliveries."""

import fnmatch
from collections.abc import Iterable
from itertools import accumulate

from attrs import frozen
from openapi_python_client.strings import ClassName

from ..description import Json
from .context import Context


@frozen
class Delivery:
    """An event that webhooks deliver."""

    event: str
    words: str
    model: str | None
    read: tuple[str, str] | None
    """Resource and id of the operation that gets the entity."""

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
    """Events that deliver the same models, and the patterns that only match these events."""

    models: tuple[str, ...]
    events: list[str]
    patterns: list[str]

    @property
    def name(self) -> str:
        """Name of the type of the events."""
        return f"{'Or'.join(self.models) or 'Test'}Event"

    @property
    def type(self) -> str:
        """Annotation of the delivered data."""
        return " | ".join(f"models.{model}" for model in self.models) or "None"

    @property
    def words(self) -> str:
        """Describes the events."""
        return f"Events that deliver {' or '.join(f'`{model}`' for model in self.models) or 'nothing'}."


def deliveries(context: Context) -> list[Delivery]:
    """The events with the contents of their deliveries."""
    return [_delivery(context, item["post"]) for item in context.description.data.get("webhooks", {}).values()]


def event_groups(context: Context) -> list[EventGroup]:
    """The events, grouped by the models that they deliver. `*` is in no group."""
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
    """Patterns with one `*`: for everything after a dot, a part in the middle, or everything before the last dot.

    They don't match test events.
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
