"""The messages, notes and events that make up a conversation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from ...resource import AsyncResource, Resource
from ...types import UNSET, Unset

if TYPE_CHECKING:
    from helpscout_client import AsyncPages, Page

    from ...models.attachment_input import AttachmentInput
    from ...models.create_note_thread_status import CreateNoteThreadStatus
    from ...models.create_reply_thread_status import CreateReplyThreadStatus
    from ...models.customer_input import CustomerInput
    from ...models.publish_scheduled_thread_op import PublishScheduledThreadOp
    from ...models.publish_scheduled_thread_path import PublishScheduledThreadPath
    from ...models.publish_scheduled_thread_value import PublishScheduledThreadValue
    from ...models.thread import Thread
    from ...models.thread_original_source import ThreadOriginalSource
    from ...models.update_thread_op import UpdateThreadOp
    from ...models.update_thread_path import UpdateThreadPath
    from ...types import Created


class Threads(Resource):
    """The messages, notes and events that make up a conversation."""

    def list(
        self,
        conversation_id: int,
        *,
        page: int | None = None,
    ) -> Page[Thread]:
        """List the threads of a conversation.

        The threads of a conversation, newest first, with their attachments. Drafts, notes and line items (what happened
        to the conversation) are among them. Persons of type `system_user` show as `user` here. A conversation that was
        merged into another answers 404, not 301.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list
        """
        from . import list_threads

        c = self._coerce
        return self._pages(
            list_threads.sync_detailed,
            (c.integer("conversation_id", conversation_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_v3(
        self,
        conversation_id: int,
        *,
        page: int | None = None,
    ) -> Page[Thread]:
        """List the threads of a conversation with true person types.

        The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
        `createdBy` and `assignedTo`, where version 2 calls them `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list-v3
        """
        from . import list_threads_v3

        c = self._coerce
        return self._pages(
            list_threads_v3.sync_detailed,
            (c.integer("conversation_id", conversation_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def create_reply(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        draft: bool | Unset = UNSET,
        status: CreateReplyThreadStatus | Unset = UNSET,
        user: int | Unset = UNSET,
        assign_to: int | None | Unset = UNSET,
        cc: str | Iterable[str] | Unset = UNSET,
        bcc: str | Iterable[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Reply to the customer.

        Mails a reply to the customer, or keeps it as a draft. Unless `status` says otherwise, a reply makes the
        conversation active again. `customer` is needed although the conversation has one. The thread is read back with
        the type `message`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            draft: Keeps the reply unsent. It can be sent by publishing or scheduling the draft.
            status: Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves
                the status to the inbox's settings. Known values: `active`, `closed`, `inbox_predefined`, `open`,
                `pending`, `spam`.
            user: Id of the user who adds it; the token's user if not given.
            assign_to: Id of the user who is in charge afterwards. Null leaves nobody in charge; without the key the
                mailbox's settings decide. With a draft it takes effect when the draft is sent.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_reply_thread import CreateReplyThread
        from ...models.customer_input import CustomerInput
        from . import create_reply_thread

        c = self._coerce
        return create_reply_thread.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateReplyThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                draft=c.boolean("draft", draft, UNSET),
                status=c.string("status", status, UNSET),
                user=c.integer("user", user, UNSET),
                assign_to=c.integer("assign_to", assign_to, None, UNSET),
                cc=c.body_list("cc", cc, str, UNSET),
                bcc=c.body_list("bcc", bcc, str, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    def create_note(
        self,
        conversation_id: int,
        *,
        text: str,
        status: CreateNoteThreadStatus | Unset = UNSET,
        user: int | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a note.

        Adds a note that users see and the customer does not. The page says of notes too that they make the conversation
        active again if `status` isn't given, so give it to be sure.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            status: Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves
                the status to the inbox's settings. Known values: `active`, `closed`, `inbox_predefined`, `open`,
                `pending`, `spam`.
            user: Id of the user who adds it; the token's user if not given.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_note_thread import CreateNoteThread
        from . import create_note_thread

        c = self._coerce
        return create_note_thread.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateNoteThread(
                text=c.string("text", text),
                status=c.string("status", status, UNSET),
                user=c.integer("user", user, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    def create_customer(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        cc: str | Iterable[str] | Unset = UNSET,
        bcc: str | Iterable[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a message from a customer.

        Adds a message in a customer's name. The conversation is opened again, unless `imported` is true. This does not
        create a customer as such, though an unknown e-mail address becomes one.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_customer_thread import CreateCustomerThread
        from ...models.customer_input import CustomerInput
        from . import create_customer_thread

        c = self._coerce
        return create_customer_thread.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateCustomerThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                cc=c.body_list("cc", cc, str, UNSET),
                bcc=c.body_list("bcc", bcc, str, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    def create_phone(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a record of a phone call.

        Adds what was said on the phone with a customer. The thread is read back with the type `phone`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/phone
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_phone_thread import CreatePhoneThread
        from ...models.customer_input import CustomerInput
        from . import create_phone_thread

        c = self._coerce
        return create_phone_thread.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreatePhoneThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    def create_chat(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a chat transcript.

        Adds the text of a chat that took place elsewhere. The thread is read back with the type `chat`; live Beacon
        chats are another matter, see the resource `chats`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_chat_thread import CreateChatThread
        from ...models.customer_input import CustomerInput
        from . import create_chat_thread

        c = self._coerce
        return create_chat_thread.sync(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateChatThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: UpdateThreadOp,
        path: UpdateThreadPath,
        value: str | bool,
    ) -> None:
        """Change the text of a thread, or hide it.

        Changes one thing about a thread; the body is one operation object, not an array of them. The original text can
        still be seen in the web application. Only administrators may do this, unless the account allows everybody to
        edit threads.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: What to do; nothing else is possible. Known values: `replace`.
            path: What to change. Known values: `/hidden`, `/text`.
            value: The new text, or whether the thread is hidden.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        from ...models.update_thread import UpdateThread
        from . import update_thread

        c = self._coerce
        update_thread.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=UpdateThread(op=c.string("op", op), path=c.string("path", path), value=value),
        )

    def get_original_source(
        self,
        conversation_id: int,
        thread_id: int,
    ) -> ThreadOriginalSource:
        """Get the e-mail that a thread was made from.

        The raw source of an e-mail, headers included: within JSON for `Accept: application/json`, as it is for `Accept:
        message/rfc822`. Only threads that came in by e-mail have one, and it is deleted after some time. Then the
        response is presumably a 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json
        """
        from . import get_thread_original_source

        c = self._coerce
        return get_thread_original_source.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
        )

    def schedule(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        scheduled_for: datetime.datetime | datetime.date | str,
        unschedule_on_customer_reply: bool,
        send_as_creator: bool | Unset = UNSET,
    ) -> None:
        """Send a draft later.

        Sets the time at which a draft of a reply or forward is sent. A schedule that is set already is replaced.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            scheduled_for: When to send it, in UTC and whole seconds. In the future, but not after the year 2100.
            unschedule_on_customer_reply: Whether a reply of the customer shall call it off.
            send_as_creator: Sends it in the name of the user who wrote the draft.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update
        """
        from ...models.schedule_thread import ScheduleThread
        from . import schedule_thread

        c = self._coerce
        schedule_thread.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=ScheduleThread(
                scheduled_for=c.instant("scheduled_for", scheduled_for),
                unschedule_on_customer_reply=c.boolean("unschedule_on_customer_reply", unschedule_on_customer_reply),
                send_as_creator=c.boolean("send_as_creator", send_as_creator, UNSET),
            ),
        )

    def unschedule(
        self,
        conversation_id: int,
        thread_id: int,
    ) -> None:
        """Take back the schedule of a draft.

        Takes the time of sending off a draft. The draft itself stays.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete
        """
        from . import unschedule_thread

        c = self._coerce
        unschedule_thread.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
        )

    def publish_scheduled(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: PublishScheduledThreadOp,
        path: PublishScheduledThreadPath,
        value: PublishScheduledThreadValue,
    ) -> None:
        """Send a scheduled draft now.

        Sends a scheduled draft without waiting for its time, so that it becomes a reply or forward. The body is always
        the same: one operation object that sets `/state` to `published`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: What to do; nothing else is possible. Known values: `replace`.
            path: What to change; nothing else is possible. Known values: `/state`.
            value: What it becomes; nothing else is possible. Known values: `published`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish
        """
        from ...models.publish_scheduled_thread import PublishScheduledThread
        from . import publish_scheduled_thread

        c = self._coerce
        publish_scheduled_thread.sync(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=PublishScheduledThread(
                op=c.string("op", op), path=c.string("path", path), value=c.string("value", value)
            ),
        )


class AsyncThreads(AsyncResource):
    """The messages, notes and events that make up a conversation."""

    def list(
        self,
        conversation_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[Thread]:
        """List the threads of a conversation.

        The threads of a conversation, newest first, with their attachments. Drafts, notes and line items (what happened
        to the conversation) are among them. Persons of type `system_user` show as `user` here. A conversation that was
        merged into another answers 404, not 301.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list
        """
        from . import list_threads

        c = self._coerce
        return self._pages(
            list_threads.asyncio_detailed,
            (c.integer("conversation_id", conversation_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    def list_v3(
        self,
        conversation_id: int,
        *,
        page: int | None = None,
    ) -> AsyncPages[Thread]:
        """List the threads of a conversation with true person types.

        The same as version 2, but for one thing: automated actors, such as AI agents, have the type `system_user` in
        `createdBy` and `assignedTo`, where version 2 calls them `user`.

        Args:
            conversation_id: Id of the conversation, not its number.
            page: Number of the page to read, counted from 1. The page size is the server's choice.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/list-v3
        """
        from . import list_threads_v3

        c = self._coerce
        return self._pages(
            list_threads_v3.asyncio_detailed,
            (c.integer("conversation_id", conversation_id),),
            {
                "page": c.integer("page", page, None),
            },
        )

    async def create_reply(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        draft: bool | Unset = UNSET,
        status: CreateReplyThreadStatus | Unset = UNSET,
        user: int | Unset = UNSET,
        assign_to: int | None | Unset = UNSET,
        cc: str | Iterable[str] | Unset = UNSET,
        bcc: str | Iterable[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Reply to the customer.

        Mails a reply to the customer, or keeps it as a draft. Unless `status` says otherwise, a reply makes the
        conversation active again. `customer` is needed although the conversation has one. The thread is read back with
        the type `message`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            draft: Keeps the reply unsent. It can be sent by publishing or scheduling the draft.
            status: Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves
                the status to the inbox's settings. Known values: `active`, `closed`, `inbox_predefined`, `open`,
                `pending`, `spam`.
            user: Id of the user who adds it; the token's user if not given.
            assign_to: Id of the user who is in charge afterwards. Null leaves nobody in charge; without the key the
                mailbox's settings decide. With a draft it takes effect when the draft is sent.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/reply
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_reply_thread import CreateReplyThread
        from ...models.customer_input import CustomerInput
        from . import create_reply_thread

        c = self._coerce
        return await create_reply_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateReplyThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                draft=c.boolean("draft", draft, UNSET),
                status=c.string("status", status, UNSET),
                user=c.integer("user", user, UNSET),
                assign_to=c.integer("assign_to", assign_to, None, UNSET),
                cc=c.body_list("cc", cc, str, UNSET),
                bcc=c.body_list("bcc", bcc, str, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    async def create_note(
        self,
        conversation_id: int,
        *,
        text: str,
        status: CreateNoteThreadStatus | Unset = UNSET,
        user: int | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a note.

        Adds a note that users see and the customer does not. The page says of notes too that they make the conversation
        active again if `status` isn't given, so give it to be sure.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            status: Status that the conversation gets. If not given, it becomes active. `inbox_predefined` leaves
                the status to the inbox's settings. Known values: `active`, `closed`, `inbox_predefined`, `open`,
                `pending`, `spam`.
            user: Id of the user who adds it; the token's user if not given.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/note
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_note_thread import CreateNoteThread
        from . import create_note_thread

        c = self._coerce
        return await create_note_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateNoteThread(
                text=c.string("text", text),
                status=c.string("status", status, UNSET),
                user=c.integer("user", user, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    async def create_customer(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        cc: str | Iterable[str] | Unset = UNSET,
        bcc: str | Iterable[str] | Unset = UNSET,
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a message from a customer.

        Adds a message in a customer's name. The conversation is opened again, unless `imported` is true. This does not
        create a customer as such, though an unknown e-mail address becomes one.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            cc: E-mail addresses that get copies.
            bcc: E-mail addresses that get blind copies.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/customer
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_customer_thread import CreateCustomerThread
        from ...models.customer_input import CustomerInput
        from . import create_customer_thread

        c = self._coerce
        return await create_customer_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateCustomerThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                cc=c.body_list("cc", cc, str, UNSET),
                bcc=c.body_list("bcc", bcc, str, UNSET),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    async def create_phone(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a record of a phone call.

        Adds what was said on the phone with a customer. The thread is read back with the type `phone`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/phone
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_phone_thread import CreatePhoneThread
        from ...models.customer_input import CustomerInput
        from . import create_phone_thread

        c = self._coerce
        return await create_phone_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreatePhoneThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    async def create_chat(
        self,
        conversation_id: int,
        *,
        text: str,
        customer: CustomerInput | Mapping[str, Any],
        imported: bool | Unset = UNSET,
        created_at: datetime.datetime | datetime.date | str | Unset = UNSET,
        attachments: AttachmentInput
        | Mapping[str, Any]
        | Iterable[AttachmentInput | Mapping[str, Any]]
        | Unset = UNSET,
    ) -> Created:
        """Add a chat transcript.

        Adds the text of a chat that took place elsewhere. The thread is read back with the type `chat`; live Beacon
        chats are another matter, see the resource `chats`.

        Args:
            conversation_id: Id of the conversation, not its number.
            text: The text, which may be HTML. It is read back as `body`.
            customer: A customer, by `id` or by `email`; one of the two is needed. With an id all else is ignored.
                An unknown e-mail address becomes a new customer with whatever else is given; a known one is used as
                it is.
            imported: Takes it as history from elsewhere, so that nothing is mailed and nobody notified.
            created_at: When it was written, in UTC and whole seconds. Only with `imported`.
            attachments: Files to hang on it.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 412, 413, 415, 423, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/chat
        """
        from ...models.attachment_input import AttachmentInput
        from ...models.create_chat_thread import CreateChatThread
        from ...models.customer_input import CustomerInput
        from . import create_chat_thread

        c = self._coerce
        return await create_chat_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            client=self._raw,
            body=CreateChatThread(
                text=c.string("text", text),
                customer=c.model("customer", customer, CustomerInput),
                imported=c.boolean("imported", imported, UNSET),
                created_at=c.instant("created_at", created_at, UNSET),
                attachments=c.models("attachments", attachments, AttachmentInput, UNSET),
            ),
        )

    async def update(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: UpdateThreadOp,
        path: UpdateThreadPath,
        value: str | bool,
    ) -> None:
        """Change the text of a thread, or hide it.

        Changes one thing about a thread; the body is one operation object, not an array of them. The original text can
        still be seen in the web application. Only administrators may do this, unless the account allows everybody to
        edit threads.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: What to do; nothing else is possible. Known values: `replace`.
            path: What to change. Known values: `/hidden`, `/text`.
            value: The new text, or whether the thread is hidden.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/update
        """
        from ...models.update_thread import UpdateThread
        from . import update_thread

        c = self._coerce
        await update_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=UpdateThread(op=c.string("op", op), path=c.string("path", path), value=value),
        )

    async def get_original_source(
        self,
        conversation_id: int,
        thread_id: int,
    ) -> ThreadOriginalSource:
        """Get the e-mail that a thread was made from.

        The raw source of an e-mail, headers included: within JSON for `Accept: application/json`, as it is for `Accept:
        message/rfc822`. Only threads that came in by e-mail have one, and it is deleted after some time. Then the
        response is presumably a 404.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/thread-source-json
        """
        from . import get_thread_original_source

        c = self._coerce
        return await get_thread_original_source.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
        )

    async def schedule(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        scheduled_for: datetime.datetime | datetime.date | str,
        unschedule_on_customer_reply: bool,
        send_as_creator: bool | Unset = UNSET,
    ) -> None:
        """Send a draft later.

        Sets the time at which a draft of a reply or forward is sent. A schedule that is set already is replaced.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            scheduled_for: When to send it, in UTC and whole seconds. In the future, but not after the year 2100.
            unschedule_on_customer_reply: Whether a reply of the customer shall call it off.
            send_as_creator: Sends it in the name of the user who wrote the draft.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/update
        """
        from ...models.schedule_thread import ScheduleThread
        from . import schedule_thread

        c = self._coerce
        await schedule_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=ScheduleThread(
                scheduled_for=c.instant("scheduled_for", scheduled_for),
                unschedule_on_customer_reply=c.boolean("unschedule_on_customer_reply", unschedule_on_customer_reply),
                send_as_creator=c.boolean("send_as_creator", send_as_creator, UNSET),
            ),
        )

    async def unschedule(
        self,
        conversation_id: int,
        thread_id: int,
    ) -> None:
        """Take back the schedule of a draft.

        Takes the time of sending off a draft. The draft itself stays.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.

        Raises:
            APIError: The answer is 401, 403, 404, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/delete
        """
        from . import unschedule_thread

        c = self._coerce
        await unschedule_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
        )

    async def publish_scheduled(
        self,
        conversation_id: int,
        thread_id: int,
        *,
        op: PublishScheduledThreadOp,
        path: PublishScheduledThreadPath,
        value: PublishScheduledThreadValue,
    ) -> None:
        """Send a scheduled draft now.

        Sends a scheduled draft without waiting for its time, so that it becomes a reply or forward. The body is always
        the same: one operation object that sets `/state` to `published`.

        Args:
            conversation_id: Id of the conversation, not its number.
            thread_id: Id of the thread.
            op: What to do; nothing else is possible. Known values: `replace`.
            path: What to change; nothing else is possible. Known values: `/state`.
            value: What it becomes; nothing else is possible. Known values: `published`.

        Raises:
            APIError: The answer is 400, 401, 403, 404, 413, 415, 429 or 5XX.

        See https://developer.helpscout.com/mailbox-api/endpoints/conversations/threads/schedule/publish
        """
        from ...models.publish_scheduled_thread import PublishScheduledThread
        from . import publish_scheduled_thread

        c = self._coerce
        await publish_scheduled_thread.asyncio(
            c.integer("conversation_id", conversation_id),
            c.integer("thread_id", thread_id),
            client=self._raw,
            body=PublishScheduledThread(
                op=c.string("op", op), path=c.string("path", path), value=c.string("value", value)
            ),
        )
