"""The content of a delivery: its event and entity."""

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
#: Fields that don't describe an entity.
_BARE: Final = frozenset({"id", "links", "additional_properties"})


@frozen
class ChangedResource:
    """The data of a webhook with `notification: true`, which receives an address instead of the entity."""

    url: str
    """Address of the entity in the API."""

    @property
    def id(self) -> int | str:
        """The id at the end of the address."""
        match = _ADDRESS.fullmatch(self.url)
        found = match["id"] if match else ""
        number = whole_number(found)
        return found if number is None else number


if TYPE_CHECKING:
    # The default makes a bare `WebhookEvent` cover all deliveries. Python supports defaults from 3.13 on.
    from typing_extensions import TypeVar as TypeVarWithDefault

    T_co = TypeVarWithDefault(
        "T_co", covariant=True, default=models.WebhookEntity | ChangedResource | None, bound=object
    )
else:
    T_co = TypeVar("T_co", covariant=True)


@frozen
class WebhookEvent(PythonOnly, Generic[T_co]):
    """A delivery with a valid signature. Its `repr` contains no personal data.

    The signature covers the body only. An attacker who obtained a delivery can change the name of its event, or send
    it again. Fetch the entity (`hs.webhooks.fetch(event)`) before you do anything that can't be undone.
    """

    name: str
    """The event, such as `convo.created`. `EventName` lists the known ones."""
    data: T_co = field(repr=False)
    """The conversation, customer, ... as the API returns it; a `DeletedEntity`; or a `ChangedResource` if the webhook
    has `notification: true`. None for unknown events, for tests, and if `problem` is set."""
    json: Any = field(repr=False)
    """The whole body, parsed as JSON."""
    problem: str | None
    """Why the body doesn't match its event; None if it does."""
    body: bytes = field(repr=False)
    """The raw body."""

    @property
    def is_test(self) -> bool:
        """Whether a user pressed the test button in Help Scout, so that no real event occurred."""
        return self.name == EventName.HELPSCOUT_TEST

    @property
    def resource_id(self) -> int | str | None:
        """The entity's id: a number, or a string for chats. None if the body has no id, as in survey responses."""
        found = getattr(self.data, "user_id", None) or getattr(self.data, "id", None)
        if self.data is None and isinstance(self.json, dict):
            found = self.json.get("id")
        return found if isinstance(found, int | str) and not isinstance(found, bool) else None

    @property
    def fingerprint(self) -> str:
        """64 hexadecimal digits, which are equal for deliveries of the same event with the same body."""
        return hashlib.sha256(self.name.encode(errors="backslashreplace") + b"\n" + self.body).hexdigest()


def read_event(name: str, json: Any, body: bytes) -> WebhookEvent:
    """Makes an event from a body whose signature is valid."""
    data, problem = _read(name, json)
    return WebhookEvent(name, data, json, problem, body)


def _read(name: str, json: Any) -> "tuple[models.WebhookEntity | ChangedResource | None, str | None]":
    model_name = DELIVERIES[name].model if name in DELIVERIES else None
    if model_name is None:
        return None, None
    if not isinstance(json, dict):
        return None, "the body is not a JSON object"
    entity, problem = None, f"the body has no field of the entity that {name} delivers"
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
    """The only API address in the body. Help Scout doesn't document what such bodies look like."""
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
