"""Mailboxes with their folders and custom fields."""

from ..account.conversations.counts import sizes_of_folders
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


def mailbox_of(call: Call) -> Json:
    """The mailbox in the path.

    Raises:
        Refusal: There is none, or the user may not see it.
    """
    mailbox = call.store.mailboxes.get(call.path["mailbox_id"])
    if mailbox is None or not call.sees(mailbox["id"]):
        raise not_found("Mailbox")
    return mailbox


@operation("list_mailboxes")
def list_mailboxes(call: Call) -> Response:
    """The mailboxes that the user may see."""
    seen = [mailbox for mailbox_id, mailbox in call.store.mailboxes.items() if call.sees(mailbox_id)]
    return page_of(call, "mailboxes", seen, _represent)


@operation("get_mailbox")
def get_mailbox(call: Call) -> Response:
    """One mailbox."""
    return hal(_represent(call, mailbox_of(call)))


@operation("list_mailbox_folders")
def list_folders(call: Call) -> Response:
    """The folders of a mailbox, with the numbers of conversations in them."""
    mailbox_id = mailbox_of(call)["id"]
    sizes = sizes_of_folders(call.store)

    def represent(_: Call, folder: Json) -> Json:
        inside = sizes[folder["id"]]
        return {**folder, "totalCount": inside.total(), "activeCount": inside["active"]}

    return page_of(call, "folders", call.store.folders[mailbox_id], represent)


@operation("list_mailbox_custom_fields")
def list_custom_fields(call: Call) -> Response:
    """The custom fields of a mailbox."""
    fields = call.store.custom_fields[mailbox_of(call)["id"]]
    return page_of(call, "fields", fields, lambda _, field: field)


def _represent(call: Call, mailbox: Json) -> Json:
    path = f"/v2/mailboxes/{mailbox['id']}"
    links = {
        "self": call.link(path),
        "folders": call.link(f"{path}/folders"),
        "fields": call.link(f"{path}/fields"),
    }
    return {**mailbox, "_links": links}
