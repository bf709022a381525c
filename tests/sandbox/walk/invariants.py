"""What is true of an account at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from helpscout_client.sandbox.account.lifecycle.status_rules import is_in_folder

if TYPE_CHECKING:
    from helpscout_client.sandbox.store.store import Store
    from tests.sandbox.conftest import Caller

_STATUSES = {"active", "closed", "pending", "spam"}


def check_store(store: Store) -> None:
    """Checks what each conversation refers to. This is fast enough for every step."""
    assert store.conversations.keys() == store.threads.keys() == store.modified_at.keys()
    assert store.events.keys() <= store.conversations.keys()
    assert not store.merged.keys() & store.conversations.keys()
    threads: dict[int, Any] = {}
    for conversation_id, conversation in store.conversations.items():
        assert conversation["status"] in _STATUSES
        assert conversation["primaryCustomer"]["id"] in store.customers
        assert conversation.get("assignee", {}).get("id") in (None, *store.users)
        folders = {folder["id"]: folder for folder in store.folders[conversation["mailboxId"]]}
        assert is_in_folder(conversation, folders[conversation["folderId"]])
        own = store.threads.peek(conversation_id)
        assert conversation["threads"] == len(own)
        assert own == sorted(own, key=lambda thread: (thread["createdAt"], thread["id"]))
        threads |= {thread["id"]: thread for thread in store.threads.written(conversation_id)}
        assert ("snooze" in conversation or any("scheduled" in thread for thread in own)) == (
            conversation_id in store.events
        )
    for thread_id in (*store.assignments, *store.draft_statuses):
        assert threads[thread_id]["state"] == "draft"
    for rating in store.ratings.values():
        assert rating["conversationId"] in store.conversations
    for chat in store.chats.values():
        assert chat["customer"]["id"] in store.customers


def check_lists(api: Caller) -> None:
    """Checks that counts agree with lists, as a client of the owner sees them."""
    total = _total(api, "/v2/conversations", status="all")
    by_status = {status: _total(api, "/v2/conversations", status=status) for status in _STATUSES}
    assert sum(by_status.values()) == total
    listed = _all(api, "/v2/conversations", "conversations", status="all")
    assert len({item["id"] for item in listed}) == len(listed) == total
    for mailbox in api.items("/v2/mailboxes", "mailboxes"):
        inside = [item for item in listed if item["mailboxId"] == mailbox["id"]]
        _check_folders(api, mailbox["id"], inside)
    for tag in api.items("/v2/tags", "tags"):
        tagged = [item for item in listed if tag["id"] in [used["id"] for used in item["tags"]]]
        assert tag["ticketCount"] == len(tagged)
    for item in listed[:3]:
        threads = _all(api, f"/v2/conversations/{item['id']}/threads", "threads")
        assert len(threads) == item["threads"]
        times = [thread["createdAt"] for thread in threads]
        assert times == sorted(times, reverse=True)
    for customer in api.items("/v2/customers", "customers"):
        own = [item for item in listed if item["primaryCustomer"]["id"] == customer["id"]]
        assert customer["conversationCount"] == len(own)


def _check_folders(api: Caller, mailbox_id: int, inside: list[Any]) -> None:
    folders = {folder["id"]: folder for folder in api.items(f"/v2/mailboxes/{mailbox_id}/folders", "folders")}
    for folder_id, folder in folders.items():
        assert folder["totalCount"] == _total(api, "/v2/conversations", status="all", folder=folder_id)
        assert folder["activeCount"] == _total(api, "/v2/conversations", status="active", folder=folder_id)
    shown = {item["folderId"] for item in inside}
    assert shown <= folders.keys()
    for folder_id in shown:
        held = _all(api, "/v2/conversations", "conversations", status="all", folder=folder_id)
        assert {item["id"] for item in inside if item["folderId"] == folder_id} <= {item["id"] for item in held}


def _total(api: Caller, path: str, **query: Any) -> int:
    return int(api.get(path, **query)["page"]["totalElements"])


def _all(api: Caller, path: str, key: str, **query: Any) -> list[Any]:
    """The items of all pages."""
    first = api.get(path, **query)
    items = list(first.get("_embedded", {}).get(key, ()))
    for number in range(2, first["page"]["totalPages"] + 1):
        items += api.items(path, key, page=number, **query)
    return items
