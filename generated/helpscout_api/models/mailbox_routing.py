from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_list,
    read_map,
    read_objects,
)
from .mailbox_routing_turn import MailboxRoutingTurn

if TYPE_CHECKING:
    from .mailbox_routing_assignment_method_type_0 import MailboxRoutingAssignmentMethodType0
    from .mailbox_routing_state_type_0 import MailboxRoutingStateType0
    from .mailbox_routing_turn import MailboxRoutingTurn


@define(kw_only=True)
class MailboxRouting:
    """How new conversations of a mailbox are assigned automatically."""

    state: MailboxRoutingStateType0 | None = None
    """Whether routing is on."""
    assignment_limit: int | None = None
    """Most conversations that a user may hold, 1 to 100. May be absent while routing is off."""
    assignment_method: MailboxRoutingAssignmentMethodType0 | None = None
    """How the next user is chosen. May be absent while routing is off."""
    user_ids: list[int] | None = None
    """Ids of the users who take part; may be empty while routing is off."""
    rotation: list[MailboxRoutingTurn] | None = None
    """Where each user stands now."""
    links: dict[str, Any] | None = None
    """HAL links: a relation's name, and its link (or links). Relations come and go, names may hold hyphens and colons,
    and `href` is not always a usable address, so nothing inside is described."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "state": self.state,
                "assignmentLimit": self.assignment_limit,
                "assignmentMethod": self.assignment_method,
                "userIds": self.user_ids,
                "rotation": self.rotation,
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
        self.state = d.pop("state", None)
        self.assignment_limit = d.pop("assignmentLimit", None)
        self.assignment_method = d.pop("assignmentMethod", None)
        self.user_ids = read_list(d.pop("userIds", None), "userIds")
        self.rotation = read_objects(MailboxRoutingTurn, d.pop("rotation", None), "rotation")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
