from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from ..types import UNSET, Unset
from ..wire import (
    dump_sent,
)

if TYPE_CHECKING:
    from .create_token_grant_type import CreateTokenGrantType


@define(kw_only=True)
class CreateToken:
    """What to exchange for a token. `code` goes with `authorization_code`, `refresh_token` with `refresh_token`, and
    neither with `client_credentials`. No redirect address and no scope are sent."""

    grant_type: CreateTokenGrantType
    """What is exchanged."""
    client_id: str
    """The App ID."""
    client_secret: str = field(repr=False)
    """The App Secret."""
    code: str | Unset = field(default=UNSET, repr=False)
    """The code that the browser brought back to the redirection URL. It works once."""
    refresh_token: str | Unset = field(default=UNSET, repr=False)
    """The refresh token that came with the last access token. It works once."""
    additional_properties: dict[str, Any] = field(factory=dict)
    """Keys that the description doesn't know."""

    def to_dict(self) -> dict[str, Any]:
        """As it stands on the wire."""
        return dump_sent(
            {
                "grant_type": self.grant_type,
                "client_id": self.client_id,
                "client_secret": self.client_secret,
                "code": self.code,
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
        self.grant_type = d.pop("grant_type")
        self.client_id = d.pop("client_id")
        self.client_secret = d.pop("client_secret")
        self.code = d.pop("code", UNSET)
        self.refresh_token = d.pop("refresh_token", UNSET)
        # An emptied dictionary keeps its room: a quarter of a page's memory.
        self.additional_properties = d or {}
        return self
