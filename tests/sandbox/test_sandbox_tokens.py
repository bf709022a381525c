"""The grants of the token endpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.sandbox.conftest import Caller

TOKEN_PATH = "/v2/oauth2/token"


def exchange(api: Caller, grant_type: str, **fields: str) -> Any:
    return api.post(TOKEN_PATH, {**api.credentials(), "grant_type": grant_type, **fields})


def me(api: Caller, access_token: str) -> Any:
    response = api.call("GET", "/v2/users/me", headers={"Authorization": f"Bearer {access_token}"})
    return response.json().get("id", response.status)


def test_code__is_valid_once_and_for_the_user_who_consented(api: Caller) -> None:
    code = api.sandbox.authorization_code(5203)
    tokens = exchange(api, "authorization_code", code=code).json()
    assert me(api, tokens["access_token"]) == 5203
    assert exchange(api, "authorization_code", code=code).json()["error_description"] == "Invalid code"
    assert me(api, tokens["access_token"]) == 5203


def test_refresh_token__rotates(api: Caller) -> None:
    first = exchange(api, "authorization_code", code=api.sandbox.authorization_code(5202)).json()
    second = exchange(api, "refresh_token", refresh_token=first["refresh_token"]).json()
    assert second["refresh_token"] != first["refresh_token"]
    assert me(api, first["access_token"]) == 401
    assert me(api, second["access_token"]) == 5202
    rejected = exchange(api, "refresh_token", refresh_token=first["refresh_token"])
    assert (rejected.status, rejected.json()["error_description"]) == (400, "Invalid refresh_token")


def test_refresh_token__survives_its_access_token(api: Caller) -> None:
    tokens = exchange(api, "authorization_code", code=api.sandbox.authorization_code()).json()
    api.sandbox.clock.advance(30 * 86_400)
    assert me(api, tokens["access_token"]) == 401
    tokens = exchange(api, "refresh_token", refresh_token=tokens["refresh_token"]).json()
    assert me(api, tokens["access_token"]) == 5201


@pytest.mark.parametrize("refresh_tokens", [True, False])
def test_revoke_tokens(api: Caller, refresh_tokens: bool) -> None:
    code = api.sandbox.authorization_code()
    tokens = exchange(api, "authorization_code", code=api.sandbox.authorization_code()).json()
    api.sandbox.revoke_tokens(refresh_tokens=refresh_tokens)
    assert me(api, tokens["access_token"]) == 401
    status = 400 if refresh_tokens else 200
    assert exchange(api, "refresh_token", refresh_token=tokens["refresh_token"]).status == status
    assert exchange(api, "authorization_code", code=code).status == status


def test_access_token__of_any_user(api: Caller) -> None:
    assert me(api, api.sandbox.access_token()) == 5201
    assert me(api, api.sandbox.access_token(5204)) == 5204
    with api.sandbox.client(access_token=api.sandbox.access_token(5204)) as hs:
        assert hs.users.me().id == 5204
    with pytest.raises(ValueError, match="no user 1"):
        api.sandbox.access_token(1)
    with pytest.raises(ValueError, match="no user 1"):
        api.sandbox.authorization_code(1)


def test_repr__shows_no_token(api: Caller) -> None:
    token = api.sandbox.access_token()
    assert token not in repr(api.sandbox._tokens)
    assert token not in repr(list(api.sandbox._tokens._by_access.values()))
