from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_objects,
)
from .user_mailbox_input import UserMailboxInput

if TYPE_CHECKING:
    from .create_user_role import CreateUserRole
    from .user_mailbox_input import UserMailboxInput


@define(kw_only=True)
class CreateUser:
    """A new user."""

    first_name: str
    last_name: str
    email: str
    """E-mail address, where the invitation goes; no other user may have it."""
    role: CreateUserRole
    """What the user may do. Ownership can't be given."""
    timezone: str | Unset = UNSET
    """Name of a time zone, such as `Europe/Oslo`. The account's when left out."""
    job_title: str | Unset = UNSET
    phone: str | Unset = UNSET
    send_invite: bool | Unset = UNSET
    """Whether the invitation is sent by e-mail now."""
    mailboxes: Sequence[UserMailboxInput | Mapping[str, Any]] | Unset = UNSET
    """The mailboxes that the user has access to."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "firstName": self.first_name,
                "lastName": self.last_name,
                "email": self.email,
                "role": self.role,
                "timezone": self.timezone,
                "jobTitle": self.job_title,
                "phone": self.phone,
                "sendInvite": self.send_invite,
                "mailboxes": self.mailboxes,
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
        self.first_name = d.pop("firstName")
        self.last_name = d.pop("lastName")
        self.email = d.pop("email")
        self.role = d.pop("role")
        self.timezone = d.pop("timezone", UNSET)
        self.job_title = d.pop("jobTitle", UNSET)
        self.phone = d.pop("phone", UNSET)
        self.send_invite = d.pop("sendInvite", UNSET)
        self.mailboxes = read_objects(UserMailboxInput, d.pop("mailboxes", UNSET), "mailboxes")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
