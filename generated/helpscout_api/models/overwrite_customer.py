from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .customer_gender_input import CustomerGenderInput
    from .customer_photo_type_input import CustomerPhotoTypeInput


@define(kw_only=True)
class OverwriteCustomer:
    """All fields that a customer is to have; those left out are erased."""

    first_name: str | Unset = UNSET
    """First name, 1 to 40 characters."""
    last_name: str | Unset = UNSET
    """Last name, 1 to 40 characters."""
    phone: str | Unset = UNSET
    """One phone number, in the old style."""
    photo_url: str | Unset = UNSET
    """Address of a photo, at most 200 characters."""
    photo_type: CustomerPhotoTypeInput | Unset = UNSET
    """Where a customer's photo comes from."""
    job_title: str | Unset = UNSET
    """At most 60 characters."""
    background: str | Unset = UNSET
    """Notes on the customer, at most 200 characters."""
    location: str | Unset = UNSET
    """Where the customer lives or works, at most 60 characters."""
    organization: str | Unset = UNSET
    """Name of an organization, at most 60 characters; use `organizationId`."""
    organization_id: int | Unset = UNSET
    """Id of an organization that exists."""
    gender: CustomerGenderInput | Unset = UNSET
    """Gender of a customer. The API also takes it capitalised, as it is read."""
    age: str | Unset = UNSET
    """Age in free words, such as `41` or `30-35`."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "firstName": self.first_name,
                "lastName": self.last_name,
                "phone": self.phone,
                "photoUrl": self.photo_url,
                "photoType": self.photo_type,
                "jobTitle": self.job_title,
                "background": self.background,
                "location": self.location,
                "organization": self.organization,
                "organizationId": self.organization_id,
                "gender": self.gender,
                "age": self.age,
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
        self.first_name = d.pop("firstName", UNSET)
        self.last_name = d.pop("lastName", UNSET)
        self.phone = d.pop("phone", UNSET)
        self.photo_url = d.pop("photoUrl", UNSET)
        self.photo_type = d.pop("photoType", UNSET)
        self.job_title = d.pop("jobTitle", UNSET)
        self.background = d.pop("background", UNSET)
        self.location = d.pop("location", UNSET)
        self.organization = d.pop("organization", UNSET)
        self.organization_id = d.pop("organizationId", UNSET)
        self.gender = d.pop("gender", UNSET)
        self.age = d.pop("age", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
