"""The context of a request, for its handler."""

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from ..gateway.tokens import Tokens
from ..http.errors import api_error
from ..http.messages import Json, Request
from ..store.store import Store
from ..times.wire_times import wire_time


@frozen
class RequestContext:
    """A validated request, the account, and the time."""

    request: Request
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Json
    store: Store
    tokens: Tokens
    current_time: datetime.datetime
    user_id: int
    """Id of the user the token acts for."""

    @property
    def now(self) -> str:
        """The time, as the API writes it."""
        return wire_time(self.current_time)

    def sees(self, mailbox_id: int) -> bool:
        """Whether the user has access to a mailbox."""
        return self.user_id in self.store.members[mailbox_id]

    def is_admin(self) -> bool:
        """Whether the user may manage the account."""
        return self.store.users[self.user_id]["role"] in ("admin", "owner")

    def check_admin(self) -> None:
        """Checks that the user may manage the account.

        Raises:
            HTTPError: The user is not an admin.
        """
        if not self.is_admin():
            raise api_error(403, "Only admins and the account owner may do this")

    def href(self, path: str) -> str:
        """The URL of a path, at the request's origin."""
        return self.request.origin + path

    def link(self, path: str) -> Json:
        """A HAL link."""
        return {"href": self.href(path)}
