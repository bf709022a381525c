from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_sent,
    read_list,
)

if TYPE_CHECKING:
    from .update_mailbox_routing_assignment_method import UpdateMailboxRoutingAssignmentMethod
    from .update_mailbox_routing_state import UpdateMailboxRoutingState


@define(kw_only=True)
class UpdateMailboxRouting:
    """The whole routing configuration of a mailbox."""

    state: UpdateMailboxRoutingState
    """Whether routing is on."""
    assignment_limit: int
    """Most conversations that a user may hold."""
    assignment_method: UpdateMailboxRoutingAssignmentMethod
    """How the next user is chosen, in turn or so that the load is balanced."""
    user_ids: Sequence[int]
    """Ids of the users who take part. Must not be empty when `state` is `enabled`."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "state": self.state,
                "assignmentLimit": self.assignment_limit,
                "assignmentMethod": self.assignment_method,
                "userIds": self.user_ids,
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
        self.state = d.pop("state")
        self.assignment_limit = d.pop("assignmentLimit")
        self.assignment_method = d.pop("assignmentMethod")
        self.user_ids = read_list(d.pop("userIds"), "userIds")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
