"""What the deliveries of webhooks hold."""

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


def deliveries(context: Context) -> list[Delivery]:
    """What the deliveries of each event hold."""
    return [_delivery(context, item["post"]) for item in context.description.data.get("webhooks", {}).values()]


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
