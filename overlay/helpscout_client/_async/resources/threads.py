"""Convenience methods for threads."""

from __future__ import annotations

import datetime

from helpscout_api import coerce, models
from helpscout_api.types import UNSET, Created, Many, Unset

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
        cc: str | Many[str] | Unset = UNSET,
        bcc: str | Many[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: models.AttachmentInput
        | models.AttachmentInputDict
        | Many[models.AttachmentInput | models.AttachmentInputDict]
        | Unset = UNSET,
    ) -> Created:
        """Reply to the customer.

        Mails a reply to the customer, or keeps it as a draft. A reply makes the conversation active again, unless you
        pass another `status`. Without `customer`, the conversation is read first, and its primary customer gets the
        reply. When you read the thread, its type is `message`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. When you read the thread, it is `body`.
            customer: Recipient, by `id` or by `email`. The default is the conversation's primary customer.
            draft: Keeps the reply unsent. It can be sent by publishing or scheduling the draft.
            status: New status of the conversation. The default is active.
            user: Id of the author. The default is the token's user.
            assign_to: Id of the new assignee. None removes the assignee. Without this argument, the mailbox's settings
                decide. With a draft, it takes effect when the draft is sent.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Whether the reply is imported from another system. Nothing is mailed, and no user is notified.
            created_at: When the reply was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to attach.

        Raises:
            APIError: The response is not a success.
            ResponseParseError: The response has no primary customer for the conversation.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
        """
        reply = models.CreateReplyThread(
            text=text,
            # Replaced below. All arguments are checked before the conversation is read.
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

        Help Scout's application still shows the original text. Only administrators may edit threads, unless the account
        allows all users to do so.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            text: The new text, HTML.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/text", value=coerce.string("text", text))

    async def hide(self, conversation_id: int, thread_id: int) -> None:
        """Hide a thread: a customer's message, or a reply that was sent. See `edit_text` for who may do this.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/hidden", value=True)

    async def show(self, conversation_id: int, thread_id: int) -> None:
        """Show a thread that was hidden. See `edit_text` for who may do this.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        await self.update(conversation_id, thread_id, op="replace", path="/hidden", value=False)

    async def get_original_email(self, conversation_id: int, thread_id: int) -> bytes:
        """Get the original e-mail of a thread (RFC 822).

        Returns the bytes of the e-mail, for `email.message_from_bytes(source, policy=email.policy.default)`.
        `get_original_source` returns it as a string within JSON.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Returns:
            The e-mail, including its headers and attachments.

        Raises:
            APIError: The response is not a success; presumably 404 if the thread was not received by e-mail, or Help
                Scout has deleted the e-mail.
            ResponseParseError: The response is not an e-mail.

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
