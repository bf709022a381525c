from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .user_customers_helped_point import UserCustomersHelpedPoint

if TYPE_CHECKING:
    from .user_customers_helped_point import UserCustomersHelpedPoint


@define(kw_only=True)
class UserCustomersHelpedReport:
    """Customers helped by a user over time."""

    current: list[UserCustomersHelpedPoint] | None = None
    """One point a bucket; may be empty."""
    previous: list[UserCustomersHelpedPoint] | None = None
    """The same for the time range to compare with; absent or null without one."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "current": self.current,
                "previous": self.previous,
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
        self.current = read_objects(UserCustomersHelpedPoint, d.pop("current", None), "current")
        self.previous = read_objects(UserCustomersHelpedPoint, d.pop("previous", None), "previous")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
