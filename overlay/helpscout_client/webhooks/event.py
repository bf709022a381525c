"""What a delivery says: its event, and the entity in it."""

import hashlib
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from attrs import field, fields, frozen

from helpscout_api import models
from helpscout_api.digits import whole_number
from helpscout_api.errors import ResponseParseError
from helpscout_api.types import PythonOnly
from helpscout_api.webhooks import DELIVERIES, EventName

from .older_form import in_todays_form

_ADDRESS: Final = re.compile(r"(?:https://[^/?#]+)?/v\d+/(?:[^?#]*/)?(?P<id>[\w-]+)/?(?:[?#].*)?", re.ASCII)
#: What says nothing of an entity.
_BARE: Final = frozenset({"id", "links", "additional_properties"})


@frozen
class ChangedResource:
    """What a webhook with `notification: true` is sent in place of the entity."""

    url: str
    """Address of the entity in the API."""

    @property
    def id(self) -> int | str:
        """The id at its end."""
        match = _ADDRESS.fullmatch(self.url)
        found = match["id"] if match else ""
        number = whole_number(found)
        return found if number is None else number


if TYPE_CHECKING:
    # With a default, a bare `WebhookEvent` holds whatever may be delivered. Python knows defaults from 3.13 on.
    from typing_extensions import TypeVar as TypeVarWithDefault

    T_co = TypeVarWithDefault(
        "T_co", covariant=True, default=models.WebhookEntity | ChangedResource | None, bound=object
    )
else:
    T_co = TypeVar("T_co", covariant=True)


@frozen
class WebhookEvent(PythonOnly, Generic[T_co]):
    """A delivery whose signature is right. Its `repr` shows nothing personal.

    The signature covers the body only. The name of the event may have been changed by whoever got hold of a delivery,
    and the delivery may have been sent before: read the entity again (`hs.webhooks.fetch(event)`) before doing what
    can't be undone.
    """

    name: str
    """The event, such as `convo.created`; `EventName` has those that are known."""
    data: T_co = field(repr=False)
    """The conversation, customer, ... as reading it answers; a `DeletedEntity`; a `ChangedResource` if the webhook has
    `notification: true`; None for events that are not known, for tests, and where `problem` says why."""
    json: Any = field(repr=False)
    """The body, read as JSON. It holds all that came."""
    problem: str | None
    """Why the body doesn't fit its event; None if it does."""
    body: bytes = field(repr=False)
    """The body as it came."""

    @property
    def is_test(self) -> bool:
        """Whether somebody pressed the test button in Help Scout; nothing happened then."""
        return self.name == EventName.HELPSCOUT_TEST

    @property
    def resource_id(self) -> int | str | None:
        """Id of the entity: a number, or a text for chats. None if the body names none, as for survey responses."""
        found = getattr(self.data, "user_id", None) or getattr(self.data, "id", None)
        if self.data is None and isinstance(self.json, dict):
            found = self.json.get("id")
        return found if isinstance(found, int | str) and not isinstance(found, bool) else None

    @property
    def fingerprint(self) -> str:
        """The same for each delivery of the same event with the same body, in 64 hexadecimal digits."""
        return hashlib.sha256(self.name.encode(errors="backslashreplace") + b"\n" + self.body).hexdigest()


def read_event(name: str, json: Any, body: bytes) -> WebhookEvent:
    """An event out of a body that was checked already."""
    data, problem = _read(name, json)
    return WebhookEvent(name, data, json, problem, body)


def _read(name: str, json: Any) -> "tuple[models.WebhookEntity | ChangedResource | None, str | None]":
    model_name = DELIVERIES[name].model if name in DELIVERIES else None
    if model_name is None:
        return None, None
    if not isinstance(json, dict):
        return None, "the body is not an object"
    entity, problem = None, f"the body holds nothing of what {name} tells of"
    try:
        body = in_todays_form(json) if model_name == "Conversation" else json
        entity = getattr(models, model_name).from_dict(body)
    except ResponseParseError as error:
        problem = str(error)
    if model_name == "DeletedEntity" and entity is not None:
        return entity, None
    if entity is not None and any(
        getattr(entity, attribute.name) is not None for attribute in fields(type(entity)) if attribute.name not in _BARE
    ):
        return entity, None
    address = _only_address(json)
    return (None, problem) if address is None else (ChangedResource(address), None)


def _only_address(json: dict[str, Any]) -> str | None:
    """The address in a body that holds hardly anything else; how such bodies look is not documented."""
    found = {text for text in _texts(json) if _ADDRESS.fullmatch(text)}
    return found.pop() if len(found) == 1 else None


def _texts(json: Any) -> Iterator[str]:
    waiting = [json]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, dict | list):
            waiting += node.values() if isinstance(node, dict) else node
