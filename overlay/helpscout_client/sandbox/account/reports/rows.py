"""Responses with reports, and their rows, which are paged in their own way."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from ...handling.context import RequestContext
from ...http.messages import Json, Response
from ...http.responses import encoded
from ...store.store import Store, emails_of
from .facts import Facts

T = TypeVar("T")

_JSON: Final = "application/json;charset=UTF-8"
#: Rows per page: the default of reports with `rows`, and the fixed number of the others.
_ROWS: Final = 25
_FIXED_ROWS: Final = 10


def report(body: Json) -> Response:
    """200 with a report."""
    return Response(200, {"Content-Type": _JSON}, encoded(body))


def rows(context: RequestContext, items: Sequence[T], represent: Callable[[T], Json], size: int = _FIXED_ROWS) -> Json:
    """The requested page of rows, which is empty beyond the last one."""
    number = context.query.get("page", 1)
    shown = items[(number - 1) * size : number * size]
    return {
        "results": [represent(item) for item in shown],
        "page": number,
        "pages": -(-len(items) // size),
        "count": len(items),
    }


def drilldown(context: RequestContext, facts: Sequence[Facts], *, with_customers: bool = True) -> Response:
    """A page of the conversations behind a report, the newest first.

    Args:
        context: The request.
        facts: The conversations.
        with_customers: Whether addresses and ids of customers are shown.
    """
    newest_first = sorted(facts, key=lambda item: -item.conversation["number"])
    size = context.query.get("rows", _ROWS)
    return report(
        {"conversations": rows(context, newest_first, lambda item: _row(context.store, item, with_customers), size)}
    )


def full_name(person: Json) -> str:
    """A person's name as reports show it; of customers without one, the address."""
    return f"{person['first']} {person['last']}".strip() or str(person["email"])


def _row(store: Store, item: Facts, with_customers: bool) -> Json:
    conversation, threads = item.conversation, store.threads.peek(item.id)
    row = {
        "id": item.id,
        "number": conversation["number"],
        "type": conversation["type"],
        # The API spells this key and the assignee's key this way.
        "mailboxid": conversation["mailboxId"],
        "attachments": any(thread["_embedded"]["attachments"] for thread in threads),
        "subject": conversation["subject"],
        "status": conversation["status"],
        "threadCount": len(threads),
        "preview": conversation["preview"],
        "customerName": full_name(store.customer(item.customer_id)),
        "modifiedAt": store.modified_at[item.id],
        "assignedid": conversation.get("assignee", {}).get("id", 0),
        "waitingSince": conversation["customerWaitingSince"]["time"],
        "tags": [{"id": tag["id"], "name": tag["tag"], "color": tag["color"]} for tag in conversation["tags"]],
    }
    if "assignee" in conversation:
        row["assignedName"] = full_name(conversation["assignee"])
    if with_customers:
        emails = emails_of(store.customers[item.customer_id])
        row |= {"customerEmail": next(iter(emails), None), "customerIds": [item.customer_id]}
    return row
