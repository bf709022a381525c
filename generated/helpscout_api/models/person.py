from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)

if TYPE_CHECKING:
    from .person_type_type_0 import PersonTypeType0


@define(kw_only=True)
class Person:
    """A user, team, customer or automated actor, as far as conversations, threads and chats show it. Names are called
    `first` and `last` here. The id is 0 for nobody or an unknown person. It may be absent or null when the user
    was deleted."""

    id: int | None = None
    """Id of the user, team or customer, depending on `type`."""
    type_: PersonTypeType0 | None = None
    """What kind of person it is; absent in some places. `system_user` appears in version 3 only, `agent` in chats
    only."""
    first: str | None = None
    """First name, or a team's name. May be empty."""
    last: str | None = None
    """Last name. May be empty."""
    email: str | None = None
    """E-mail address. May be empty."""
    photo_url: str | None = None
    """Address of a picture. May be empty."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "id": self.id,
                "type": self.type_,
                "first": self.first,
                "last": self.last,
                "email": self.email,
                "photoUrl": self.photo_url,
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
        self.type_ = d.pop("type", None)
        self.first = d.pop("first", None)
        self.last = d.pop("last", None)
        self.email = d.pop("email", None)
        self.photo_url = d.pop("photoUrl", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
