from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_list,
    read_objects,
)
from .drilldown_tag import DrilldownTag

if TYPE_CHECKING:
    from .drilldown_tag import DrilldownTag
    from .report_conversation_status import ReportConversationStatus
    from .report_conversation_type import ReportConversationType


@define(kw_only=True)
class DrilldownConversation:
    """A conversation in short. Some keys are spelt in lower case, unlike anywhere else."""

    id: int | None = None
    """Id of the conversation."""
    number: int | None = None
    """Number that people see."""
    type_: ReportConversationType | None = None
    mailboxid: int | None = None
    """Id of the mailbox."""
    attachments: bool | None = None
    """Whether it has attachments."""
    subject: str | None = None
    status: ReportConversationStatus | None = None
    thread_count: int | None = None
    """Number of threads."""
    preview: str | None = None
    """Beginning of the text."""
    customer_name: str | None = None
    customer_email: str | None = None
    """May be missing, as in drilldowns of a user."""
    customer_ids: list[int] | None = None
    """Ids of the customers; may be missing, as in drilldowns of a user."""
    modified_at: datetime.datetime | None = None
    assignedid: int | None = None
    """Id of the assignee; 0 when there is none."""
    assigned_name: str | None = None
    """Name of the assignee; missing when there is none."""
    waiting_since: datetime.datetime | None = None
    """Since when someone waits; often missing."""
    waiting_since_type: int | None = None
    """A code for who waits. Its values are not documented; 2 is seen."""
    tags: list[DrilldownTag] | None = None
    """May be empty."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "number": self.number,
                "type": self.type_,
                "mailboxid": self.mailboxid,
                "attachments": self.attachments,
                "subject": self.subject,
                "status": self.status,
                "threadCount": self.thread_count,
                "preview": self.preview,
                "customerName": self.customer_name,
                "customerEmail": self.customer_email,
                "customerIds": self.customer_ids,
                "modifiedAt": self.modified_at,
                "assignedid": self.assignedid,
                "assignedName": self.assigned_name,
                "waitingSince": self.waiting_since,
                "waitingSinceType": self.waiting_since_type,
                "tags": self.tags,
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
        self.type_ = d.pop("type", None)
        self.mailboxid = d.pop("mailboxid", None)
        self.attachments = d.pop("attachments", None)
        self.subject = d.pop("subject", None)
        self.status = d.pop("status", None)
        self.thread_count = d.pop("threadCount", None)
        self.preview = d.pop("preview", None)
        self.customer_name = d.pop("customerName", None)
        self.customer_email = d.pop("customerEmail", None)
        self.customer_ids = read_list(d.pop("customerIds", None), "customerIds")
        self.modified_at = read_datetime(d.pop("modifiedAt", None), "modifiedAt")
        self.assignedid = d.pop("assignedid", None)
        self.assigned_name = d.pop("assignedName", None)
        self.waiting_since = read_datetime(d.pop("waitingSince", None), "waitingSince")
        self.waiting_since_type = d.pop("waitingSinceType", None)
        self.tags = read_objects(DrilldownTag, d.pop("tags", None), "tags")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
