"""Webhooks."""

from typing import Final
from urllib.parse import urlsplit

from ..account.mailboxes.mailboxes import check_mailbox
from ..account.webhooks.subscriptions import make_webhook, put_webhook
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from ..openapi.description import description

_SCHEMES: Final = ("http", "https")
_HIDDEN: Final = ("secret", "discarded")


@operation("list_webhooks")
def list_webhooks(call: Call) -> Response:
    """All webhooks."""
    return page_of(call, "webhooks", list(call.store.webhooks.values()), _represent)


@operation("get_webhook")
def get_webhook(call: Call) -> Response:
    """One webhook."""
    return hal(_represent(call, _webhook(call)))


@operation("create_webhook")
def create_webhook(call: Call) -> Response:
    """Adds a webhook."""
    _check(call)
    webhook_id = make_webhook(call.store, call.body)
    return created(webhook_id, call.href(f"/v2/webhooks/{webhook_id}"))


@operation("update_webhook")
def update_webhook(call: Call) -> Response:
    """Replaces all of a webhook; one that was disabled is enabled again."""
    webhook_id = _webhook(call)["id"]
    _check(call)
    put_webhook(call.store, webhook_id, call.body)
    return no_content()


@operation("delete_webhook")
def delete_webhook(call: Call) -> Response:
    """Deletes a webhook."""
    del call.store.webhooks[_webhook(call)["id"]]
    return no_content()


def _webhook(call: Call) -> Json:
    webhook = call.store.webhooks.get(call.path["webhook_id"])
    if webhook is None:
        raise not_found("Webhook")
    return webhook


def _check(call: Call) -> None:
    """Lets the body pass; the schema knows neither which events there are nor which mailboxes."""
    known = description().data["components"]["schemas"]["WebhookEventNameInput"]["anyOf"][0]["enum"]
    if urlsplit(call.body["url"]).scheme not in _SCHEMES:
        raise bad_request(FieldError("url", "is not an address on the web", "URL", call.body["url"]))
    for index, event in enumerate(call.body["events"]):
        if event not in known:
            raise bad_request(FieldError(f"events[{index}]", "is not the name of an event", "EnumValue", event))
    for index, mailbox_id in enumerate(call.body.get("mailboxIds", [])):
        check_mailbox(call.store, mailbox_id, f"mailboxIds[{index}]")


def _represent(call: Call, webhook: Json) -> Json:
    shown = {key: value for key, value in webhook.items() if key not in _HIDDEN}
    return {**shown, "_links": {"self": call.link(f"/v2/webhooks/{webhook['id']}")}}
