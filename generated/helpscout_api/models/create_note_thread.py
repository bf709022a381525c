from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_datetime,
    read_objects,
)
from .attachment_input import AttachmentInput

if TYPE_CHECKING:
    from .attachment_input import AttachmentInput
    from .create_note_thread_status import CreateNoteThreadStatus


@define(kw_only=True)
class CreateNoteThread:
    """A note that customers don't see."""

    text: str
    """The text, which may be HTML. It is read back as `body`."""
    status: CreateNoteThreadStatus | Unset = UNSET
    """Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves the status to the
    inbox's settings."""
    user: int | Unset = UNSET
    """Id of the user who adds it; the token's user if not given."""
    imported: bool | Unset = UNSET
    """Takes it as history from elsewhere, so that nothing is mailed and nobody notified."""
    created_at: datetime.datetime | Unset = UNSET
    """When it was written, in UTC and whole seconds. Only with `imported`."""
    attachments: Sequence[AttachmentInput | Mapping[str, Any]] | Unset = UNSET
    """Files to hang on it."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "text": self.text,
                "status": self.status,
                "user": self.user,
                "imported": self.imported,
                "createdAt": self.created_at,
                "attachments": self.attachments,
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
        self.text = d.pop("text")
        self.status = d.pop("status", UNSET)
        self.user = d.pop("user", UNSET)
        self.imported = d.pop("imported", UNSET)
        self.created_at = read_datetime(d.pop("createdAt", UNSET), "createdAt")
        self.attachments = read_objects(AttachmentInput, d.pop("attachments", UNSET), "attachments")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
