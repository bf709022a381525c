"""People in conversations and threads, as each version of the API shows them."""

from typing import Final

from ...http.messages import Json
from ...store.store import Store

#: Id of "Help Scout", which line items without an actor show.
_NOBODY: Final = 1
_ROLES: Final = ("assignee", "assignedTo", "closedByUser", "createdBy", "customer", "primaryCustomer")


def with_actors(store: Store, entity: Json, version: int) -> Json:
    """A conversation or thread with its people. Deleted people have no id.

    Version 2 of the API has no system users.
    """
    return {**entity, **{role: _actor(store, entity[role], version) for role in _ROLES if role in entity}}


def exists(store: Store, person: Json) -> bool:
    """Whether a person in a conversation or thread is still in the account."""
    known = (store.users, store.customers, store.system_users)
    return person["id"] == _NOBODY or any(person["id"] in people for people in known)


def _actor(store: Store, person: Json, version: int) -> Json:
    shown = person if exists(store, person) else {key: value for key, value in person.items() if key != "id"}
    return {**shown, "type": "user"} if version < 3 and person.get("type") == "system_user" else shown
