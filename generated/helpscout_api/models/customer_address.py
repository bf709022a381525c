from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_list,
    read_map,
)


@define(kw_only=True)
class CustomerAddress:
    """A customer's only address; it has no id. Each part may be missing."""

    city: str | None = None
    state: str | None = None
    """State, province or region."""
    postal_code: str | None = None
    """Postal code; a string, with leading zeros kept."""
    country: str | None = None
    """Two-letter code of the country."""
    lines: list[str] | None = None
    """Street and whatever else stands above the city, line by line; may be empty."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "city": self.city,
                "state": self.state,
                "postalCode": self.postal_code,
                "country": self.country,
                "lines": self.lines,
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
        self.city = d.pop("city", None)
        self.state = d.pop("state", None)
        self.postal_code = d.pop("postalCode", None)
        self.country = d.pop("country", None)
        self.lines = read_list(d.pop("lines", None), "lines")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
