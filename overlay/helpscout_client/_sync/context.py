# Made from _async by `make generate`; change that.
"""What the generated resources call through.

Lists and coercion load when they are first used: a program that only writes needs neither.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from helpscout_api.client import Client
    from helpscout_api.resource import Fetch, Path, Query

    from ..arguments.coercion import Coercion
    from .page import Page


class ResourceContext:
    """Sends for the resources of one client."""

    def __init__(self, raw: Client) -> None:
        self.raw = raw

    @property
    def coerce(self) -> Coercion:
        """Converts arguments into the strict form."""
        from ..arguments.coercion import Coercion

        return Coercion()

    def pages(self, fetch: Fetch, path: Path, query: Query) -> Page[Any]:
        """Opens a list that a raw function reads."""
        from .page import Listing

        base_url = self.raw.get_httpx_client().base_url
        return Listing[Any](partial(fetch, *path, client=self.raw), base_url).load(query)
