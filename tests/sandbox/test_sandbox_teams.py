"""Teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

TEAM = 5390
MEMBERS = f"/v2/teams/{TEAM}/members"


def member_ids(api: Caller) -> list[int]:
    return [user["id"] for user in api.items(MEMBERS, "users")]


def test_list(api: Caller) -> None:
    (team,) = api.items("/v2/teams", "teams")
    assert (team["id"], team["name"], "firstName" in team) == (TEAM, "Evening shift", False)
    assert team["_links"]["teamMembers"]["href"].endswith(MEMBERS)


def test_members(api: Caller) -> None:
    assert api.items(MEMBERS, "users") == [api.get(f"/v2/users/{user_id}") for user_id in (5202, 5203)]


def test_update_members__is_a_difference(api: Caller) -> None:
    before = api.items("/v2/teams", "teams")[0]["updatedAt"]
    assert api.put(MEMBERS, {"addedUserIds": [5204, 5203], "deletedUserIds": [5202]}).status == 204
    assert member_ids(api) == [5203, 5204]
    assert api.items("/v2/teams", "teams")[0]["updatedAt"] > before
    assert api.put(MEMBERS, {"addedUserIds": [], "deletedUserIds": [5201]}).status == 204
    assert member_ids(api) == [5203, 5204]
    assert api.put(MEMBERS, {"addedUserIds": [], "deletedUserIds": [5203, 5204]}).status == 204
    assert member_ids(api) == []


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"addedUserIds": [5204, 1], "deletedUserIds": []}, "addedUserIds[1]"),
        ({"addedUserIds": [5204], "deletedUserIds": [TEAM]}, "deletedUserIds[0]"),
        ({"addedUserIds": [5204]}, "deletedUserIds"),
    ],
)
def test_update_members__all_or_nothing(api: Caller, body: Any, path: str) -> None:
    assert [fault for fault, _ in api.faults(api.put(MEMBERS, body))] == [path]
    assert member_ids(api) == [5202, 5203]


@pytest.mark.parametrize("team_id", [1, 5201])
def test_no_team__is_404(api: Caller, team_id: int) -> None:
    path = f"/v2/teams/{team_id}/members"
    assert api.call("GET", path).status == 404
    assert api.put(path, {"addedUserIds": [], "deletedUserIds": []}).status == 404
