from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_objects,
    required,
)
from .mailbox_custom_field_option import MailboxCustomFieldOption

if TYPE_CHECKING:
    from .mailbox_custom_field_option import MailboxCustomFieldOption


@define(kw_only=True)
class MailboxCustomField:
    """The definition of a custom field. Its values stand on conversations."""

    id: int
    """Id of the field."""
    name: str | None = None
    """Name as people see it."""
    type_: str | None = None
    """Kind of the field, such as `dropdown`. Compare without regard to case, hyphens and underscores."""
    order: int | None = None
    """Place among the fields of the mailbox."""
    required: bool | None = None
    """Whether the field must be filled in."""
    options: list[MailboxCustomFieldOption] | None = None
    """The choices of a dropdown. Absent, null or empty for other kinds."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "name": self.name,
                "type": self.type_,
                "order": self.order,
                "required": self.required,
                "options": self.options,
                "_links": self.links,
            },
            self.additional_properties,
        )

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Reads what stands on the wire.

        Raises:
            ResponseParseError: Something is not of the kind that the description promises.
        """
        d = {**src_dict}
        # A third quicker than a call with that many keywords.
        self = cls.__new__(cls)
        self.id = required(d, "id")
        self.name = d.pop("name", None)
        self.type_ = d.pop("type", None)
        self.order = d.pop("order", None)
        self.required = d.pop("required", None)
        self.options = read_objects(MailboxCustomFieldOption, d.pop("options", None), "options")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
