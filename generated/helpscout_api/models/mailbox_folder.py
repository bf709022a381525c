from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_map,
    required,
)

if TYPE_CHECKING:
    from .mailbox_folder_type_type_0 import MailboxFolderTypeType0


@define(kw_only=True)
class MailboxFolder:
    """A folder of a mailbox."""

    id: int
    """Id of the folder."""
    name: str | None = None
    """Name as people see it."""
    type_: MailboxFolderTypeType0 | None = None
    """What gathers in the folder."""
    user_id: int | None = None
    """Whose folder it is; the team's id in a `team` folder, 0 in one that all share."""
    total_count: int | None = None
    """Conversations in the folder."""
    active_count: int | None = None
    """Those of them that are active."""
    updated_at: datetime.datetime | None = None
    """When the folder was last changed."""
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
                "name": self.name,
                "type": self.type_,
                "userId": self.user_id,
                "totalCount": self.total_count,
                "activeCount": self.active_count,
                "updatedAt": self.updated_at,
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
        self.id = required(d, "id")
        self.name = d.pop("name", None)
        self.type_ = d.pop("type", None)
        self.user_id = d.pop("userId", None)
        self.total_count = d.pop("totalCount", None)
        self.active_count = d.pop("activeCount", None)
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
