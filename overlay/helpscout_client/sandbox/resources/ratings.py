"""Ratings."""

from ..account.conversations.ratings import named
from ..handling.context import Call
from ..handling.handlers import operation
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


@operation("get_rating")
def get_rating(call: Call) -> Response:
    """What a customer thinks of a reply. It is gone when the conversation is."""
    rating = call.store.ratings.get(call.path["rating_id"], {})
    conversation = call.store.conversations.get(rating.get("conversationId", 0))
    if conversation is None or not call.sees(conversation["mailboxId"]):
        raise not_found("Rating")
    return hal(_represent(call, rating, conversation))


def _represent(call: Call, rating: Json, conversation: Json) -> Json:
    customer = call.store.customer(conversation["primaryCustomer"]["id"])
    mailbox_id = conversation["mailboxId"]
    links = {
        "self": call.link(f"/v2/ratings/{rating['id']}"),
        "conversation": call.link(f"/v2/conversations/{conversation['id']}"),
        "mailbox": call.link(f"/v2/mailboxes/{mailbox_id}"),
        "customer": call.link(f"/v2/customers/{customer['id']}"),
        "user": call.link(f"/v2/users/{rating['user']['id']}"),
    }
    person = {**named(customer), "photoUrl": customer["photoUrl"]}
    return {**rating, "mailboxId": mailbox_id, "customer": person, "_links": links}
