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
    from .workflow_status_type_0 import WorkflowStatusType0
    from .workflow_type_type_0 import WorkflowTypeType0


@define(kw_only=True)
class Workflow:
    """An automation of a mailbox."""

    id: int
    """Id of the workflow."""
    mailbox_id: int | None = None
    """Id of the mailbox it belongs to."""
    type_: WorkflowTypeType0 | None = None
    """Whether it is run by hand or runs by itself."""
    status: WorkflowStatusType0 | None = None
    """Whether it is in use; `invalid` when it can't run as it is."""
    order: int | None = None
    """Place among the workflows of the mailbox."""
    name: str | None = None
    """Name as people see it."""
    created_at: datetime.datetime | None = None
    """When the workflow was made."""
    modified_at: datetime.datetime | None = None
    """When it was last changed. Other resources call this `updatedAt`."""
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
                "mailboxId": self.mailbox_id,
                "type": self.type_,
                "status": self.status,
                "order": self.order,
                "name": self.name,
                "createdAt": self.created_at,
                "modifiedAt": self.modified_at,
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
        self.mailbox_id = d.pop("mailboxId", None)
        self.type_ = d.pop("type", None)
        self.status = d.pop("status", None)
        self.order = d.pop("order", None)
        self.name = d.pop("name", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.modified_at = read_datetime(d.pop("modifiedAt", None), "modifiedAt")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
