"""What a user writes, with every resource: type checkers have nothing to say about it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import assert_never

from helpscout_api.api.tags import get_tag
from helpscout_api.models import (
    Chat,
    Conversation,
    ConversationThreadInputDict,
    Customer,
    CustomerInput,
    DeletedEntity,
    Mailbox,
    Thread,
    User,
    Workflow,
)
from helpscout_client import (
    APIError,
    AsyncHelpScout,
    AsyncWebhookReceiver,
    ChangedResource,
    EventName,
    HelpScout,
    HelpScoutError,
    NotFoundError,
    Q,
    RateLimitError,
    WebhookEvent,
    WebhookReceiver,
    attachment_from,
    last_week,
    rows,
    text_of,
)

NOON = datetime.datetime(2026, 3, 1, 12, tzinfo=datetime.UTC)


def conversations(hs: HelpScout, mailbox_id: int) -> int:
    late = Q.tag("late") & ~Q.id(7) | Q.created_at(after=NOON)
    for conversation in hs.conversations.list(mailbox=mailbox_id, status="active", sort_field="createdAt", query=late):
        subject: str = conversation.subject or "(none)"
        print(conversation.id + 1, subject.upper(), conversation.created_at)
    row: ConversationThreadInputDict = {"type": "customer", "text": "hi", "customer": {"email": "a@example.com"}}
    created = hs.conversations.create(
        subject="Late parcel",
        type_="email",
        mailbox_id=mailbox_id,
        status="active",
        customer={"email": "ann@example.com", "first_name": "Ann"},
        threads=[row, {"type": "note", "text": "an import", "created_at": NOON}],
        tags=["late", "vip"],
        assign_to=7,
    )
    hs.conversations.update_status(created.id, "pending")
    hs.conversations.assign(created.id, 7)
    hs.conversations.add_tags(created.id, "parcel")
    hs.conversations.set_custom_fields(created.id, {"Plan": "Gold", "Seats": 3, "Until": NOON.date(), "Note": None})
    hs.conversations.snooze(created.id, snoozed_until=NOON, unsnooze_on_customer_reply=True)
    changes = hs.conversations.modified_since(NOON, mailbox=mailbox_id)
    print([changed.status for changed in changes], changes.watermark)
    found = hs.conversations.get_by_number(7)
    return created.id if found is None else found.id


def threads(hs: HelpScout, conversation_id: int) -> list[str]:
    reply = hs.threads.create_reply(conversation_id, text="On its way", cc="b@example.com", assign_to=None)
    hs.threads.create_note(
        conversation_id, text="Called them", user=7, attachments=[attachment_from(b"log", file_name="log.txt")]
    )
    hs.threads.create_customer(conversation_id, text="Thanks", customer=CustomerInput(id=5), imported=True)
    hs.threads.schedule(conversation_id, reply.id, scheduled_for=NOON, unschedule_on_customer_reply=True)
    hs.threads.edit_text(conversation_id, reply.id, "It is on its way")
    page = hs.threads.list(conversation_id)
    following = page.next_page()
    texts = [text_of(thread) for thread in page]
    return texts if following is None else [*texts, *map(text_of, following.items)]


def attachments(hs: HelpScout, conversation_id: int, thread_id: int) -> Path:
    made = hs.attachments.upload(conversation_id, thread_id, Path("a.pdf"))
    print(made.location, hs.attachments.get_file(conversation_id, 3)[:4])
    return hs.attachments.download(conversation_id, 3, to="downloads", overwrite=True)


def customers(hs: HelpScout) -> Customer:
    customer = hs.customers.find_or_create("ann@example.com", first_name="Ann")
    hs.customers.change(customer.id, job_title=None, gender="unknown")
    hs.customers.patch_properties(customer.id, {"plan": "gold", "seats": 3})
    hs.customers.update(customer.id, operations={"op": "replace", "path": "/firstName", "value": "Anna"})
    hs.customer_entries.create_email(customer.id, type_="work", value="a@example.com")
    phones = hs.customer_entries.list_phones(customer.id)
    print([phone.value for phone in phones.items], hs.customer_entries.get_address(customer.id).city)
    hs.customer_properties.create(type_="text", slug="plan", name="Plan")
    definitions = hs.customer_properties.list()
    print([definition.slug for definition in definitions], hs.customers.list(modified_since=NOON).total_pages)
    return customer


def organizations(hs: HelpScout) -> int:
    created = hs.organizations.create(name="Acme", domains=["example.com"])
    hs.organizations.change(created.id, note=None, phones="+1 202 555 0100")
    hs.organization_properties.set_value(created.id, "tier", value="gold")
    print([tier.name for tier in hs.organization_properties.list()])
    return len(hs.organizations.list_customers(created.id).items)


def mailboxes(hs: HelpScout) -> list[Mailbox]:
    found = list(hs.mailboxes.list())
    for mailbox in found:
        hs.mailboxes.change_routing(mailbox.id, state="enabled", user_ids=[7, 8])
        reply = hs.saved_replies.create(mailbox.id, name="Thanks", text="Thank you")
        print(hs.saved_replies.get(mailbox.id, reply.id).text, hs.mailboxes.list_folders(mailbox.id).items)
    return found


def people(hs: HelpScout) -> User:
    me = hs.users.me()
    hs.users.set_status(me.id, status="away")
    hs.users.create(first_name="Bo", last_name="Lee", email="b@example.com", role="user")
    hs.teams.update_members(3, added_user_ids=[me.id], deleted_user_ids=[])
    print([team.name for team in hs.teams.list()], hs.system_users.get(9).first_name)
    return me


def chats(hs: HelpScout, chat_id: str, user: int) -> Chat:
    hs.chats.assign(chat_id, user)
    hs.chats.add_note(chat_id, "0b1c", text="A regular")
    hs.chats.add_message(chat_id, "0b1d", text="Hello")
    print([event.action for event in hs.chats.list_events(chat_id)])
    return hs.chats.end(chat_id, status="closed")


def workflows(hs: HelpScout) -> list[Workflow]:
    found = hs.workflows.list(type_="manual").items
    for workflow in found:
        hs.workflows.update_status(workflow.id, "active")
        hs.workflows.run(workflow.id, conversation_ids=range(5))
    return list(found)


def reports(hs: HelpScout) -> None:
    week = last_week("Europe/Berlin")
    email = hs.reports.email(**week, previous=True, mailboxes=[1, 2])
    print(rows(email), email.current)
    for drilled in hs.reports.conversations_drilldown(**week, types=["email", "chat"]):
        print(drilled.number)
    print(hs.ratings.get(5).comments, hs.authentication.create_token.__doc__)


def webhooks(hs: HelpScout, secret: str) -> WebhookReceiver:
    created = hs.webhooks.create(
        url="https://example.com", events=["convo.created", EventName.CONVO_TAGS], secret=secret, payload_version="V2"
    )
    hs.webhooks.change(created.id, secret=secret, label="Parcels")
    receiver = WebhookReceiver(secret)

    @receiver.on("convo.created", EventName.CONVO_TAGS, "convo.*.reply.created")
    def on_conversation(event: WebhookEvent[Conversation]) -> None:
        print(event.data.subject, event.data.number)
        if current := hs.webhooks.fetch(event):
            print(current.subject)

    @receiver.on("customer.*")
    def on_customer(event: WebhookEvent[Customer | DeletedEntity]) -> str | None:
        match event.data:
            case Customer():
                return event.data.first_name
            case DeletedEntity():
                return None
            case _:
                assert_never(event.data)

    @receiver.on("convo.created", "customer.created")
    def on_any(event: WebhookEvent) -> None:
        if isinstance(event.data, ChangedResource):
            print(event.data.url)
        elif isinstance(event.data, Customer):
            print(event.data.first_name, hs.webhooks.fetch(event))

    @receiver.on("tag.deleted")
    def on_deleted(event: WebhookEvent[DeletedEntity]) -> None:
        on_conversation_id(event.data.id)

    receiver.on("*")(lambda event: print(event.name))
    print(on_conversation, on_customer, on_any, on_deleted)
    return receiver


def on_conversation_id(conversation_id: int | str | None) -> None:
    print(conversation_id)


def careful(hs: HelpScout) -> float:
    try:
        print(get_tag.sync(7, client=hs.raw).name)
        print(hs.tags.get(7).color)
    except NotFoundError as error:
        print(error.status_code)
    except RateLimitError as error:
        return error.retry_after or 0
    except APIError as error:
        print([detail.path for detail in error.errors])
    except HelpScoutError as error:
        print(error.resume)
    related = hs.related(hs.conversations.get(7), "mailbox", "threads")
    print(related.one("mailbox", Mailbox), related.many("threads", Thread))
    return 0


async def asynchronous(hs: AsyncHelpScout) -> None:
    async for tag in hs.tags.list():
        print(tag.name)
    page = await hs.conversations.list(status="all", embed="threads")
    print(page.items[0].id, (await hs.threads.create_note(7, text="hi")).id)
    async for conversation in page.walk(concurrency=4, limit=10):
        print(conversation.status)
    receiver = AsyncWebhookReceiver("secret")

    @receiver.on("beacon.chat.*")
    async def on_chat(event: WebhookEvent[Chat]) -> None:
        await hs.chats.accept(event.data.id)

    print(await receiver.handle(b"{}", {}), on_chat)
