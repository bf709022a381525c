from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_map,
)

if TYPE_CHECKING:
    from .attachment_state_type_0 import AttachmentStateType0


@define(kw_only=True)
class Attachment:
    """A file on a thread. Its content is fetched by operations of its own; the link `web` is about to go away."""

    id: int | None = None
    """Id of the attachment."""
    filename: str | None = None
    """Name of the file. It is sent as `fileName`."""
    mime_type: str | None = None
    """Its media type."""
    width: int | None = None
    """Width of an image in pixels; 0 or absent for other files."""
    height: int | None = None
    """Height of an image in pixels; 0 or absent for other files."""
    size: int | None = None
    """Size in bytes."""
    state: AttachmentStateType0 | None = None
    """What the virus scan says."""
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
                "filename": self.filename,
                "mimeType": self.mime_type,
                "width": self.width,
                "height": self.height,
                "size": self.size,
                "state": self.state,
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
        self.id = d.pop("id", None)
        self.filename = d.pop("filename", None)
        self.mime_type = d.pop("mimeType", None)
        self.width = d.pop("width", None)
        self.height = d.pop("height", None)
        self.size = d.pop("size", None)
        self.state = d.pop("state", None)
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
