"""Live Beacon chats, which become conversations when they end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.chat import Chat
    from ...models.chat_event import ChatEvent
    from ...models.end_chat_status import EndChatStatus


class Chats(Resource):
    """Live Beacon chats, which become conversations when they end."""

    def get(
        self,
        chat_id: str,
    ) -> Chat:
        """Get a chat.

        One live Beacon chat with its events. It is no conversation yet: it becomes one when it ends, and can still be
        read then. There is no list of chats; webhooks such as `beacon.chat.created` tell their ids.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import get_chat

        c = self._coerce
        return get_chat.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    def list_events(
        self,
        chat_id: str,
        *,
        page: int | None = None,
        page_size: int | None = None,
    ) -> Page[ChatEvent]:
        """List events of a chat.

        What was said and done in a chat, oldest first.

        Args:
            chat_id: Id of the chat, a UUID.
            page: Number of the page to read, counted from 1.
            page_size: Most events that a page may hold.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import list_chat_events

        c = self._coerce
        return self._pages(
            list_chat_events.sync_detailed,
            (c.string("chat_id", chat_id),),
            {
                "page": c.integer("page", page, None),
                "page_size": c.integer("page_size", page_size, None),
            },
        )

    def accept(
        self,
        chat_id: str,
    ) -> Chat:
        """Accept a chat.

        Assigns an unassigned chat to the token's user. Nothing happens if the user holds it already. An ended chat
        gives 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import accept_chat

        c = self._coerce
        return accept_chat.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    def add_message(
        self,
        chat_id: str,
        message_id: str,
        *,
        body: str,
    ) -> Chat:
        """Add a message to a chat.

        Says something that the visitor sees. An unassigned chat is accepted on the way; one that somebody else holds
        gives 400. The caller makes the message's id up: send it again after a failure without fear, since an id that is
        in use gives 422, which means that the message is there.

        Args:
            chat_id: Id of the chat, a UUID.
            message_id: Id of the new message, a UUID of the caller's making.
            body: Text of the message.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.add_chat_message import AddChatMessage
        from . import add_chat_message

        c = self._coerce
        return add_chat_message.sync(
            c.string("chat_id", chat_id),
            c.string("message_id", message_id),
            client=self._raw,
            body=AddChatMessage(body=c.string("body", body)),
        )

    def add_note(
        self,
        chat_id: str,
        note_id: str,
        *,
        body: str,
    ) -> Chat:
        """Add a note to a chat.

        Writes a note that only users see; the chat need not be assigned. The caller makes the note's id up: send it
        again after a failure without fear, since an id that is in use gives 422, which means that the note is there.

        Args:
            chat_id: Id of the chat, a UUID.
            note_id: Id of the new note, a UUID of the caller's making.
            body: Text of the note.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.add_chat_note import AddChatNote
        from . import add_chat_note

        c = self._coerce
        return add_chat_note.sync(
            c.string("chat_id", chat_id),
            c.string("note_id", note_id),
            client=self._raw,
            body=AddChatNote(body=c.string("body", body)),
        )

    def assign(
        self,
        chat_id: str,
        *,
        assigned_to: int,
    ) -> Chat:
        """Assign a chat.

        Gives a chat to a user, also one that somebody else holds. Whether the user is available is not checked.

        Args:
            chat_id: Id of the chat, a UUID.
            assigned_to: Id of the user.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.assign_chat import AssignChat
        from . import assign_chat

        c = self._coerce
        return assign_chat.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=AssignChat(assigned_to=c.integer("assigned_to", assigned_to)),
        )

    def unassign(
        self,
        chat_id: str,
    ) -> Chat:
        """Unassign a chat.

        Puts a chat back into the queue.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import unassign_chat

        c = self._coerce
        return unassign_chat.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    def update_tags(
        self,
        chat_id: str,
        *,
        tags: str | Iterable[str],
    ) -> Chat:
        """Replace the tags of a chat.

        Sets all tags of a chat; those left out come off, and an empty list takes all off. Names are made lower case,
        and tags that don't exist yet are created.

        Args:
            chat_id: Id of the chat, a UUID.
            tags: Names of the tags; may be empty.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.update_chat_tags import UpdateChatTags
        from . import update_chat_tags

        c = self._coerce
        return update_chat_tags.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=UpdateChatTags(tags=c.body_list("tags", tags, str)),
        )

    def end(
        self,
        chat_id: str,
        *,
        status: EndChatStatus,
    ) -> Chat:
        """End a chat.

        Closes a chat and makes a conversation of it, with the transcript as one thread. The chat can still be read, but
        every later write gives 404.

        Args:
            chat_id: Id of the chat, a UUID.
            status: Status of the conversation that it becomes. Known values: `active`, `closed`, `pending`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.end_chat import EndChat
        from . import end_chat

        c = self._coerce
        return end_chat.sync(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=EndChat(status=c.string("status", status)),
        )


