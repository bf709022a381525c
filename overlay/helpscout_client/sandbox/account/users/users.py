"""Makes users and teams, and finds them."""

from collections.abc import Sequence
from typing import Final

from ...http.errors import FieldError, bad_request
from ...http.messages import Json
from ...store.store import Store

#: The company's time zone.
_TIMEZONE: Final = "Europe/Oslo"


def make_user(store: Store, data: Json, now: str, user_id: int | None = None) -> int:
    """Adds a user to the account.

    Args:
        store: The account.
        data: The fields of the API's request to create one.
        now: The time.
        user_id: The user's id; by default a new one.
    """
    user_id = user_id or store.new_id("user")
    store.users[user_id] = {
        "id": user_id,
        "firstName": data["firstName"],
        "lastName": data["lastName"],
        "email": data["email"],
        "role": data["role"],
        "timezone": data.get("timezone", _TIMEZONE),
        "createdAt": now,
        "updatedAt": now,
        "type": "user",
        "mention": data["email"].partition("@")[0],
        "initials": data["firstName"][:1] + data["lastName"][:1],
        **{name: data[name] for name in ("jobTitle", "phone") if name in data},
    }
    return user_id


def make_team(store: Store, name: str, member_ids: Sequence[int], now: str, team_id: int | None = None) -> int:
    """Adds a team to the account. As in recorded responses, teams have neither a last name nor an address."""
    team_id = team_id or store.new_id("user")
    store.users[team_id] = {
        "id": team_id,
        "firstName": name,
        "lastName": "",
        "email": "",
        "role": "user",
        "timezone": _TIMEZONE,
        "createdAt": now,
        "updatedAt": now,
        "type": "team",
    }
    store.team_members[team_id] = list(member_ids)
    return team_id


def make_system_user(store: Store, first_name: str, now: str) -> int:
    """Adds an automated actor to the account. They have neither a last name nor an address."""
    user_id = store.new_id("user")
    store.system_users[user_id] = {
        "id": user_id,
        "firstName": first_name,
        "lastName": "",
        "email": None,
        "role": "user",
        "timezone": "Etc/UTC",
        "photoUrl": None,
        "createdAt": now,
        "updatedAt": now,
        "type": "system_user",
        "mention": None,
        "initials": "".join(word[0] for word in first_name.split()).upper(),
    }
    return user_id


def check_user(store: Store, user_id: int, path: str) -> None:
    """Checks that a user exists.

    Raises:
        HTTPError: The user doesn't exist, or is a team.
    """
    if not is_user(store, user_id):
        raise bad_request(FieldError(path, "is not the id of a user", "Identifier", user_id))


def is_user(store: Store, user_id: int) -> bool:
    """Whether this is the id of a user, not of a team."""
    return user_id in store.users and store.users[user_id]["type"] == "user"


def find_user(store: Store, user_id: int, path: str) -> Json:
    """A user or team, as conversations and threads show one.

    Raises:
        HTTPError: The user or team doesn't exist.
    """
    if user_id not in store.users:
        raise bad_request(FieldError(path, "is not the id of a user", "Identifier", user_id))
    return store.user(user_id)
