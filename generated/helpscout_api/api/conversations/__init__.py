"""Conversations with customers, whatever the channel."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.conversation import Conversation
    from ...models.conversation_custom_field_input import ConversationCustomFieldInput
    from ...models.conversation_thread_input import ConversationThreadInput
    from ...models.create_conversation_status import CreateConversationStatus
    from ...models.create_conversation_type import CreateConversationType
    from ...models.customer_input import CustomerInput
    from ...models.get_conversation_embed import GetConversationEmbed
    from ...models.get_conversation_v3_embed import GetConversationV3Embed
    from ...models.list_conversations_embed import ListConversationsEmbed
    from ...models.list_conversations_sort_field import ListConversationsSortField
    from ...models.list_conversations_sort_order import ListConversationsSortOrder
    from ...models.list_conversations_status import ListConversationsStatus
    from ...models.update_conversation_op import UpdateConversationOp
    from ...models.update_conversation_path import UpdateConversationPath
    from ...types import Created


class Conversations(Resource):
    """Conversations with customers, whatever the channel."""

    def list(
        self,
        *,
        embed: ListConversationsEmbed | None = None,
        mailbox: int | Iterable[int] | str | None = None,
        folder: int | None = None,
        status: ListConversationsStatus | None = None,
        tag: str | Iterable[str] | str | None = None,
        assigned_to: int | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        number: int | None = None,
        sort_field: ListConversationsSortField | None = None,
        sort_order: ListConversationsSortOrder | None = None,
        query: str | None = None,
        page: int | None = None,
        custom_fields_by_ids: str | Iterable[str] | str | None = None,
    ) -> Page[Conversation]:
        """List conversations.

        Conversations that match every filter given. Mind the default: without `status` only active ones come, so ask
        for `all` to see the rest. Items have no modification date, although they can be filtered and sorted by it.

        Args:
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.
            mailbox: Ids of the mailboxes to look into.
            folder: Id of the folder to look into.
            status: Status of the conversations; `all` stands for any.
            tag: Names of tags. With several, a conversation presumably needs only one of them.
            assigned_to: Id of the user that the conversations are assigned to. Unassigned ones are found by
                `query=(assigned:"Unassigned")`.
            modified_since: Only conversations changed since this time, in UTC and whole seconds.
            number: Number of one conversation, as people see it in the web application.
            sort_field: What to sort by. Mind the spelling of `mailboxid`.
            sort_order: Direction of sorting, ascending or descending.
            query: A search expression in parentheses, such as `(tag:"refund" AND createdAt:[2026-01-01T00:00:00Z TO
                *])`, which must match beside the other filters. Terms are joined by `AND`, `OR` and `NOT`. Fields:
                `subject`, `body`, `tag`, `mailbox`, `mailboxid`, `createdAt`, `modifiedAt`, `email`, `customerIds`,
                `number`, `id`, `assigned`, `attachments`, `replyUserIds`.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            custom_fields_by_ids: Values of custom fields, each as `fieldId:value`; all must match, and `mailbox`
                must be given too. Values match as a whole, but single-line texts by their words. Dropdowns take the
                id of an option. Multi-line fields can't be asked for.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        from . import list_conversations

        c = self._coerce
        return self._pages(
            list_conversations.sync_detailed,
            (),
            {
                "embed": c.string("embed", embed, None),
                "mailbox": c.query_list("mailbox", mailbox, int, None),
                "folder": c.integer("folder", folder, None),
                "status": c.string("status", status, None),
                "tag": c.query_list("tag", tag, str, None),
                "assigned_to": c.integer("assigned_to", assigned_to, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "number": c.integer("number", number, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "query": c.string("query", query, None),
                "page": c.integer("page", page, None),
                "custom_fields_by_ids": c.query_list("custom_fields_by_ids", custom_fields_by_ids, str, None),
            },
        )

    def create(
        self,
        *,
        subject: str,
        type_: CreateConversationType,
        mailbox_id: int,
        status: CreateConversationStatus,
        customer: CustomerInput | Mapping[str, Any],
        threads: ConversationThreadInput | Mapping[str, Any] | Iterable[ConversationThreadInput | Mapping[str, Any]],
        auto_reply: bool | Unset = UNSET,
        imported: bool | Unset = UNSET,
        assign_to: int | None | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        closed_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        user: int | Unset = UNSET,
        tags: str | Iterable[str] | Unset = UNSET,
        fields: ConversationCustomFieldInput
        | Mapping[str, Any]
        | Iterable[ConversationCustomFieldInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a conversation.

        Opens a conversation with 1 to 100 threads. Customers are named by id or by e-mail address; unknown addresses
        become new customers. `assignTo` knows three cases: a user's id, null (nobody), and not given (as the mailbox is
        set up). Reply threads are mailed to the customer unless they are drafts or `imported` is true.

        Args:
            subject: Subject line.
            type_: The channel. Known values: `chat`, `email`, `phone`.
            mailbox_id: Id of the mailbox to put it in.
            status: Status to begin with. Known values: `active`, `closed`, `pending`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            threads: Its threads, at least one.
            auto_reply: Sends the mailbox's auto reply, if there is a thread of type `customer`.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            assign_to: Id of the user to put in charge. Null leaves it unassigned; without the key the mailbox's
                settings decide.
            created_at: When it began, in UTC and whole seconds; now if not given.
            closed_at: When it was closed. For imported conversations only.
            user: Id of the user who adds it; the token's user if not given.
            tags: Names of its tags.
            fields: Values of the mailbox's custom fields.

        Raises:
            APIError: The answer is 400, 401, 403, 412, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/create
        """
        from ...models.conversation_custom_field_input import ConversationCustomFieldInput
        from ...models.conversation_thread_input import ConversationThreadInput
        from ...models.create_conversation import CreateConversation
        from ...models.customer_input import CustomerInput
        from . import create_conversation

        c = self._coerce
        return create_conversation.sync(
            client=self._raw,
            body=CreateConversation(
                subject=c.string("subject", subject),
                type_=c.string("type_", type_),
                mailbox_id=c.integer("mailbox_id", mailbox_id),
                status=c.string("status", status),
                customer=c.model("customer", customer, CustomerInput),
                threads=c.models("threads", threads, ConversationThreadInput),
                auto_reply=c.boolean("auto_reply", auto_reply, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                assign_to=c.integer("assign_to", assign_to, None, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                closed_at=c.instant("closed_at", closed_at, UNSET),
                user=c.integer("user", user, UNSET),
                tags=c.body_list("tags", tags, str, UNSET),
                fields=c.models("fields", fields, ConversationCustomFieldInput, UNSET),
            ),
        )

    def get(
        self,
        conversation_id: int,
        *,
        embed: GetConversationEmbed | None = None,
    ) -> Conversation:
        """Get a conversation.

        One conversation by its id. If it was merged into another or moved, the answer is a 301 that leads to the
        surviving one; no other operation says so, they answer 404. Persons of type `system_user` show as `user` here.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.

        Raises:
            APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get
        """
        from . import get_conversation

        c = self._coerce
        return get_conversation.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            embed=c.string("embed", embed, None),
        )

    def delete(
        self,
        conversation_id: int,
    ) -> None:
        """Delete a conversation.

        Deletes a conversation. One that is gone already, or was merged into another, answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/delete
        """
        from . import delete_conversation

        c = self._coerce
        delete_conversation.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
        )

    def update(
        self,
        conversation_id: int,
        *,
        op: UpdateConversationOp,
        path: UpdateConversationPath,
        value: str | int | bool | Unset = UNSET,
    ) -> None:
        """Change one thing about a conversation.

        Changes the subject, customer, mailbox, status or assignee of a conversation, or publishes a draft. The body is
        one operation object, not an array of them, so each change takes a request of its own. Assigning or unassigning
        a closed conversation opens it again. A conversation that was merged into another one gives 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            op: What to do; it must fit the path. Known values: `add`, `move`, `remove`, `replace`.
            path: What to change. Mind the dot in `/primaryCustomer.id`. Known values: `/assignTo`, `/draft`,
                `/mailboxId`, `/primaryCustomer.id`, `/status`, `/subject`.
            value: The new value, of the type that the path wants; left out for `remove`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        from ...models.update_conversation import UpdateConversation
        from . import update_conversation

        c = self._coerce
        update_conversation.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversation(op=c.string("op", op), path=c.string("path", path), value=value),
        )

    def update_custom_fields(
        self,
        conversation_id: int,
        *,
        fields: ConversationCustomFieldInput
        | Mapping[str, Any]
        | Iterable[ConversationCustomFieldInput | Mapping[str, Any]],
    ) -> None:
        """Replace the custom fields of a conversation.

        Sets the values of all custom fields at once: a field that is left out loses its value, and an empty list clears
        all. To change one field, send the others' values too.

        Args:
            conversation_id: Id of the conversation, not its number.
            fields: All values; empty for none.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
        """
        from ...models.conversation_custom_field_input import ConversationCustomFieldInput
        from ...models.update_conversation_custom_fields import UpdateConversationCustomFields
        from . import update_conversation_custom_fields

        c = self._coerce
        update_conversation_custom_fields.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversationCustomFields(fields=c.models("fields", fields, ConversationCustomFieldInput)),
        )

    def snooze(
        self,
        conversation_id: int,
        *,
        snoozed_until: datetime.datetime | datetime.date | str,
        unsnooze_on_customer_reply: bool,
    ) -> None:
        """Snooze a conversation.

        Puts a conversation aside until a time to come. A snooze that is set already is replaced.

        Args:
            conversation_id: Id of the conversation, not its number.
            snoozed_until: When it shall wake, in UTC and whole seconds. In the future, but not after the year 2100.
            unsnooze_on_customer_reply: Whether a reply of the customer shall wake it before.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update
        """
        from ...models.snooze_conversation import SnoozeConversation
        from . import snooze_conversation

        c = self._coerce
        snooze_conversation.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=SnoozeConversation(
                snoozed_until=c.instant("snoozed_until", snoozed_until),
                unsnooze_on_customer_reply=c.boolean("unsnooze_on_customer_reply", unsnooze_on_customer_reply),
            ),
        )

    def unsnooze(
        self,
        conversation_id: int,
    ) -> None:
        """End the snooze of a conversation.

        Wakes a conversation before its time. It goes back to the folder it belongs in (Mine, the team's or Unassigned),
        and is made active again where needed.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete
        """
        from . import unsnooze_conversation

        c = self._coerce
        unsnooze_conversation.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
        )

    def update_tags(
        self,
        conversation_id: int,
        *,
        tags: str | Iterable[str],
    ) -> None:
        """Replace the tags of a conversation.

        Sets all tags at once, by name: those left out are taken off, and an empty list takes off all. Names that are
        not in use yet become new tags.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: Names of all its tags; empty for none.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        from ...models.update_conversation_tags import UpdateConversationTags
        from . import update_conversation_tags

        c = self._coerce
        update_conversation_tags.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversationTags(tags=c.body_list("tags", tags, str)),
        )

    def get_v3(
        self,
        conversation_id: int,
        *,
        embed: GetConversationV3Embed | None = None,
    ) -> Conversation:
        """Get a conversation with true person types.

        The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
        `createdBy`, `assignee` and `closedByUser`, where version 2 calls them `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.

        Raises:
            APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3
        """
        from . import get_conversation_v3

        c = self._coerce
        return get_conversation_v3.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            embed=c.string("embed", embed, None),
        )


class AsyncConversations(AsyncResource):
    """Conversations with customers, whatever the channel."""

    def list(
        self,
        *,
        embed: ListConversationsEmbed | None = None,
        mailbox: int | Iterable[int] | str | None = None,
        folder: int | None = None,
        status: ListConversationsStatus | None = None,
        tag: str | Iterable[str] | str | None = None,
        assigned_to: int | None = None,
        modified_since: datetime.datetime | datetime.date | str | None = None,
        number: int | None = None,
        sort_field: ListConversationsSortField | None = None,
        sort_order: ListConversationsSortOrder | None = None,
        query: str | None = None,
        page: int | None = None,
        custom_fields_by_ids: str | Iterable[str] | str | None = None,
    ) -> AsyncPages[Conversation]:
        """List conversations.

        Conversations that match every filter given. Mind the default: without `status` only active ones come, so ask
        for `all` to see the rest. Items have no modification date, although they can be filtered and sorted by it.

        Args:
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.
            mailbox: Ids of the mailboxes to look into.
            folder: Id of the folder to look into.
            status: Status of the conversations; `all` stands for any.
            tag: Names of tags. With several, a conversation presumably needs only one of them.
            assigned_to: Id of the user that the conversations are assigned to. Unassigned ones are found by
                `query=(assigned:"Unassigned")`.
            modified_since: Only conversations changed since this time, in UTC and whole seconds.
            number: Number of one conversation, as people see it in the web application.
            sort_field: What to sort by. Mind the spelling of `mailboxid`.
            sort_order: Direction of sorting, ascending or descending.
            query: A search expression in parentheses, such as `(tag:"refund" AND createdAt:[2026-01-01T00:00:00Z TO
                *])`, which must match beside the other filters. Terms are joined by `AND`, `OR` and `NOT`. Fields:
                `subject`, `body`, `tag`, `mailbox`, `mailboxid`, `createdAt`, `modifiedAt`, `email`, `customerIds`,
                `number`, `id`, `assigned`, `attachments`, `replyUserIds`.
            page: Number of the page to read, counted from 1. The page size is the server's choice.
            custom_fields_by_ids: Values of custom fields, each as `fieldId:value`; all must match, and `mailbox`
                must be given too. Values match as a whole, but single-line texts by their words. Dropdowns take the
                id of an option. Multi-line fields can't be asked for.

        Raises:
            APIError: The answer is 400, 401, 403, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/list
        """
        from . import list_conversations

        c = self._coerce
        return self._pages(
            list_conversations.asyncio_detailed,
            (),
            {
                "embed": c.string("embed", embed, None),
                "mailbox": c.query_list("mailbox", mailbox, int, None),
                "folder": c.integer("folder", folder, None),
                "status": c.string("status", status, None),
                "tag": c.query_list("tag", tag, str, None),
                "assigned_to": c.integer("assigned_to", assigned_to, None),
                "modified_since": c.instant("modified_since", modified_since, None),
                "number": c.integer("number", number, None),
                "sort_field": c.string("sort_field", sort_field, None),
                "sort_order": c.string("sort_order", sort_order, None),
                "query": c.string("query", query, None),
                "page": c.integer("page", page, None),
                "custom_fields_by_ids": c.query_list("custom_fields_by_ids", custom_fields_by_ids, str, None),
            },
        )

    async def create(
        self,
        *,
        subject: str,
        type_: CreateConversationType,
        mailbox_id: int,
        status: CreateConversationStatus,
        customer: CustomerInput | Mapping[str, Any],
        threads: ConversationThreadInput | Mapping[str, Any] | Iterable[ConversationThreadInput | Mapping[str, Any]],
        auto_reply: bool | Unset = UNSET,
        imported: bool | Unset = UNSET,
        assign_to: int | None | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        closed_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        user: int | Unset = UNSET,
        tags: str | Iterable[str] | Unset = UNSET,
        fields: ConversationCustomFieldInput
        | Mapping[str, Any]
        | Iterable[ConversationCustomFieldInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Create a conversation.

        Opens a conversation with 1 to 100 threads. Customers are named by id or by e-mail address; unknown addresses
        become new customers. `assignTo` knows three cases: a user's id, null (nobody), and not given (as the mailbox is
        set up). Reply threads are mailed to the customer unless they are drafts or `imported` is true.

        Args:
            subject: Subject line.
            type_: The channel. Known values: `chat`, `email`, `phone`.
            mailbox_id: Id of the mailbox to put it in.
            status: Status to begin with. Known values: `active`, `closed`, `pending`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            threads: Its threads, at least one.
            auto_reply: Sends the mailbox's auto reply, if there is a thread of type `customer`.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            assign_to: Id of the user to put in charge. Null leaves it unassigned; without the key the mailbox's
                settings decide.
            created_at: When it began, in UTC and whole seconds; now if not given.
            closed_at: When it was closed. For imported conversations only.
            user: Id of the user who adds it; the token's user if not given.
            tags: Names of its tags.
            fields: Values of the mailbox's custom fields.

        Raises:
            APIError: The answer is 400, 401, 403, 412, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/create
        """
        from ...models.conversation_custom_field_input import ConversationCustomFieldInput
        from ...models.conversation_thread_input import ConversationThreadInput
        from ...models.create_conversation import CreateConversation
        from ...models.customer_input import CustomerInput
        from . import create_conversation

        c = self._coerce
        return await create_conversation.asyncio(
            client=self._raw,
            body=CreateConversation(
                subject=c.string("subject", subject),
                type_=c.string("type_", type_),
                mailbox_id=c.integer("mailbox_id", mailbox_id),
                status=c.string("status", status),
                customer=c.model("customer", customer, CustomerInput),
                threads=c.models("threads", threads, ConversationThreadInput),
                auto_reply=c.boolean("auto_reply", auto_reply, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                assign_to=c.integer("assign_to", assign_to, None, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                closed_at=c.instant("closed_at", closed_at, UNSET),
                user=c.integer("user", user, UNSET),
                tags=c.body_list("tags", tags, str, UNSET),
                fields=c.models("fields", fields, ConversationCustomFieldInput, UNSET),
            ),
        )

    async def get(
        self,
        conversation_id: int,
        *,
        embed: GetConversationEmbed | None = None,
    ) -> Conversation:
        """Get a conversation.

        One conversation by its id. If it was merged into another or moved, the answer is a 301 that leads to the
        surviving one; no other operation says so, they answer 404. Persons of type `system_user` show as `user` here.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.

        Raises:
            APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get
        """
        from . import get_conversation

        c = self._coerce
        return await get_conversation.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            embed=c.string("embed", embed, None),
        )

    async def delete(
        self,
        conversation_id: int,
    ) -> None:
        """Delete a conversation.

        Deletes a conversation. One that is gone already, or was merged into another, answers 404.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/delete
        """
        from . import delete_conversation

        c = self._coerce
        await delete_conversation.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
        )

    async def update(
        self,
        conversation_id: int,
        *,
        op: UpdateConversationOp,
        path: UpdateConversationPath,
        value: str | int | bool | Unset = UNSET,
    ) -> None:
        """Change one thing about a conversation.

        Changes the subject, customer, mailbox, status or assignee of a conversation, or publishes a draft. The body is
        one operation object, not an array of them, so each change takes a request of its own. Assigning or unassigning
        a closed conversation opens it again. A conversation that was merged into another one gives 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            op: What to do; it must fit the path. Known values: `add`, `move`, `remove`, `replace`.
            path: What to change. Mind the dot in `/primaryCustomer.id`. Known values: `/assignTo`, `/draft`,
                `/mailboxId`, `/primaryCustomer.id`, `/status`, `/subject`.
            value: The new value, of the type that the path wants; left out for `remove`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/update
        """
        from ...models.update_conversation import UpdateConversation
        from . import update_conversation

        c = self._coerce
        await update_conversation.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversation(op=c.string("op", op), path=c.string("path", path), value=value),
        )

    async def update_custom_fields(
        self,
        conversation_id: int,
        *,
        fields: ConversationCustomFieldInput
        | Mapping[str, Any]
        | Iterable[ConversationCustomFieldInput | Mapping[str, Any]],
    ) -> None:
        """Replace the custom fields of a conversation.

        Sets the values of all custom fields at once: a field that is left out loses its value, and an empty list clears
        all. To change one field, send the others' values too.

        Args:
            conversation_id: Id of the conversation, not its number.
            fields: All values; empty for none.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/custom_fields/update
        """
        from ...models.conversation_custom_field_input import ConversationCustomFieldInput
        from ...models.update_conversation_custom_fields import UpdateConversationCustomFields
        from . import update_conversation_custom_fields

        c = self._coerce
        await update_conversation_custom_fields.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversationCustomFields(fields=c.models("fields", fields, ConversationCustomFieldInput)),
        )

    async def snooze(
        self,
        conversation_id: int,
        *,
        snoozed_until: datetime.datetime | datetime.date | str,
        unsnooze_on_customer_reply: bool,
    ) -> None:
        """Snooze a conversation.

        Puts a conversation aside until a time to come. A snooze that is set already is replaced.

        Args:
            conversation_id: Id of the conversation, not its number.
            snoozed_until: When it shall wake, in UTC and whole seconds. In the future, but not after the year 2100.
            unsnooze_on_customer_reply: Whether a reply of the customer shall wake it before.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/update
        """
        from ...models.snooze_conversation import SnoozeConversation
        from . import snooze_conversation

        c = self._coerce
        await snooze_conversation.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=SnoozeConversation(
                snoozed_until=c.instant("snoozed_until", snoozed_until),
                unsnooze_on_customer_reply=c.boolean("unsnooze_on_customer_reply", unsnooze_on_customer_reply),
            ),
        )

    async def unsnooze(
        self,
        conversation_id: int,
    ) -> None:
        """End the snooze of a conversation.

        Wakes a conversation before its time. It goes back to the folder it belongs in (Mine, the team's or Unassigned),
        and is made active again where needed.

        Args:
            conversation_id: Id of the conversation, not its number.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/snooze/delete
        """
        from . import unsnooze_conversation

        c = self._coerce
        await unsnooze_conversation.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
        )

    async def update_tags(
        self,
        conversation_id: int,
        *,
        tags: str | Iterable[str],
    ) -> None:
        """Replace the tags of a conversation.

        Sets all tags at once, by name: those left out are taken off, and an empty list takes off all. Names that are
        not in use yet become new tags.

        Args:
            conversation_id: Id of the conversation, not its number.
            tags: Names of all its tags; empty for none.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/tags/update
        """
        from ...models.update_conversation_tags import UpdateConversationTags
        from . import update_conversation_tags

        c = self._coerce
        await update_conversation_tags.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=UpdateConversationTags(tags=c.body_list("tags", tags, str)),
        )

    async def get_v3(
        self,
        conversation_id: int,
        *,
        embed: GetConversationV3Embed | None = None,
    ) -> Conversation:
        """Get a conversation with true person types.

        The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
        `createdBy`, `assignee` and `closedByUser`, where version 2 calls them `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            embed: `threads` puts the threads into `_embedded.threads` of each conversation. Chat threads are cut
                short there; list the threads to get them whole.

        Raises:
            APIError: The answer is 301, 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/get-v3
        """
        from . import get_conversation_v3

        c = self._coerce
        return await get_conversation_v3.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            embed=c.string("embed", embed, None),
        )
