"""Convenience methods for conversations."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal

import helpscout_client
from helpscout_api import coerce, models
from helpscout_api.types import Many

from ..._resources.conversations import AsyncConversations as GeneratedConversations
from ...arguments.time_ranges import optional_time
from ...errors import ResponseParseError
from ...paging.bookmark import OVERLAP
from ...paging.page_info import reusable
from ...paging.searches import check_complete
from ...resources.custom_fields import CustomFieldValues, changed_values, check_values
from ...resources.merge import check_whole
from ...resources.tags import check_tags, tag_names, with_tags, without_tags


class AsyncConversations(GeneratedConversations):
    """Conversations with customers, through any channel."""

    async def get_by_number(self, number: int) -> models.Conversation | None:
        """Find a conversation by its number.

        Args:
            number: Number that Help Scout's application shows, not the id. Drafts and spam are found, too.

        Returns:
            The conversation. None if no conversation has this number, or the token's user may not see it.

        Raises:
            APIError: The response is not a success.
            ResponseParseError: It was not found, but some of the response could not be read.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        wanted = coerce.integer("number", number)
        walk = (await self.list(number=wanted, status="all")).walk()
        async for conversation in walk:
            if conversation.number == wanted:
                return conversation
        check_complete(walk)
        return None

    def modified_since(
        self,
        since: datetime.datetime | datetime.date | str | None,
        *,
        resume: str | None = None,
        overlap: datetime.timedelta = OVERLAP,
        concurrency: int = 1,
        embed: models.ListConversationsEmbed | None = None,
        mailbox: int | Many[int] | str | None = None,
        folder: int | None = None,
        status: models.ListConversationsStatus = "all",
        tag: str | Many[str] | None = None,
        assigned_to: int | None = None,
        query: str | None = None,
        custom_fields_by_ids: str | Many[str] | None = None,
    ) -> helpscout_client.AsyncChanges[models.Conversation]:
        """Read the conversations that were modified since an earlier run, of any status, oldest first.

        Conversations don't include the time of their last modification. So the next watermark is the server's time at
        the first page, minus an overlap. Conversations modified within the overlap come again in the next run.

        Args:
            since: Watermark of the last run: an aware datetime, a date or an ISO 8601 string with a time zone. None
                reads all.
            resume: Value of `resume` of earlier changes, or of an error, to continue where they stopped early.
            overlap: How far the next watermark is before the server's time, for changes that its lists don't show
                immediately.
            concurrency: Maximum number of pages to fetch at the same time.
            embed: As for `list`.
            mailbox: As for `list`.
            folder: As for `list`.
            status: Status of the conversations; `all` means any.
            tag: As for `list`.
            assigned_to: As for `list`.
            query: As for `list`.
            custom_fields_by_ids: As for `list`.

        Returns:
            The conversations, to iterate, and then the next `watermark`. Nothing is sent until you iterate.

        Raises:
            TypeError: `since` has another type.
            ValueError: `since` has no time zone, or `resume` is invalid.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        # Imported here because most programs don't need it.
        start = optional_time("since", since)
        open_at = partial(
            self.list,
            embed=embed,
            mailbox=mailbox,
            folder=folder,
            status=status,
            tag=tag,
            assigned_to=assigned_to,
            modified_since=start,
            query=query,
            custom_fields_by_ids=custom_fields_by_ids,
            sort_field="createdAt",
            sort_order="asc",
        )
        return helpscout_client.AsyncChanges(lambda page: open_at(page=page), start, overlap, concurrency, resume)

    def walk_with_threads(
        self,
        *,
        concurrency: int = 1,
        limit: int | None = None,
        mailbox: int | Many[int] | str | None = None,
        folder: int | None = None,
        status: models.ListConversationsStatus | None = None,
        tag: str | Many[str] | None = None,
        assigned_to: int | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        number: int | None = None,
        sort_field: models.ListConversationsSortField | None = None,
        sort_order: models.ListConversationsSortOrder | None = None,
        query: str | None = None,
        page: int | None = None,
        custom_fields_by_ids: str | Many[str] | None = None,
    ) -> helpscout_client.AsyncWalk[models.Conversation]:
        """Read conversations with all of their threads, which are in `embedded.threads`, newest first.

        One request reads a page of conversations with their threads. Further requests are sent only for conversations
        that have more threads than are embedded, and for chats, whose embedded threads are truncated.

        Args:
            concurrency: Maximum number of pages to fetch at the same time.
            limit: Maximum number of conversations.
            mailbox: As for `list`, like all that follow.
            folder: Id of the folder.
            status: Status of the conversations; `all` means any. The default is active conversations only.
            tag: Names of tags.
            assigned_to: Id of the user that the conversations are assigned to.
            modified_since: Only conversations changed since this time.
            number: Number of one conversation.
            sort_field: What to sort by.
            sort_order: Direction of sorting.
            query: A search expression.
            page: Number of the page to start with: `resume` of an earlier iteration, or of an error.
            custom_fields_by_ids: Values of custom fields.

        Returns:
            The conversations, to iterate. Nothing is sent until you iterate. `is_complete` is false if some of their
            threads could not be read.

        Raises:
            ValueError: `concurrency` is less than 1, or `limit` less than 0.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        # Imported here because most programs don't need it.
        from helpscout_api.api.conversations import list_conversations
        from helpscout_api.api.threads import list_threads

        from ..threads import AsyncThreadedListing

        listing = AsyncThreadedListing(
            partial(list_conversations.asyncio_detailed, client=self._raw, embed="threads"),
            self._raw.get_async_httpx_client().base_url,
            lambda conversation_id: self._pages(list_threads.asyncio_detailed, (conversation_id,), {"page": None}),
        )
        filters = {
            "mailbox": mailbox,
            "folder": folder,
            "status": status,
            "tag": tag,
            "assigned_to": assigned_to,
            "modified_since": modified_since,
            "number": number,
            "sort_field": sort_field,
            "sort_order": sort_order,
            "query": query,
            "page": page,
            "custom_fields_by_ids": custom_fields_by_ids,
        }
        return helpscout_client.AsyncWalk(listing, reusable(filters), None, concurrency, limit)

    async def move(self, conversation_id: int, mailbox_id: int) -> None:
        """Move a conversation to another mailbox.

        The values of its custom fields are lost, because the fields belong to the old mailbox.

        Args:
            conversation_id: Id of the conversation, not its number.
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.integer("mailbox_id", mailbox_id)
        await self.update(conversation_id, op="move", path="/mailboxId", value=value)

    async def update_subject(self, conversation_id: int, subject: str) -> None:
        """Change the subject of a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.
            subject: The new subject.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.string("subject", subject)
        await self.update(conversation_id, op="replace", path="/subject", value=value)

    async def update_customer(self, conversation_id: int, customer_id: int) -> None:
        """Change the customer of a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.
            customer_id: Id of the customer.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.integer("customer_id", customer_id)
        await self.update(conversation_id, op="replace", path="/primaryCustomer.id", value=value)

    async def update_status(self, conversation_id: int, status: Literal["active", "closed", "pending", "spam"]) -> None:
        """Change the status of a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.
            status: `active`, `closed`, `pending` or `spam`.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.string("status", status)
        await self.update(conversation_id, op="replace", path="/status", value=value)

    async def assign(self, conversation_id: int, user_id: int) -> None:
        """Assign a conversation to a user.

        Args:
            conversation_id: Id of the conversation, not its number.
            user_id: Id of the user. Whether teams are accepted is not documented.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.integer("user_id", user_id)
        await self.update(conversation_id, op="replace", path="/assignTo", value=value)

    async def unassign(self, conversation_id: int) -> None:
        """Remove the assignee of a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        await self.update(conversation_id, op="remove", path="/assignTo")

    async def publish_draft(self, conversation_id: int) -> None:
        """Send a draft conversation, or the draft replies in a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The response is not a success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        await self.update(conversation_id, op="replace", path="/draft", value=False)

    async def add_tags(self, conversation_id: int, tags: str | Many[str]) -> None:
        """Add tags to a conversation, and keep its other tags.

        Reads the tags and writes all of them back. This is not atomic: it undoes changes that others make in between.
        Names are compared case-insensitively. If no tag is missing, nothing is written.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: One name or several. Names that are not in use yet become new tags.

        Raises:
            APIError: The response is not a success; 404 also for a conversation that was merged into another one.
            ValueError: A name is blank. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        await self._change_tags(conversation_id, tags, with_tags)

    async def remove_tags(self, conversation_id: int, tags: str | Many[str]) -> None:
        """Remove tags from a conversation, and keep its other tags.

        Reads the tags and writes the others back. This is not atomic: it undoes changes that others make in between.
        Names are compared case-insensitively. If the conversation has none of the tags, nothing is written.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: One name or several.

        Raises:
            APIError: The response is not a success; 404 also for a conversation that was merged into another one.
            ValueError: A name is blank. Nothing is sent.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        await self._change_tags(conversation_id, tags, without_tags)

    async def set_custom_fields(self, conversation_id: int, values: CustomFieldValues) -> None:
        """Set some custom fields of a conversation, and keep the others.

        Reads the conversation and the fields of its mailbox, and writes all values back. This is not atomic: it undoes
        changes that others make in between. If nothing changes, nothing is written. To replace all values with one
        request, use `update_custom_fields`.

        Args:
            conversation_id: Id of the conversation, not its number.
            values: Values by name or id of the field; None clears it. A dropdown takes the label or the id of an
                option, a date field a date or a string like `2026-03-31`, a number field a number, and other fields a
                string of at most 255 characters (single line) or 65,535 characters (multiple lines). Names and labels
                are compared case-insensitively.

        Raises:
            APIError: A response is not a success; 404 also for a conversation that was merged into another one.
            ResponseParseError: The response has no mailbox for the conversation.
            TypeError: A value has another type. Nothing is sent.
            ValueError: The mailbox has no such field, or the value is not valid for the field. The message lists the
                valid fields or options. Nothing is written.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
        """
        # Imported here so that most users of conversations don't load these models.
        from helpscout_api.api.mailboxes import list_mailbox_custom_fields

        check_values(values)
        if not values:
            return
        conversation_id = coerce.integer("conversation_id", conversation_id)
        conversation = await self.get(conversation_id)
        check_whole(conversation, "customFields", "mailboxId")
        if conversation.mailbox_id is None:
            raise ResponseParseError("is missing", "mailboxId")
        pages: helpscout_client.AsyncPages[models.MailboxCustomField] = self._pages(
            list_mailbox_custom_fields.asyncio_detailed, (conversation.mailbox_id,), {"page": None}
        )
        fields = [field async for field in pages]
        present = conversation.custom_fields or []
        before, after = changed_values(fields, present, {}), changed_values(fields, present, values)
        # As in `_change_tags`.
        if after != before or conversation.id != conversation_id:
            await self.update_custom_fields(conversation_id, fields=after)

    async def _change_tags(
        self,
        conversation_id: int,
        tags: str | Many[str],
        change: Callable[[Sequence[str], Sequence[str]], list[str]],
    ) -> None:
        names = coerce.list_of("tags", tags, coerce.string)
        check_tags(names)
        if not names:
            return
        conversation_id = coerce.integer("conversation_id", conversation_id)
        conversation = await self.get(conversation_id)
        check_whole(conversation, "tags")
        present = tag_names(conversation.tags or [])
        after = change(present, names)
        # A merged conversation is read as the one that it was merged into; the write then fails.
        if after != present or conversation.id != conversation_id:
            await self.update_tags(conversation_id, tags=after)
