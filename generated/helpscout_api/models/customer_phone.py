from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
)

if TYPE_CHECKING:
    from .customer_phone_type_type_0 import CustomerPhoneTypeType0


@define(kw_only=True)
class CustomerPhone:
    """A phone number of a customer. Inside a customer it has no `_links`."""

    id: int | None = None
    """Id of the phone number."""
    value: str | None = None
    """The number, as it was typed in."""
    type_: CustomerPhoneTypeType0 | None = None
    """What kind of phone it is."""
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
                "value": self.value,
                "type": self.type_,
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
        self.id = d.pop("id", None)
        self.value = d.pop("value", None)
        self.type_ = d.pop("type", None)
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
