from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_datetime,
    read_map,
    read_object,
    required,
)
from .customer_embedded import CustomerEmbedded

if TYPE_CHECKING:
    from .customer_embedded import CustomerEmbedded
    from .customer_gender_type_0 import CustomerGenderType0
    from .customer_photo_type_type_0 import CustomerPhotoTypeType0


@define(kw_only=True)
class Customer:
    """A person who writes in. What is unknown is absent, an empty string or null. In conversations and threads people
    have another shape, `Person`."""

    id: int
    """Id of the customer."""
    first_name: str | None = None
    """First name; often an empty string."""
    last_name: str | None = None
    """Last name; often an empty string."""
    gender: CustomerGenderType0 | None = None
    """Capitalised here, unlike in what is sent; compare it without regard to case."""
    job_title: str | None = None
    location: str | None = None
    """Where the customer lives or works, in free words."""
    organization: str | None = None
    """Name of the organization; `organizationId` has taken its place."""
    organization_id: int | None = None
    """Id of the organization that the customer belongs to."""
    photo_type: CustomerPhotoTypeType0 | None = None
    """Where the photo comes from; mostly `default`, the picture for those who have none."""
    photo_url: str | None = None
    """Address of the photo; may be an empty string."""
    age: str | None = None
    """Age in free words, such as `41` or `30-35`."""
    background: str | None = None
    """Notes on the customer; an empty string when there are none."""
    phone: str | None = None
    """A phone number in the old style; the numbers proper are in `_embedded`."""
    conversation_count: int | None = None
    """Conversations that the customer has."""
    draft: bool | None = None
    """Whether the customer is a draft."""
    created_at: datetime.datetime | None = None
    """When the customer was made."""
    updated_at: datetime.datetime | None = None
    """When the customer was last changed."""
    embedded: CustomerEmbedded | None = None
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
                "gender": self.gender,
                "jobTitle": self.job_title,
                "location": self.location,
                "organization": self.organization,
                "organizationId": self.organization_id,
                "photoType": self.photo_type,
                "photoUrl": self.photo_url,
                "age": self.age,
                "background": self.background,
                "phone": self.phone,
                "conversationCount": self.conversation_count,
                "draft": self.draft,
                "createdAt": self.created_at,
                "updatedAt": self.updated_at,
                "_embedded": self.embedded,
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
        self.gender = d.pop("gender", None)
        self.job_title = d.pop("jobTitle", None)
        self.location = d.pop("location", None)
        self.organization = d.pop("organization", None)
        self.organization_id = d.pop("organizationId", None)
        self.photo_type = d.pop("photoType", None)
        self.photo_url = d.pop("photoUrl", None)
        self.age = d.pop("age", None)
        self.background = d.pop("background", None)
        self.phone = d.pop("phone", None)
        self.conversation_count = d.pop("conversationCount", None)
        self.draft = d.pop("draft", None)
        self.created_at = read_datetime(d.pop("createdAt", None), "createdAt")
        self.updated_at = read_datetime(d.pop("updatedAt", None), "updatedAt")
        self.embedded = read_object(CustomerEmbedded, d.pop("_embedded", None), "_embedded")
        self.links = read_map(d.pop("_links", None), "_links")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
