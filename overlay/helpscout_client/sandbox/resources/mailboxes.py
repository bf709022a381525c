"""Mailboxes with their folders and custom fields."""

from ..account.conversations.counts import sizes_of_folders
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


def mailbox_of(context: RequestContext) -> Json:
    """The mailbox in the path.

    Raises:
        HTTPError: It doesn't exist, or the user may not see it.
    """
    mailbox = context.store.mailboxes.get(context.path["mailbox_id"])
    if mailbox is None or not context.sees(mailbox["id"]):
        raise not_found("Mailbox")
    return mailbox


@operation("list_mailboxes")
def list_mailboxes(context: RequestContext) -> Response:
    """The mailboxes that the user may see."""
    seen = [mailbox for mailbox_id, mailbox in context.store.mailboxes.items() if context.sees(mailbox_id)]
    return page_of(context, "mailboxes", seen, _represent)


@operation("get_mailbox")
def get_mailbox(context: RequestContext) -> Response:
    """One mailbox."""
    return hal(_represent(context, mailbox_of(context)))


@operation("list_mailbox_folders")
def list_folders(context: RequestContext) -> Response:
    """The folders of a mailbox, with the numbers of conversations in them."""
    mailbox_id = mailbox_of(context)["id"]
    sizes = sizes_of_folders(context.store)

    def represent(_: RequestContext, folder: Json) -> Json:
        inside = sizes[folder["id"]]
        return {**folder, "totalCount": inside.total(), "activeCount": inside["active"]}

    return page_of(context, "folders", context.store.folders[mailbox_id], represent)


@operation("list_mailbox_custom_fields")
def list_custom_fields(context: RequestContext) -> Response:
    """The custom fields of a mailbox."""
    fields = context.store.custom_fields[mailbox_of(context)["id"]]
    return page_of(context, "fields", fields, lambda _, field: field)


def _represent(context: RequestContext, mailbox: Json) -> Json:
    path = f"/v2/mailboxes/{mailbox['id']}"
    links = {
        "self": context.link(path),
        "folders": context.link(f"{path}/folders"),
        "fields": context.link(f"{path}/fields"),
    }
    return {**mailbox, "_links": links}
