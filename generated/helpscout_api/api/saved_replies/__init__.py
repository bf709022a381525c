"""Canned answers of a mailbox."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.saved_reply import SavedReply
    from ...models.saved_reply_summary import SavedReplySummary
    from ...types import Created


class SavedReplies(Resource):
    """Canned answers of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        include_chat_replies: bool | None = None,
    ) -> Page[SavedReplySummary]:
        """List saved replies.

        All saved replies of a mailbox at once, with the beginnings of their texts; get a single one for the whole text.
        Those for chats only are left out unless asked for.

        Args:
            mailbox_id: Id of the mailbox.
            include_chat_replies: Whether to list replies that only have a text for chats, too; true or false.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list
        """
        from . import list_saved_replies

        c = self._coerce
        return self._pages(
            list_saved_replies.sync_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "include_chat_replies": c.boolean("include_chat_replies", include_chat_replies, None),
            },
        )

    def create(
        self,
        mailbox_id: int,
        *,
        name: str,
        text: str | Unset = UNSET,
        chat_text: str | Unset = UNSET,
    ) -> Created:
        """Create a saved reply.

        Adds a saved reply to a mailbox, with a text for e-mails, for chats, or for both.

        Args:
            mailbox_id: Id of the mailbox.
            name: Name as people see it.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create
        """
        from ...models.create_saved_reply import CreateSavedReply
        from . import create_saved_reply

        c = self._coerce
        return create_saved_reply.sync(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
            body=CreateSavedReply(
                name=c.string("name", name),
                text=c.string("text", text, UNSET),
                chat_text=c.string("chat_text", chat_text, UNSET),
            ),
        )

    def get(
        self,
        mailbox_id: int,
        saved_reply_id: int,
    ) -> SavedReply:
        """Get a saved reply.

        One saved reply with its whole texts.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-get
        """
        from . import get_saved_reply

        c = self._coerce
        return get_saved_reply.sync(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
        )

    def update(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str,
        text: str | Unset = UNSET,
        chat_text: str | Unset = UNSET,
    ) -> None:
        """Replace a saved reply.

        Sets name and texts of a saved reply. Send everything that is to stay: a text left out is presumably erased.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name as people see it.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update
        """
        from ...models.update_saved_reply import UpdateSavedReply
        from . import update_saved_reply

        c = self._coerce
        update_saved_reply.sync(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
            body=UpdateSavedReply(
                name=c.string("name", name),
                text=c.string("text", text, UNSET),
                chat_text=c.string("chat_text", chat_text, UNSET),
            ),
        )

    def delete(
        self,
        mailbox_id: int,
        saved_reply_id: int,
    ) -> None:
        """Delete a saved reply.

        Removes a saved reply from its mailbox. Help Scout only marks it as deleted.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete
        """
        from . import delete_saved_reply

        c = self._coerce
        delete_saved_reply.sync(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
        )


class AsyncSavedReplies(AsyncResource):
    """Canned answers of a mailbox."""

    def list(
        self,
        mailbox_id: int,
        *,
        include_chat_replies: bool | None = None,
    ) -> AsyncPages[SavedReplySummary]:
        """List saved replies.

        All saved replies of a mailbox at once, with the beginnings of their texts; get a single one for the whole text.
        Those for chats only are left out unless asked for.

        Args:
            mailbox_id: Id of the mailbox.
            include_chat_replies: Whether to list replies that only have a text for chats, too; true or false.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-list
        """
        from . import list_saved_replies

        c = self._coerce
        return self._pages(
            list_saved_replies.asyncio_detailed,
            (c.integer("mailbox_id", mailbox_id),),
            {
                "include_chat_replies": c.boolean("include_chat_replies", include_chat_replies, None),
            },
        )

    async def create(
        self,
        mailbox_id: int,
        *,
        name: str,
        text: str | Unset = UNSET,
        chat_text: str | Unset = UNSET,
    ) -> Created:
        """Create a saved reply.

        Adds a saved reply to a mailbox, with a text for e-mails, for chats, or for both.

        Args:
            mailbox_id: Id of the mailbox.
            name: Name as people see it.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-create
        """
        from ...models.create_saved_reply import CreateSavedReply
        from . import create_saved_reply

        c = self._coerce
        return await create_saved_reply.asyncio(
            c.integer("mailbox_id", mailbox_id),
            client=self._raw,
            body=CreateSavedReply(
                name=c.string("name", name),
                text=c.string("text", text, UNSET),
                chat_text=c.string("chat_text", chat_text, UNSET),
            ),
        )

    async def get(
        self,
        mailbox_id: int,
        saved_reply_id: int,
    ) -> SavedReply:
        """Get a saved reply.

        One saved reply with its whole texts.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-get
        """
        from . import get_saved_reply

        c = self._coerce
        return await get_saved_reply.asyncio(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
        )

    async def update(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str,
        text: str | Unset = UNSET,
        chat_text: str | Unset = UNSET,
    ) -> None:
        """Replace a saved reply.

        Sets name and texts of a saved reply. Send everything that is to stay: a text left out is presumably erased.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name as people see it.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update
        """
        from ...models.update_saved_reply import UpdateSavedReply
        from . import update_saved_reply

        c = self._coerce
        await update_saved_reply.asyncio(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
            body=UpdateSavedReply(
                name=c.string("name", name),
                text=c.string("text", text, UNSET),
                chat_text=c.string("chat_text", chat_text, UNSET),
            ),
        )

    async def delete(
        self,
        mailbox_id: int,
        saved_reply_id: int,
    ) -> None:
        """Delete a saved reply.

        Removes a saved reply from its mailbox. Help Scout only marks it as deleted.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-delete
        """
        from . import delete_saved_reply

        c = self._coerce
        await delete_saved_reply.asyncio(
            c.integer("mailbox_id", mailbox_id),
            c.integer("saved_reply_id", saved_reply_id),
            client=self._raw,
        )
