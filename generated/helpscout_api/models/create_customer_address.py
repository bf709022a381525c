from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_list,
)


@define(kw_only=True)
class CreateCustomerAddress:
    """An address to give to a customer."""

    city: str
    state: str
    """State, province or region."""
    postal_code: str
    """Postal code; a string, so that leading zeros are kept."""
    country: str
    """Two-letter code of the country."""
    lines: Sequence[str] | Unset = UNSET
    """The street and what else is above the city, line by line."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "city": self.city,
                "state": self.state,
                "postalCode": self.postal_code,
                "country": self.country,
                "lines": self.lines,
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
        self.city = d.pop("city")
        self.state = d.pop("state")
        self.postal_code = d.pop("postalCode")
        self.country = d.pop("country")
        self.lines = read_list(d.pop("lines", UNSET), "lines")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
