from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
    read_objects,
)
from .customer_social_profile import CustomerSocialProfile

if TYPE_CHECKING:
    from .customer_social_profile import CustomerSocialProfile


@define(kw_only=True)
class CustomerSocialProfileListEmbedded:
    """The items of a list of social profiles."""

    socialprofiles: list[CustomerSocialProfile] | None = None
    social_profiles: list[CustomerSocialProfile] | None = None
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "social-profiles": self.socialprofiles,
                "social_profiles": self.social_profiles,
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
        self.socialprofiles = read_objects(CustomerSocialProfile, d.pop("social-profiles", None), "social-profiles")
        self.social_profiles = read_objects(CustomerSocialProfile, d.pop("social_profiles", None), "social_profiles")
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
