"""Conversations with all of their threads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import frozen

from helpscout_api.models import Conversation, ConversationEmbedded
from helpscout_api.reading import Unreadable

from ..errors import NotFoundError
from ..ratelimit.limiter import bulk_work
from ..resources.threads import embedded_threads
from .listing import AsyncListing
from .page import AsyncPage

if TYPE_CHECKING:
    from helpscout_api.models import Thread

    from .. import AsyncPages


@frozen
class AsyncThreadedListing(AsyncListing[Conversation]):
    """Conversations with embedded threads. If some threads are not embedded, they are listed."""

    list_threads: Callable[[int], AsyncPages[Thread]]

    async def load(self, query: Mapping[str, Any]) -> AsyncPage[Conversation]:
        """Fetches a page, and the threads that are missing on it. Exceptions have the attribute `resume`."""
        page = await AsyncListing.load(self, query)
        try:
            for conversation in page.items:
                if embedded_threads(conversation) is None and not await self._complete(conversation):
                    place = f"threads of conversation {conversation.id}"
                    lost = Unreadable(conversation.id, place, "the list was not read completely")
                    page.unreadable = [*page.unreadable, lost]
        except BaseException as error:
            vars(error)["resume"] = page._info.number
            raise
        return page

    async def _complete(self, conversation: Conversation) -> bool:
        """Lists the threads. Returns whether all of them were read."""
        with bulk_work():
            try:
                walk = (await self.list_threads(conversation.id)).walk()
                threads = [thread async for thread in walk]
            except NotFoundError:
                # The conversation was deleted or merged since.
                return False
        if conversation.embedded is None:
            conversation.embedded = ConversationEmbedded()
        conversation.embedded.threads = threads
        return walk.is_complete
