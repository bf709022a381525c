"""Webhooks."""

from typing import Final
from urllib.parse import urlsplit

from ..account.mailboxes.mailboxes import check_mailbox
from ..account.webhooks.subscriptions import make_webhook, put_webhook
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import FieldError, bad_request, not_found
from ..http.messages import Json, Response
from ..http.responses import created, hal, no_content
from ..openapi.description import description

_SCHEMES: Final = ("http", "https")
_HIDDEN: Final = ("secret", "discarded")


@operation("list_webhooks")
def list_webhooks(context: RequestContext) -> Response:
    """All webhooks."""
    return page_of(context, "webhooks", list(context.store.webhooks.values()), _represent)


@operation("get_webhook")
def get_webhook(context: RequestContext) -> Response:
    """One webhook."""
    return hal(_represent(context, _webhook(context)))


@operation("create_webhook")
def create_webhook(context: RequestContext) -> Response:
    """Adds a webhook."""
    _check(context)
    webhook_id = make_webhook(context.store, context.body)
    return created(webhook_id, context.href(f"/v2/webhooks/{webhook_id}"))


@operation("update_webhook")
def update_webhook(context: RequestContext) -> Response:
    """Replaces a webhook. A disabled webhook is enabled again."""
    webhook_id = _webhook(context)["id"]
    _check(context)
    put_webhook(context.store, webhook_id, context.body)
    return no_content()


@operation("delete_webhook")
def delete_webhook(context: RequestContext) -> Response:
    """Deletes a webhook."""
    del context.store.webhooks[_webhook(context)["id"]]
    return no_content()


def _webhook(context: RequestContext) -> Json:
    webhook = context.store.webhooks.get(context.path["webhook_id"])
    if webhook is None:
        raise not_found("Webhook")
    return webhook


def _check(context: RequestContext) -> None:
    """Checks that the events and mailboxes in the body exist, which the schema can't."""
    known = description().data["components"]["schemas"]["WebhookEventNameInput"]["anyOf"][0]["enum"]
    if urlsplit(context.body["url"]).scheme not in _SCHEMES:
        raise bad_request(FieldError("url", "must be an http or https URL", "URL", context.body["url"]))
    for index, event in enumerate(context.body["events"]):
        if event not in known:
            raise bad_request(FieldError(f"events[{index}]", "is not the name of an event", "EnumValue", event))
    for index, mailbox_id in enumerate(context.body.get("mailboxIds", [])):
        check_mailbox(context.store, mailbox_id, f"mailboxIds[{index}]")


def _represent(context: RequestContext, webhook: Json) -> Json:
    shown = {key: value for key, value in webhook.items() if key not in _HIDDEN}
    return {**shown, "_links": {"self": context.link(f"/v2/webhooks/{webhook['id']}")}}
