"""What the generated resource can't do in one obvious call."""

from __future__ import annotations

from ..._resources.threads import AsyncThreads as GeneratedThreads
from ...errors import ResponseParseError


class AsyncThreads(GeneratedThreads):
    """The messages, notes and events that make up a conversation."""

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
        value = self._coerce.string("text", text)
        await self.update(conversation_id, thread_id, op="replace", path="/text", value=value)

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

        c = self._coerce
        request = get_thread_original_source._get_kwargs(
            c.integer("conversation_id", conversation_id), c.integer("thread_id", thread_id)
        )
        response = await self._raw.get_async_httpx_client().request(
            **{**request, "headers": {"Accept": "message/rfc822"}}
        )
        if "json" in response.headers.get("Content-Type", ""):
            raise ResponseParseError("is JSON, not an e-mail", response=response)
        return response.content
