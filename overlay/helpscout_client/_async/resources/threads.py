"""What the generated resource can't do in one obvious call."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from helpscout_api import coerce, models
from helpscout_api.types import UNSET, Created, Unset

from ..._resources.threads import AsyncThreads as GeneratedThreads
from ...errors import ResponseParseError
from ...resources.threads import customer_of


class AsyncThreads(GeneratedThreads):
    """The messages, notes and events that make up a conversation."""

    async def create_reply(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: models.CustomerInput | models.CustomerInputDict | Unset = UNSET,
        draft: bool | Unset = UNSET,
        status: models.CreateReplyThreadStatus | Unset = UNSET,
        user: int | Unset = UNSET,
        assign_to: int | Unset | None = UNSET,
        cc: str | Iterable[str] | Unset = UNSET,
        bcc: str | Iterable[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: models.AttachmentInput
        | models.AttachmentInputDict
        | Iterable[models.AttachmentInput | models.AttachmentInputDict]
        | Unset = UNSET,
    ) -> Created:
        """Reply to the customer.

        Mails a reply to the customer, or keeps it as a draft. Unless `status` says otherwise, a reply makes the
        conversation active again. Without `customer`, the conversation is read first, and its primary customer gets the
        reply. The thread is read back with the type `message`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: Who gets it, by `id` or by `email`; the conversation's primary customer if not given.
            draft: Keeps the reply unsent. It can be sent by publishing or scheduling the draft.
            status: Status that the conversation gets. If not given, it becomes active.
            user: Id of the user who adds it; the token's user if not given.
            assign_to: Id of the user who is in charge afterwards. Null leaves nobody in charge; without the key the
                mailbox's settings decide. With a draft it takes effect when the draft is sent.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is no success.
            ResponseParseError: The conversation was read without its primary customer.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
        """
        reply = models.CreateReplyThread(
            text=text,
            # Checked with all others before the conversation is read.
            customer={} if isinstance(customer, Unset) else customer,
            draft=draft,
            status=status,
            user=user,
            assign_to=assign_to,
            cc=cc,
            bcc=bcc,
            imported=imported,
            created_at=created_at,
            attachments=attachments,
        )
        if isinstance(customer, Unset):
            from helpscout_api.api.conversations import get_conversation

            reply = models.CreateReplyThread.from_dict(reply.to_dict())
            conversation = await get_conversation.asyncio(conversation_id, client=self._raw)
            if conversation.primary_customer is None:
                raise ResponseParseError("is missing", "primaryCustomer")
            reply.customer = customer_of(conversation.primary_customer)
        from helpscout_api.api.threads import create_reply_thread

        return await create_reply_thread.asyncio(conversation_id, client=self._raw, body=reply)

    async def edit_text(self, conversation_id: int, thread_id: int, text: str) -> None:
        """Change the text of a thread.

        The original text can still be seen in Help Scout's application. Only administrators may do this, unless the
        account allows everybody to edit threads.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            text: The new text, HTML.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/text", value=coerce.string("text", text))

    async def hide(self, conversation_id: int, thread_id: int) -> None:
        """Hide a thread, which is a customer's message or a reply that was sent. Who may do so: see `edit_text`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/hidden", value=True)

    async def show(self, conversation_id: int, thread_id: int) -> None:
        """Show a thread that was hidden. Who may do so: see `edit_text`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/hidden", value=False)

    async def get_original_email(self, conversation_id: int, thread_id: int) -> bytes:
        """Get the e-mail that a thread was made from, as it came in (RFC 822).

        Unlike `get_original_source`, which has it as a text within JSON, this gives its bytes, for
        `email.message_from_bytes(source, policy=email.policy.default)`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Returns:
            The e-mail, headers and attachments included.

        Raises:
            APIError: The answer is no success; presumably 404 for a thread that did not come in by e-mail, and once
                Help Scout has thrown the e-mail away.
            ResponseParseError: The answer is no e-mail.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-rfc822
        """
        from helpscout_api.api.threads import get_thread_original_source

        request = get_thread_original_source._get_kwargs(conversation_id, thread_id)
        response = await self._raw.get_async_httpx_client().request(
            **{**request, "headers": {"Accept": "message/rfc822"}}
        )
        if "json" in response.headers.get("Content-Type", ""):
            raise ResponseParseError("is JSON, not an e-mail", response=response)
        return response.content
