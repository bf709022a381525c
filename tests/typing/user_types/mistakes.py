"""Mistakes that type checkers must find, by what they replace in `program.py`."""

from __future__ import annotations

from typing import Final

MISTAKES: Final = {
    # Values of enumerations.
    'status="active", sort_field="createdAt"': 'status="opn", sort_field="createdAt"',
    'type_="email",': 'type_="e-mail",',
    'update_status(created.id, "pending")': 'update_status(created.id, "pendign")',
    'gender="unknown")': 'gender="unknwon")',
    'create_email(customer.id, type_="work"': 'create_email(customer.id, type_="office"',
    'state="enabled"': 'state="on"',
    'status="away"': 'status="gone"',
    'role="user")': 'role="chief")',
    'chats.end(chat_id, status="closed")': 'chats.end(chat_id, status="close")',
    'workflows.list(type_="manual")': 'workflows.list(type_="by hand")',
    'update_status(workflow.id, "active")': 'update_status(workflow.id, "on")',
    'types=["email", "chat"]': 'types=["emial", "chat"]',
    'events=["convo.created", EventName.CONVO_TAGS]': 'events=["convo.creatd", EventName.CONVO_TAGS]',
    # Names of arguments, and arguments that are missing.
    "unsnooze_on_customer_reply=True": "unsnooze=True",
    'cc="b@example.com", assign_to=None': 'cc="b@example.com", asign_to=None',
    'create_note(7, text="hi")': "create_note(7)",
    'add_note(chat_id, "0b1c", text="A regular")': 'add_note(chat_id, "0b1c", body="A regular")',
    'webhooks.change(created.id, secret=secret, label="Parcels")': 'webhooks.change(created.id, label="Parcels")',
    'set_value(created.id, "tier", value="gold")': 'set_value(created.id, "tier", "gold")',
    "previous=True, mailboxes=[1, 2]": "previuos=True, mailboxes=[1, 2]",
    # Kinds of arguments.
    "hs.conversations.assign(created.id, 7)": 'hs.conversations.assign(created.id, "ann")',
    '"Until": NOON.date()': '"Until": [NOON.date()]',
    "scheduled_for=NOON": "scheduled_for=1767225600",
    'Path("a.pdf"))': "5)",
    'to="downloads", overwrite=True': "to=7, overwrite=True",
    'name="Acme", domains': "name=None, domains",
    "added_user_ids=[me.id]": "added_user_ids=[me]",
    "chats.assign(chat_id, user)": "chats.assign(chat_id, str(user))",
    "conversation_ids=range(5)": "conversation_ids=workflow",
    # Nested dictionaries.
    '{"type": "customer", "text": "hi", "customer": {"email": "a@example.com"}}': '{"type": "customer", "txt": "hi"}',
    'customer={"email": "ann@example.com", "first_name": "Ann"}': 'customer={"email": "ann@example.com", "frist": "A"}',
    'operations={"op": "replace", "path": "/firstName", "value": "Anna"}': 'operations={"op": "swap", "path": "/age"}',
    # What is read.
    "conversation.id + 1": 'conversation.id + "1"',
    "hs.tags.get(7).color": "hs.tags.get(7).colour",
    "get_tag.sync(7, client=hs.raw).name": "get_tag.sync(7).name",
    # Webhooks.
    'on("convo.created", EventName.CONVO_TAGS,': 'on("convo.craeted", EventName.CONVO_TAGS,',
    "print(event.data.subject, event.data.number)": "print(event.data.first_name)",
    '@receiver.on("customer.*")': '@receiver.on("customers.*")',
    '@receiver.on("tag.deleted")': '@receiver.on("tag.created")',
    "print(event.data.url)": "print(event.data.uri)",
    "await hs.chats.accept(event.data.id)": "await hs.chats.accept(event.data.uuid)",
}
