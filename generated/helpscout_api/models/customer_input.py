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
class CustomerInput:
    """A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored. An unknown e-mail
    address becomes a new customer with whatever else is given; a known one is used as it is."""

    id: int | Unset = UNSET
    """Id of a customer."""
    email: str | Unset = UNSET
    """E-mail address to find or make a customer by."""
    first_name: str | Unset = UNSET
    """First name of a new customer."""
    last_name: str | Unset = UNSET
    """Last name of a new customer."""
    phone: str | Unset = UNSET
    """Phone number of a new customer."""
    photo_url: str | Unset = UNSET
    """Address of a picture."""
    photo_type: CustomerPhotoTypeInput | Unset = UNSET
    """Where a customer's photo comes from."""
    job_title: str | Unset = UNSET
    """What the customer does for a living."""
    background: str | Unset = UNSET
    """Notes about the customer."""
    location: str | Unset = UNSET
    """Where the customer lives, in free words."""
    organization: str | Unset = UNSET
    """Name of the customer's company."""
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
                "id": self.id,
                "email": self.email,
                "firstName": self.first_name,
                "lastName": self.last_name,
                "phone": self.phone,
                "photoUrl": self.photo_url,
                "photoType": self.photo_type,
                "jobTitle": self.job_title,
                "background": self.background,
                "location": self.location,
                "organization": self.organization,
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
        self.id = d.pop("id", UNSET)
        self.email = d.pop("email", UNSET)
        self.first_name = d.pop("firstName", UNSET)
        self.last_name = d.pop("lastName", UNSET)
        self.phone = d.pop("phone", UNSET)
        self.photo_url = d.pop("photoUrl", UNSET)
        self.photo_type = d.pop("photoType", UNSET)
        self.job_title = d.pop("jobTitle", UNSET)
        self.background = d.pop("background", UNSET)
        self.location = d.pop("location", UNSET)
        self.organization = d.pop("organization", UNSET)
        self.gender = d.pop("gender", UNSET)
        self.age = d.pop("age", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
