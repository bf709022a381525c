"""Convenience methods for saved replies."""

from __future__ import annotations

from helpscout_api.types import UNSET, Unset

from ..._resources.saved_replies import AsyncSavedReplies as GeneratedSavedReplies
from ...resources.merge import check_whole, cleared, kept, needed


class AsyncSavedReplies(GeneratedSavedReplies):
    """Canned responses of a mailbox."""

    async def change(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str | Unset = UNSET,
        text: str | Unset | None = UNSET,
        chat_text: str | Unset | None = UNSET,
    ) -> None:
        """Change some fields of a saved reply, and keep the others.

        Reads the saved reply and writes all of it back, because an update presumably erases fields that are left out.
        This is not atomic: it undoes changes that others make in between. None clears a text.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name that users see.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: A response is not a success.
            ValueError: The response has no name for the saved reply, so you have to pass one. Nothing is written.

        See https://developer.helpscout.com/mailbox-api/endpoints/inboxes/saved_Replies/saved-replies-update
        """
        read = await self.get(mailbox_id, saved_reply_id)
        check_whole(read)
        await self.update(
            mailbox_id,
            saved_reply_id,
            name=needed(f"saved reply {saved_reply_id}", "name", name, read.name),
            text=cleared(kept(text, read.text)),
            chat_text=cleared(kept(chat_text, read.chat_text)),
        )
