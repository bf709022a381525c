"""Ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from helpscout_client.sandbox.account.conversations.merging import merge
from helpscout_client.sandbox.account.conversations.ratings import make_rating

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

NOW = "2026-03-04T05:06:07Z"


def conversation(api: Caller, *, with_reply: bool, mailbox_id: int = 4102) -> Any:
    items = api.items("/v2/conversations", "conversations", status="all", mailbox=mailbox_id, embed="threads")
    return next(item for item in items if bool(replies(item)) == with_reply)


def replies(item: Any) -> list[Any]:
    return [thread for thread in item["_embedded"]["threads"] if thread["type"] == "message"]


def test_get(api: Caller) -> None:
    item = conversation(api, with_reply=True)
    rating_id = make_rating(api.sandbox._store, item["id"], None, "okay", "Fine", NOW)
    rating = api.get(f"/v2/ratings/{rating_id}")
    newest = replies(item)[0]
    customer, author = item["primaryCustomer"], newest["createdBy"]
    assert {key: value for key, value in rating.items() if key not in ("_links", "user", "customer")} == {
        "id": rating_id,
        "threadId": newest["id"],
        "conversationId": item["id"],
        "conversationNumber": item["number"],
        "mailboxId": 4102,
        "rating": "okay",
        "comments": "Fine",
        "createdAt": NOW,
        "modifiedAt": NOW,
    }
    assert rating["user"] == {
        "id": author["id"],
        "email": author["email"],
        "firstName": author["first"],
        "lastName": author["last"],
    }
    assert rating["customer"]["id"] == customer["id"]
    assert rating["customer"]["photoUrl"] == customer["photoUrl"]
    assert rating["_links"]["user"]["href"].endswith(f"/v2/users/{author['id']}")


def test_get__shows_on_the_thread(api: Caller) -> None:
    item = conversation(api, with_reply=True)
    oldest = replies(item)[-1]
    make_rating(api.sandbox._store, item["id"], oldest["id"], "not_good", "", NOW)
    threads = api.items(f"/v2/conversations/{item['id']}/threads", "threads")
    (rating,) = [thread["rating"] for thread in threads if thread["id"] == oldest["id"]]
    assert rating == {"customerId": item["primaryCustomer"]["id"], "rating": "not_good", "comments": ""}


def test_make__only_replies_are_rated(api: Caller) -> None:
    without_reply, with_reply = conversation(api, with_reply=False), conversation(api, with_reply=True)
    other = next(thread for thread in with_reply["_embedded"]["threads"] if thread["type"] != "message")
    for item, thread_id in ((without_reply, None), (with_reply, other["id"]), (with_reply, 1)):
        with pytest.raises(ValueError, match="has no reply"):
            make_rating(api.sandbox._store, item["id"], thread_id, "great", "", NOW)


def test_get__of_a_merged_conversation(api: Caller) -> None:
    item, survivor = conversation(api, with_reply=True), conversation(api, with_reply=False, mailbox_id=4103)
    rating_id = make_rating(api.sandbox._store, item["id"], None, "great", "", NOW)
    merge(api.sandbox._store, item["id"], survivor["id"], NOW)
    rating = api.get(f"/v2/ratings/{rating_id}")
    assert (rating["conversationId"], rating["conversationNumber"]) == (survivor["id"], survivor["number"])
    assert (rating["mailboxId"], rating["customer"]["id"]) == (4103, survivor["primaryCustomer"]["id"])


def test_seeded(api: Caller) -> None:
    ids = list(api.sandbox._store.ratings)
    assert [api.get(f"/v2/ratings/{rating_id}")["rating"] for rating_id in ids] == ["great", "okay", "not_good"]


def test_hidden_deleted_or_unknown__is_404(api: Caller) -> None:
    item = conversation(api, with_reply=True)
    path = f"/v2/ratings/{make_rating(api.sandbox._store, item['id'], None, 'great', '', NOW)}"
    assert api.acting_for(4000000205).call("GET", path).status == 404
    assert api.call("GET", path).status == 200
    api.call("DELETE", f"/v2/conversations/{item['id']}")
    assert api.call("GET", path).status == 404
    assert api.call("GET", "/v2/ratings/1").status == 404
