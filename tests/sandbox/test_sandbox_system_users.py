"""Automated actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

PATH = "/v3/system-users"


def test_system_users(api: Caller) -> None:
    (system_user,) = api.items(PATH, "system_users")
    assert (system_user["type"], system_user["firstName"], system_user["lastName"], system_user["initials"]) == (
        "system_user",
        "Answering machine",
        "",
        "AM",
    )
    assert (system_user["email"], system_user["role"]) == (None, "user")
    assert api.get(f"{PATH}/{system_user['id']}") == system_user
    assert system_user["_links"]["self"]["href"].endswith(f"{PATH}/{system_user['id']}")


def test_system_users__are_no_users(api: Caller) -> None:
    (system_user,) = api.items(PATH, "system_users")
    assert system_user["id"] not in [user["id"] for user in api.items("/v2/users", "users")]
    assert api.call("GET", f"/v2/users/{system_user['id']}").status == 404
    assert api.call("GET", f"{PATH}/5201").status == 404
