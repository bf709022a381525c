from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_object,
)
from .custom_status_input import CustomStatusInput

if TYPE_CHECKING:
    from .custom_status_input import CustomStatusInput
    from .set_user_status_status import SetUserStatusStatus


@define(kw_only=True)
class SetUserStatus:
    """The e-mail status that a user is to have."""

    status: SetUserStatusStatus
    """At work or not."""
    custom_status: CustomStatusInput | Mapping[str, Any] | Unset = UNSET
    """A user's own words about a status."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "status": self.status,
                "customStatus": self.custom_status,
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
        self.status = d.pop("status")
        self.custom_status = read_object(CustomStatusInput, d.pop("customStatus", UNSET), "customStatus")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
