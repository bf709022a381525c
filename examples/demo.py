"""Runs typical support tasks against the embedded sandbox, over a real socket."""

import argparse
import datetime
from collections import Counter
from itertools import islice

from helpscout_client import HelpScout, ValidationError
from helpscout_client.sandbox import Sandbox


def heading(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


def main() -> None:
    argparse.ArgumentParser(description=__doc__).parse_args()
    # A fixed time, so that the demo prints the same each day.
    sandbox = Sandbox(now=datetime.datetime(2026, 1, 30, 17, tzinfo=datetime.UTC))
    with (
        sandbox.serve() as url,
        HelpScout(app_id=sandbox.app_id, app_secret=sandbox.app_secret, base_url=url) as hs,
    ):
        heading(f"Log in at {url}")
        me = hs.users.me()
        print(f"  {hs.token}\n  acting as {me.first_name} {me.last_name}, {me.role}")

        heading("List the mailboxes")
        mailboxes = list(hs.mailboxes.list())
        for mailbox in mailboxes:
            print(f"  {mailbox.id:>6}  {mailbox.name:<22} {mailbox.email}")

        heading(f"Read all conversations of {mailboxes[0].name}")
        page = hs.conversations.list(mailbox=mailboxes[0].id, status="all")
        conversations = list(page)
        states = Counter(conversation.status for conversation in conversations)
        print(f"  {len(conversations)} on {page.total_pages} pages: {dict(states)}")
        print(f"  {'number':>6}  {'status':<8} {'customer':<32} {'created':<16} subject")
        for conversation in islice(conversations, 8):
            customer = conversation.primary_customer
            created = f"{conversation.created_at:%Y-%m-%d %H:%M}" if conversation.created_at else ""
            print(
                f"  {conversation.number:>6}  {conversation.status:<8} {customer.email if customer else '':<32} "
                f"{created:<16} {conversation.subject or '(no subject)'}"
            )

        waiting = next(conversation for conversation in conversations if conversation.status == "active")
        heading(f"Open number {waiting.number}: {waiting.subject}")
        for thread in hs.threads.list(waiting.id):
            author = thread.created_by.email if thread.created_by else ""
            print(f"  {thread.type_:<9} {author:<32} {(thread.body or '')[:60]}")

        heading("Add a note, tag it, close it")
        note = hs.threads.create_note(waiting.id, text="Refund approved. Größe 42 is back on Friday.", status="active")
        hs.conversations.add_tags(waiting.id, "refund")
        hs.conversations.update_status(waiting.id, "closed")
        closed = hs.conversations.get(waiting.id)
        print(f"  note {note.id}; now {closed.status}, tagged {[tag.tag for tag in closed.tags or []]}")

        heading("Create a customer and a conversation")
        customer_created = hs.customers.create(
            first_name="Ines", last_name="Sørensen", emails=[{"type": "work", "value": "ines@example.com"}]
        )
        conversation_created = hs.conversations.create(
            subject="Late parcel",
            type_="email",
            mailbox_id=mailboxes[0].id,
            status="active",
            customer={"email": "ines@example.com"},
            threads=[{"type": "customer", "customer": {"email": "ines@example.com"}, "text": "Where is my parcel?"}],
        )
        print(f"  customer {customer_created.id}, conversation {conversation_created.id}")
        print(f"  {conversation_created.web_location}")

        heading("Send an invalid request")
        try:
            hs.conversations.create(
                subject="",
                type_="fax",  # type: ignore[arg-type]
                mailbox_id=mailboxes[0].id,
                status="active",
                customer={},
                threads=[],
            )
        except ValidationError as error:
            print("  " + str(error).replace("\n", "\n  "))

        heading("Requests")
        counts = Counter(f"{request.method} {request.path}" for request in sandbox.requests)
        for line, count in counts.items():
            print(f"  {count:>3} × {line}")
        print(f"  {sum(counts.values())} requests")


if __name__ == "__main__":
    main()
