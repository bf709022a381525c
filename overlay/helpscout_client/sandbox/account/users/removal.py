"""Removes a user from the account."""

from ...store.store import Store
from ..lifecycle.status_rules import assign, assignee_id, folder_id


def remove_user(store: Store, user_id: int, now: str) -> None:
    """Removes a user. Their conversations and chats become unassigned; their messages stay."""
    for conversation in store.conversations.values():
        if assignee_id(conversation) == user_id:
            assign(conversation, None)
            conversation["folderId"] = folder_id(store, conversation)
            store.modified_at[conversation["id"]] = now
    for thread_id, person in store.assignments.items():
        if person and person["id"] == user_id:
            store.assignments[thread_id] = None
    for chat in store.chats.values():
        if "endedAt" not in chat and chat.get("assignee", {}).get("id") == user_id:
            del chat["assignee"]
    for routing in store.routing.values():
        routing["userIds"] = [member_id for member_id in routing["userIds"] if member_id != user_id]
        if not routing["userIds"]:
            routing["state"] = "disabled"
    for team_id, member_ids in store.team_members.items():
        store.team_members[team_id] = [member_id for member_id in member_ids if member_id != user_id]
    for members in store.members.values():
        members.discard(user_id)
    store.statuses.pop(user_id, None)
    store.reassignments.pop(user_id, None)
    del store.users[user_id]
