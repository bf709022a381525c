"""Reports on ratings."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

from ...account.reports.facts import Facts
from ...account.reports.ratings import VERDICTS, happiness, ratings
from ...account.reports.report_request import ReportRequest
from ...account.reports.rows import full_name, report, rows
from ...handling.context import RequestContext
from ...handling.handlers import operation
from ...http.messages import Json, Response
from ...store.store import Store

_SORT_KEYS: Final[dict[str | None, Callable[[Store, Json], Any]]] = {
    None: lambda store, rating: rating["createdAt"],
    "modifiedAt": lambda store, rating: store.modified_at[rating["conversationId"]],
    "number": lambda store, rating: rating["conversationNumber"],
    "rating": lambda store, rating: VERDICTS[rating["rating"]][0],
}


@operation("get_happiness_overall_report")
@operation("get_user_happiness_report")
def get_happiness(context: RequestContext) -> Response:
    """The ratings in figures: all of them, or those of a user."""
    request = ReportRequest(context)
    stats = partial(happiness, context.store)
    return report({**request.compared(stats, "HappinessDeltas"), "filterTags": request.filter_tags()})


@operation("get_happiness_ratings_report")
@operation("get_user_ratings_report")
def list_ratings(context: RequestContext) -> Response:
    """The ratings one by one, the newest first."""
    store, wanted = context.store, context.query.get("rating", "all")
    found = [
        (rating, item)
        for rating, item in ratings(store, ReportRequest(context).current)
        if wanted in ("all", VERDICTS[rating["rating"]][2])
    ]
    key = _SORT_KEYS[context.query.get("sortField")]
    found.sort(key=lambda pair: (key(store, pair[0]), pair[0]["id"]), reverse=context.query.get("sortOrder") != "ASC")
    return report({**rows(context, found, lambda pair: _row(store, *pair)), "facets": {}})


def _row(store: Store, rating: Json, item: Facts) -> Json:
    sent_at = {thread["id"]: thread["createdAt"] for thread in store.threads.peek(item.id)}
    user = rating["user"]
    return {
        "number": item.conversation["number"],
        "id": item.id,
        "type": item.conversation["type"],
        "threadid": rating["threadId"],
        "threadCreatedAt": sent_at[rating["threadId"]],
        # A level, not an id.
        "ratingId": VERDICTS[rating["rating"]][0],
        "ratingCustomerId": item.customer_id,
        "ratingCustomerName": full_name(store.customer(item.customer_id)),
        "ratingComments": rating["comments"],
        "ratingCreatedAt": rating["createdAt"],
        "ratingUserId": user["id"],
        "ratingUserName": f"{user['firstName']} {user['lastName']}".strip(),
    }
