"""Ratings."""

from ..account.conversations.ratings import rating_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


@operation("get_rating")
def get_rating(context: RequestContext) -> Response:
    """One rating. It is deleted with its conversation."""
    rating = context.store.ratings.get(context.path["rating_id"])
    if rating is None:
        raise not_found("Rating")
    conversation = context.store.conversations[rating["conversationId"]]
    if not context.sees(conversation["mailboxId"]):
        raise not_found("Rating")
    return hal(_represent(context, rating, conversation))


def _represent(context: RequestContext, rating: Json, conversation: Json) -> Json:
    customer = context.store.customer(conversation["primaryCustomer"]["id"])
    mailbox_id = conversation["mailboxId"]
    links = {
        "self": context.link(f"/v2/ratings/{rating['id']}"),
        "conversation": context.link(f"/v2/conversations/{conversation['id']}"),
        "mailbox": context.link(f"/v2/mailboxes/{mailbox_id}"),
        "customer": context.link(f"/v2/customers/{customer['id']}"),
        "user": context.link(f"/v2/users/{rating['user']['id']}"),
    }
    person = {**rating_user(customer), "photoUrl": customer["photoUrl"]}
    return {**rating, "mailboxId": mailbox_id, "customer": person, "_links": links}
