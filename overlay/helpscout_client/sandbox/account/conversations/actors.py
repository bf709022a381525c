"""People in conversations and threads, as each version of the API shows them."""

from typing import Final

from ...http.messages import Json

_ROLES: Final = ("assignee", "assignedTo", "closedByUser", "createdBy")


def with_actor_types(entity: Json, version: int) -> Json:
    """A conversation or thread with types of people that a version knows: version 2 has no system users."""
    if version > 2:
        return entity
    hidden = [role for role in _ROLES if entity.get(role, {}).get("type") == "system_user"]
    return {**entity, **{role: {**entity[role], "type": "user"} for role in hidden}}
