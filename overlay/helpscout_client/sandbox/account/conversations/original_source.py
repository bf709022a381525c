"""The e-mails that threads were made from."""

import re
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from ...http.messages import Json
from ...store.store import Store
from .attachments import media_type

#: Characters that would end a header or a quoted name in it.
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029"\\]')


def has_original_source(thread: Json) -> bool:
    """Whether a thread came in by e-mail."""
    return bool(thread["type"] == "customer" and thread["source"]["type"] == "email")


def original_source(store: Store, conversation: Json, thread: Json) -> bytes:
    """The e-mail that a thread was made from, without later changes of its text."""
    message = EmailMessage(SMTP)
    customer = thread["customer"]
    name = " ".join(filter(None, (customer["first"], customer["last"])))
    message["From"] = f'"{_line(name)}" <{_line(customer["email"])}>'
    mailbox = store.mailboxes[conversation["mailboxId"]]
    message["To"] = ", ".join(map(_line, thread["to"] or [mailbox["email"]]))
    if thread["cc"]:
        message["Cc"] = ", ".join(map(_line, thread["cc"]))
    message["Subject"] = _line(conversation["subject"])
    message["Date"] = format_datetime(datetime.fromisoformat(thread["createdAt"]))
    message["Message-ID"] = f"<{thread['id']}@mail.example.com>"
    message.set_content(store.originals.get(thread["id"], thread["body"]), subtype="html")
    attachments = thread["_embedded"]["attachments"]
    for attachment in attachments:
        main, _, sub = media_type(attachment).partition(";")[0].partition("/")
        content, filename = store.files[attachment["id"]], _line(attachment["filename"])
        message.add_attachment(content, maintype=main, subtype=sub, filename=filename)
    if attachments:
        # A random boundary would change the e-mail with each request.
        message.set_boundary(f"=_{thread['id']}")
    return bytes(message)


def _line(text: str) -> str:
    return _UNFIT.sub(" ", text)
