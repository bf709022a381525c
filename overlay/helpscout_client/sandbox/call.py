"""A request on its way through the sandbox."""

import datetime
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from .account.store import Store
from .messages import Json, Request
from .times import wire_time
from .tokens import Tokens


@frozen
class Call:
    """What a behaviour gets: a request that was read and judged already, and the account."""

    request: Request
    path: Mapping[str, Any]
    query: Mapping[str, Any]
    body: Json
    store: Store
    tokens: Tokens
    moment: datetime.datetime

    @property
    def now(self) -> str:
        """The time of the call, as the API writes it."""
        return wire_time(self.moment)

    @property
    def user_id(self) -> int:
        """Id of the user whom the token acts for."""
        return self.store.owner_id

    def href(self, path: str) -> str:
        """A path's address at the origin that was asked."""
        return self.request.origin + path

    def link(self, path: str) -> Json:
        """A HAL link."""
        return {"href": self.href(path)}