class AsyncChats(AsyncResource):
    """Live Beacon chats, which become conversations when they end."""

    async def get(
        self,
        chat_id: str,
    ) -> Chat:
        """Get a chat.

        One live Beacon chat with its events. It is no conversation yet: it becomes one when it ends, and can still be
        read then. There is no list of chats; webhooks such as `beacon.chat.created` tell their ids.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import get_chat

        c = self._coerce
        return await get_chat.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    def list_events(
        self,
        chat_id: str,
        *,
        page: int | None = None,
        page_size: int | None = None,
    ) -> AsyncPages[ChatEvent]:
        """List events of a chat.

        What was said and done in a chat, oldest first.

        Args:
            chat_id: Id of the chat, a UUID.
            page: Number of the page to read, counted from 1.
            page_size: Most events that a page may hold.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import list_chat_events

        c = self._coerce
        return self._pages(
            list_chat_events.asyncio_detailed,
            (c.string("chat_id", chat_id),),
            {
                "page": c.integer("page", page, None),
                "page_size": c.integer("page_size", page_size, None),
            },
        )

    async def accept(
        self,
        chat_id: str,
    ) -> Chat:
        """Accept a chat.

        Assigns an unassigned chat to the token's user. Nothing happens if the user holds it already. An ended chat
        gives 404.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import accept_chat

        c = self._coerce
        return await accept_chat.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    async def add_message(
        self,
        chat_id: str,
        message_id: str,
        *,
        body: str,
    ) -> Chat:
        """Add a message to a chat.

        Says something that the visitor sees. An unassigned chat is accepted on the way; one that somebody else holds
        gives 400. The caller makes the message's id up: send it again after a failure without fear, since an id that is
        in use gives 422, which means that the message is there.

        Args:
            chat_id: Id of the chat, a UUID.
            message_id: Id of the new message, a UUID of the caller's making.
            body: Text of the message.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.add_chat_message import AddChatMessage
        from . import add_chat_message

        c = self._coerce
        return await add_chat_message.asyncio(
            c.string("chat_id", chat_id),
            c.string("message_id", message_id),
            client=self._raw,
            body=AddChatMessage(body=c.string("body", body)),
        )

    async def add_note(
        self,
        chat_id: str,
        note_id: str,
        *,
        body: str,
    ) -> Chat:
        """Add a note to a chat.

        Writes a note that only users see; the chat need not be assigned. The caller makes the note's id up: send it
        again after a failure without fear, since an id that is in use gives 422, which means that the note is there.

        Args:
            chat_id: Id of the chat, a UUID.
            note_id: Id of the new note, a UUID of the caller's making.
            body: Text of the note.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 422, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.add_chat_note import AddChatNote
        from . import add_chat_note

        c = self._coerce
        return await add_chat_note.asyncio(
            c.string("chat_id", chat_id),
            c.string("note_id", note_id),
            client=self._raw,
            body=AddChatNote(body=c.string("body", body)),
        )

    async def assign(
        self,
        chat_id: str,
        *,
        assigned_to: int,
    ) -> Chat:
        """Assign a chat.

        Gives a chat to a user, also one that somebody else holds. Whether the user is available is not checked.

        Args:
            chat_id: Id of the chat, a UUID.
            assigned_to: Id of the user.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.assign_chat import AssignChat
        from . import assign_chat

        c = self._coerce
        return await assign_chat.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=AssignChat(assigned_to=c.integer("assigned_to", assigned_to)),
        )

    async def unassign(
        self,
        chat_id: str,
    ) -> Chat:
        """Unassign a chat.

        Puts a chat back into the queue.

        Args:
            chat_id: Id of the chat, a UUID.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from . import unassign_chat

        c = self._coerce
        return await unassign_chat.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
        )

    async def update_tags(
        self,
        chat_id: str,
        *,
        tags: str | Iterable[str],
    ) -> Chat:
        """Replace the tags of a chat.

        Sets all tags of a chat; those left out come off, and an empty list takes all off. Names are made lower case,
        and tags that don't exist yet are created.

        Args:
            chat_id: Id of the chat, a UUID.
            tags: Names of the tags; may be empty.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.update_chat_tags import UpdateChatTags
        from . import update_chat_tags

        c = self._coerce
        return await update_chat_tags.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=UpdateChatTags(tags=c.body_list("tags", tags, str)),
        )

    async def end(
        self,
        chat_id: str,
        *,
        status: EndChatStatus,
    ) -> Chat:
        """End a chat.

        Closes a chat and makes a conversation of it, with the transcript as one thread. The chat can still be read, but
        every later write gives 404.

        Args:
            chat_id: Id of the chat, a UUID.
            status: Status of the conversation that it becomes. Known values: `active`, `closed`, `pending`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/chat/
        """
        from ...models.end_chat import EndChat
        from . import end_chat

        c = self._coerce
        return await end_chat.asyncio(
            c.string("chat_id", chat_id),
            client=self._raw,
            body=EndChat(status=c.string("status", status)),
        )
