from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
    read_object,
    read_objects,
)
from .customer_address_input import CustomerAddressInput
from .customer_chat_handle_input import CustomerChatHandleInput
from .customer_email_input import CustomerEmailInput
from .customer_phone_input import CustomerPhoneInput
from .customer_social_profile_input import CustomerSocialProfileInput
from .customer_website_input import CustomerWebsiteInput

if TYPE_CHECKING:
    from .customer_address_input import CustomerAddressInput
    from .customer_chat_handle_input import CustomerChatHandleInput
    from .customer_email_input import CustomerEmailInput
    from .customer_gender_input import CustomerGenderInput
    from .customer_phone_input import CustomerPhoneInput
    from .customer_photo_type_input import CustomerPhotoTypeInput
    from .customer_social_profile_input import CustomerSocialProfileInput
    from .customer_website_input import CustomerWebsiteInput


@define(kw_only=True)
class CreateCustomer:
    """A customer to make."""

    first_name: str | Unset = UNSET
    """First name, 1 to 40 characters."""
    last_name: str | Unset = UNSET
    """Last name, 1 to 40 characters."""
    phone: str | Unset = UNSET
    """One phone number, in the old style; prefer `phones`."""
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
    emails: Sequence[CustomerEmailInput | Mapping[str, Any]] | Unset = UNSET
    """E-mail addresses; no other customer may have them."""
    phones: Sequence[CustomerPhoneInput | Mapping[str, Any]] | Unset = UNSET
    """Phone numbers."""
    chats: Sequence[CustomerChatHandleInput | Mapping[str, Any]] | Unset = UNSET
    """Chat handles."""
    social_profiles: Sequence[CustomerSocialProfileInput | Mapping[str, Any]] | Unset = UNSET
    """Social profiles. A customer that is read has them as `social_profiles`."""
    websites: Sequence[CustomerWebsiteInput | Mapping[str, Any]] | Unset = UNSET
    """Websites."""
    address: CustomerAddressInput | Mapping[str, Any] | Unset = UNSET
    """The address of a customer to make."""
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
                "emails": self.emails,
                "phones": self.phones,
                "chats": self.chats,
                "socialProfiles": self.social_profiles,
                "websites": self.websites,
                "address": self.address,
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
        self.emails = read_objects(CustomerEmailInput, d.pop("emails", UNSET), "emails")
        self.phones = read_objects(CustomerPhoneInput, d.pop("phones", UNSET), "phones")
        self.chats = read_objects(CustomerChatHandleInput, d.pop("chats", UNSET), "chats")
        self.social_profiles = read_objects(
            CustomerSocialProfileInput, d.pop("socialProfiles", UNSET), "socialProfiles"
        )
        self.websites = read_objects(CustomerWebsiteInput, d.pop("websites", UNSET), "websites")
        self.address = read_object(CustomerAddressInput, d.pop("address", UNSET), "address")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
