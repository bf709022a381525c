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
    """Conversations with their threads embedded, which are listed where the embedded ones are not all."""

    list_threads: Callable[[int], AsyncPages[Thread]]

    async def load(self, query: Mapping[str, Any]) -> AsyncPage[Conversation]:
        """Fetches a page, and the threads that are missing on it. Whatever is raised carries `resume`."""
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
        """Lists the threads. Says whether all were read."""
        with bulk_work():
            try:
                walk = (await self.list_threads(conversation.id)).walk()
                threads = [thread async for thread in walk]
            except NotFoundError:
                # It was deleted or merged meanwhile.
                return False
        if conversation.embedded is None:
            conversation.embedded = ConversationEmbedded()
        conversation.embedded.threads = threads
        return walk.is_complete
