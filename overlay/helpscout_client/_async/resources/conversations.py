"""What the generated resource can't do in one obvious call."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Literal

import helpscout_client
from helpscout_api import coerce, models

from ..._resources.conversations import AsyncConversations as GeneratedConversations
from ...arguments.time_ranges import optional_time
from ...errors import ResponseParseError
from ...paging.page_info import reusable
from ...paging.searches import check_complete
from ...resources.custom_fields import CustomFieldValues, changed_values, check_values
from ...resources.merge import check_whole
from ...resources.tags import check_tags, tag_names, with_tags, without_tags


class AsyncConversations(GeneratedConversations):
    """Conversations with customers, whatever the channel."""

    async def get_by_number(self, number: int) -> models.Conversation | None:
        """Find the conversation that people call by a number.

        Args:
            number: Its number, as Help Scout's application shows it; not its id. Drafts and spam are found, too.

        Returns:
            The conversation, or None if there is none of that number, or the token's user may not see it.

        Raises:
            APIError: The answer is no success.
            ResponseParseError: It was not found, but not all that came could be read.

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
        overlap: datetime.timedelta = datetime.timedelta(minutes=1),
        concurrency: int = 1,
        embed: models.ListConversationsEmbed | None = None,
        mailbox: int | Iterable[int] | str | None = None,
        folder: int | None = None,
        status: models.ListConversationsStatus = "all",
        tag: str | Iterable[str] | None = None,
        assigned_to: int | None = None,
        query: str | None = None,
        custom_fields_by_ids: str | Iterable[str] | None = None,
    ) -> helpscout_client.AsyncChanges[models.Conversation]:
        """Read the conversations that were modified since the last time, of any status, the oldest first.

        Conversations don't say when they were modified, so the next watermark is the server's time at the first page,
        less an overlap. Those that were modified within the overlap come again the next time.

        Args:
            since: The watermark of the last time: an aware datetime, a date or an ISO 8601 string with a zone. None
                reads all.
            resume: What `resume` of earlier changes, or of an error, was, to go on where they ended early.
            overlap: How far the next watermark lies before the server's time, for changes that its lists don't show
                at once.
            concurrency: How many pages are fetched at the same time.
            embed: As for `list`.
            mailbox: As for `list`.
            folder: As for `list`.
            status: Status of the conversations; `all` stands for any.
            tag: As for `list`.
            assigned_to: As for `list`.
            query: As for `list`.
            custom_fields_by_ids: As for `list`.

        Returns:
            The conversations, to iterate, and then the next `watermark`. Nothing is sent before.

        Raises:
            TypeError: `since` is of none of these types.
            ValueError: `since` has no zone, or `resume` is not what it was.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        # Late, since most programs do without.
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
        mailbox: int | Iterable[int] | str | None = None,
        folder: int | None = None,
        status: models.ListConversationsStatus | None = None,
        tag: str | Iterable[str] | None = None,
        assigned_to: int | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        number: int | None = None,
        sort_field: models.ListConversationsSortField | None = None,
        sort_order: models.ListConversationsSortOrder | None = None,
        query: str | None = None,
        page: int | None = None,
        custom_fields_by_ids: str | Iterable[str] | None = None,
    ) -> helpscout_client.AsyncWalk[models.Conversation]:
        """Walk conversations with all of their threads, which are in `embedded.threads`, the newest first.

        A request reads the conversations of a page with their threads. Further requests are sent only for
        conversations that have more threads than are embedded, and for chats, which are embedded cut short.

        Args:
            concurrency: How many pages are fetched at the same time.
            limit: How many conversations there are to be at most.
            mailbox: As for `list`, like all that follow.
            folder: Id of the folder to look into.
            status: Status of the conversations; `all` stands for any. Without it only active ones come.
            tag: Names of tags.
            assigned_to: Id of the user that the conversations are assigned to.
            modified_since: Only conversations changed since this time.
            number: Number of one conversation.
            sort_field: What to sort by.
            sort_order: Direction of sorting.
            query: A search expression.
            page: Number of the page to begin with: `resume` of an earlier walk, or of an error.
            custom_fields_by_ids: Values of custom fields.

        Returns:
            The conversations, to iterate. Nothing is sent before. `is_complete` is false if some of their threads
            could not be read.

        Raises:
            ValueError: `concurrency` is less than 1, or `limit` less than 0.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        # Late, since most programs do without.
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

        Its custom fields belong to the old mailbox, and lose their values.

        Args:
            conversation_id: Id of the conversation, not its number.
            mailbox_id: Id of the mailbox.

        Raises:
            APIError: The answer is no success.

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
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.string("subject", subject)
        await self.update(conversation_id, op="replace", path="/subject", value=value)

    async def update_customer(self, conversation_id: int, customer_id: int) -> None:
        """Make somebody else the customer of a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.
            customer_id: Id of the customer.

        Raises:
            APIError: The answer is no success.

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
            APIError: The answer is no success.

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
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        value = coerce.integer("user_id", user_id)
        await self.update(conversation_id, op="replace", path="/assignTo", value=value)

    async def unassign(self, conversation_id: int) -> None:
        """Take a conversation from its assignee, so that it is nobody's.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        await self.update(conversation_id, op="remove", path="/assignTo")

    async def publish_draft(self, conversation_id: int) -> None:
        """Send a draft conversation, or the draft replies in a conversation.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is no success.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        await self.update(conversation_id, op="replace", path="/draft", value=False)

    async def add_tags(self, conversation_id: int, tags: str | Iterable[str]) -> None:
        """Put tags on a conversation, and keep those that it has.

        Reads the tags and writes all of them back. This is not atomic: what others change in between is undone. A tag
        that is there in another case is there already; if nothing is missing, nothing is written.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: Names, one or several. Those not in use yet become new tags.

        Raises:
            APIError: The answer is no success; 404 also for a conversation that was merged into another one.
            ValueError: A name is blank. Nothing is sent then.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        await self._change_tags(conversation_id, tags, with_tags)

    async def remove_tags(self, conversation_id: int, tags: str | Iterable[str]) -> None:
        """Take tags off a conversation, and keep its others.

        Reads the tags and writes the others back. This is not atomic: what others change in between is undone. Names
        are compared regardless of case; if none of them is there, nothing is written.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: Names, one or several.

        Raises:
            APIError: The answer is no success; 404 also for a conversation that was merged into another one.
            ValueError: A name is blank. Nothing is sent then.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        await self._change_tags(conversation_id, tags, without_tags)

    async def set_custom_fields(self, conversation_id: int, values: CustomFieldValues) -> None:
        """Set some custom fields of a conversation, and keep the others.

        Reads the conversation and the fields of its mailbox, and writes all values back. This is not atomic: what
        others change in between is undone. If nothing changes, nothing is written. To replace all values,
        `update_custom_fields` does with one request.

        Args:
            conversation_id: Id of the conversation, not its number.
            values: Values by name or id of the field; None clears it. For a dropdown the label or the id of an option,
                for a date a date or a text like `2026-03-31`, for a number a number, for others a text, of 255
                characters at most in one line, or 65,535 in several. Names and labels are compared regardless of case.

        Raises:
            APIError: An answer is no success; 404 also for a conversation that was merged into another one.
            ResponseParseError: The conversation was read without its mailbox.
            TypeError: A value is of none of these types. Nothing is sent then.
            ValueError: The mailbox has no such field, or the field takes no such value; the message says which there
                are. Nothing is written then.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
        """
        # Late, or all who use conversations would load these models.
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
        # As for tags.
        if after != before or conversation.id != conversation_id:
            await self.update_custom_fields(conversation_id, fields=after)

    async def _change_tags(
        self,
        conversation_id: int,
        tags: str | Iterable[str],
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
        # One that was merged away is read as the other one: the write says so.
        if after != present or conversation.id != conversation_id:
            await self.update_tags(conversation_id, tags=after)
