from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_object,
    read_objects,
)
from .customer_address import CustomerAddress
from .customer_chat_handle import CustomerChatHandle
from .customer_email import CustomerEmail
from .customer_phone import CustomerPhone
from .customer_property_value import CustomerPropertyValue
from .customer_social_profile import CustomerSocialProfile
from .customer_website import CustomerWebsite

if TYPE_CHECKING:
    from .customer_address import CustomerAddress
    from .customer_chat_handle import CustomerChatHandle
    from .customer_email import CustomerEmail
    from .customer_phone import CustomerPhone
    from .customer_property_value import CustomerPropertyValue
    from .customer_social_profile import CustomerSocialProfile
    from .customer_website import CustomerWebsite


@define(kw_only=True)
class CustomerEmbedded:
    """Entries, properties and address of a customer."""

    emails: list[CustomerEmail] | None = None
    """E-mail addresses."""
    phones: list[CustomerPhone] | None = None
    """Phone numbers."""
    chats: list[CustomerChatHandle] | None = None
    """Chat handles."""
    social_profiles: list[CustomerSocialProfile] | None = None
    """Social profiles. The same thing is `socialProfiles` when a customer is created, and `social-profiles` in paths,
    links and their own list."""
    websites: list[CustomerWebsite] | None = None
    """Websites."""
    properties: list[CustomerPropertyValue] | None = None
    """Values of the account's own customer properties."""
    address: CustomerAddress | None = None
    """The only address; absent if none is set, and in lists of an organization's customers."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "emails": self.emails,
                "phones": self.phones,
                "chats": self.chats,
                "social_profiles": self.social_profiles,
                "websites": self.websites,
                "properties": self.properties,
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
        self.emails = read_objects(CustomerEmail, d.pop("emails", None), "emails")
        self.phones = read_objects(CustomerPhone, d.pop("phones", None), "phones")
        self.chats = read_objects(CustomerChatHandle, d.pop("chats", None), "chats")
        self.social_profiles = read_objects(CustomerSocialProfile, d.pop("social_profiles", None), "social_profiles")
        self.websites = read_objects(CustomerWebsite, d.pop("websites", None), "websites")
        self.properties = read_objects(CustomerPropertyValue, d.pop("properties", None), "properties")
        self.address = read_object(CustomerAddress, d.pop("address", None), "address")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
