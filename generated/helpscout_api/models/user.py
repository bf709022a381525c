from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_list,
    read_map,
    required,
)

if TYPE_CHECKING:
    from .user_role_type_0 import UserRoleType0
    from .user_type_type_0 import UserTypeType0


@define(kw_only=True)
class User:
    """Someone who answers customers; also a team or a system user, which have the same shape."""

    id: int
    """Id of the user. Teams share the ids of users."""
    first_name: str | None = None
    """First name, or the whole name of a team or system user."""
    last_name: str | None = None
    """Last name; may be empty, and is for teams and system users."""
    email: str | None = None
    """E-mail address; empty for teams, absent or null for system users."""
    role: UserRoleType0 | None = None
    """What the user may do. Mind the space in `light user`."""
    timezone: str | None = None
    """Name of a time zone, such as `Europe/Oslo`."""
    photo_url: str | None = None
    """Address of a picture."""
    created_at: datetime.datetime | None = None
    """When the user was made."""
    updated_at: datetime.datetime | None = None
    """When it was last changed."""
    type_: UserTypeType0 | None = None
    """Whether this is a person, a team or an automated actor."""
    initials: str | None = None
    mention: str | None = None
    """Handle for mentions in notes."""
    job_title: str | None = None
    phone: str | None = None
    alternate_emails: list[str] | None = None
    """Further e-mail addresses of the user."""
    company_id: int | None = None
    """Id of the account. Only the current user has it."""
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
                "firstName": self.first_name,
                "lastName": self.last_name,
                "email": self.email,
                "role": self.role,
                "timezone": self.timezone,
                "photoUrl": self.photo_url,
                "createdAt": self.created_at,
                "updatedAt": self.updated_at,
                "type": self.type_,
                "initials": self.initials,
                "mention": self.mention,
                "jobTitle": self.job_title,
                "phone": self.phone,
                "alternateEmails": self.alternate_emails,
                "companyId": self.company_id,
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
        self.id = required(d, "id")
        self.first_name = d.pop("firstName", None)
        self.last_name = d.pop("lastName", None)
        self.email = d.pop("email", None)
        self.role = d.pop("role", None)
        self.timezone = d.pop("timezone", None)
        self.photo_url = d.pop("photoUrl", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.type_ = d.pop("type", None)
        self.initials = d.pop("initials", None)
        self.mention = d.pop("mention", None)
        self.job_title = d.pop("jobTitle", None)
        self.phone = d.pop("phone", None)
        self.alternate_emails = read_list(d.pop("alternateEmails", None), "alternateEmails")
        self.company_id = d.pop("companyId", None)
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
