"""Mailboxes with their folders and custom fields."""

from ..account.lifecycle import lies_in
from ..answers import hal
from ..behaviours import operation
from ..call import Call
from ..hal import page_of
from ..messages import Json, Response
from ..refusals import not_found


@operation("list_mailboxes")
def list_mailboxes(call: Call) -> Response:
    """All mailboxes."""
    return page_of(call, "mailboxes", list(call.store.mailboxes.values()), _represent)


@operation("get_mailbox")
def get_mailbox(call: Call) -> Response:
    """One mailbox."""
    return hal(_represent(call, _mailbox(call)))


@operation("list_mailbox_folders")
def list_folders(call: Call) -> Response:
    """The folders of a mailbox, with the numbers of conversations in them."""
    mailbox_id = _mailbox(call)["id"]
    inside = [item for item in call.store.conversations.values() if item["mailboxId"] == mailbox_id]

    def represent(call: Call, folder: Json) -> Json:
        found = [item for item in inside if lies_in(item, folder)]
        active = [item for item in found if item["status"] == "active"]
        return {**folder, "totalCount": len(found), "activeCount": len(active)}

    return page_of(call, "folders", call.store.folders[mailbox_id], represent)


@operation("list_mailbox_custom_fields")
def list_custom_fields(call: Call) -> Response:
    """The custom fields of a mailbox."""
    fields = call.store.custom_fields[_mailbox(call)["id"]]
    return page_of(call, "fields", fields, lambda _, field: field)


def _mailbox(call: Call) -> Json:
    mailbox = call.store.mailboxes.get(call.path["mailbox_id"])
    if mailbox is None:
        raise not_found("Mailbox")
    return mailbox


def _represent(call: Call, mailbox: Json) -> Json:
    path = f"/v2/mailboxes/{mailbox['id']}"
    links = {
        "self": call.link(path),
        "folders": call.link(f"{path}/folders"),
        "fields": call.link(f"{path}/fields"),
    }
    return {**mailbox, "_links": links}
