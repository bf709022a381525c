from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
    read_object,
)
from .customer_website_list_embedded import CustomerWebsiteListEmbedded

if TYPE_CHECKING:
    from .customer_website import CustomerWebsite
    from .customer_website_list_embedded import CustomerWebsiteListEmbedded


@define(kw_only=True)
class CustomerWebsiteList:
    """All websites of a customer."""

    embedded: CustomerWebsiteListEmbedded | None = None
    """May be left out when the list is empty."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    @property
    def items(self) -> list[CustomerWebsite]:
        """The items of the list; none if the answer has none."""
        if self.embedded is None:
            return []
        return self.embedded.websites or []

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "_embedded": self.embedded,
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
        self.embedded = read_object(CustomerWebsiteListEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
