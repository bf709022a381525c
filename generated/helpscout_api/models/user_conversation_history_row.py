from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .user_conversation_history_customer import UserConversationHistoryCustomer

if TYPE_CHECKING:
    from .report_conversation_status import ReportConversationStatus
    from .user_conversation_history_customer import UserConversationHistoryCustomer


@define(kw_only=True)
class UserConversationHistoryRow:
    """A conversation with the user's figures. There may be a row a reply, so `id` is not unique."""

    id: int | None = None
    """Id of the conversation."""
    number: int | None = None
    """Number of the conversation."""
    customers: list[UserConversationHistoryCustomer] | None = None
    """A list here, a number or an object in other reports."""
    status: ReportConversationStatus | None = None
    """Not documented any more; may be missing."""
    replies_sent: int | None = None
    avg_handle_time: float | None = None
    """Seconds."""
    first_response_time: float | None = None
    """Seconds."""
    response_time: float | None = None
    """Seconds."""
    resolve_time: float | None = None
    """Seconds; probably missing or null while the conversation is not resolved."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "number": self.number,
                "customers": self.customers,
                "status": self.status,
                "repliesSent": self.replies_sent,
                "avgHandleTime": self.avg_handle_time,
                "firstResponseTime": self.first_response_time,
                "responseTime": self.response_time,
                "resolveTime": self.resolve_time,
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
        self.number = d.pop("number", None)
        self.customers = read_objects(UserConversationHistoryCustomer, d.pop("customers", None), "customers")
        self.status = d.pop("status", None)
        self.replies_sent = d.pop("repliesSent", None)
        self.avg_handle_time = d.pop("avgHandleTime", None)
        self.first_response_time = d.pop("firstResponseTime", None)
        self.response_time = d.pop("responseTime", None)
        self.resolve_time = d.pop("resolveTime", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
