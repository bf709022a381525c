from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .customer_operation_op import CustomerOperationOp


@define(kw_only=True)
class CustomerOperation:
    """One change to a customer."""

    op: CustomerOperationOp
    """What to do: `add` an entry, `replace` a field or a part of an entry, `remove` a field or an entry. Not every
    operation suits every path."""
    path: str
    """What to change: a field, a collection, an entry or a part of an entry. There is no `/organizationId`.

    - Fields: `/firstName`, `/lastName`, `/age`, `/background`, `/gender`, `/jobTitle`, `/location`,
    `/organization`, `/photoType`, `/photoUrl`. - Fields of the address: `/address/city`, `/address/country`,
    `/address/lines`, `/address/postalCode`, `/address/state`. - Collections, to add to: `/chats`, `/emails`,
    `/phones`, `/social-profiles`, `/websites`. - Entries: `/emails/{id}`. Their parts: `/emails/{id}/type` and
    `/emails/{id}/value`. Websites have no type."""
    value: Any | None | Unset = UNSET
    """What to set: a string for a field or a part of an entry, a list of strings for `/address/lines`, an object with
    `type` and `value` for a new entry. Leave it out for `remove`."""
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
