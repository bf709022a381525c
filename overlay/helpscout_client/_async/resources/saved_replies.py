"""What the generated resource can't do in one request."""

from __future__ import annotations

from helpscout_api.types import UNSET, Unset

from ..._resources.saved_replies import AsyncSavedReplies as GeneratedSavedReplies
from ...resources.merge import check_whole, cleared, kept, needed


class AsyncSavedReplies(GeneratedSavedReplies):
    """Canned answers of a mailbox."""

    async def change(
        self,
        mailbox_id: int,
        saved_reply_id: int,
        *,
        name: str | Unset = UNSET,
        text: str | Unset | None = UNSET,
        chat_text: str | Unset | None = UNSET,
    ) -> None:
        """Change some of a saved reply, and keep the rest.

        Reads the saved reply and writes all of it back, since an update presumably erases what is left out. This is not
        atomic: what others change in between is undone. None clears a text.

        Args:
            mailbox_id: Id of the mailbox.
            saved_reply_id: Id of the saved reply.
            name: Name as people see it.
            text: Text for e-mails, HTML.
            chat_text: Text for chats, plain, with line feeds.

        Raises:
            APIError: An answer is no success.
            ValueError: The saved reply was read without its name; nothing is written.

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
