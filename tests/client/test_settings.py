"""The options of a client: accepted values, rejected values, and their effect on requests."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_client import ConfigurationError, HelpScoutError, __version__

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI

pytest_plugins = ["tests.servers"]

#: The part of the user agent that names this library.
LIBRARY = f"helpscout-client/{__version__} python/{platform.python_version()} httpx/{httpx.__version__}"


def sent_headers(flavour: Flavour, api: FakeAPI, **options: Any) -> httpx.Headers:
    flavour.run(flavour.client(api, app_id="id", app_secret="secret", **options).tags.get(7))
    return api.requests[-1].headers


def test_credentials__as_arguments(flavour: Flavour, api: FakeAPI) -> None:
    flavour.run(flavour.client(api, app_id="given-id", app_secret="given-secret").tags.get(7))
    assert b"client_id=given-id&client_secret=given-secret" in api.token_requests[0].content


def test_credentials__from_the_environment(flavour: Flavour, api: FakeAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "env-id")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "env-secret")
    flavour.run(flavour.client_class(transport=httpx.MockTransport(api)).tags.get(7))
    assert b"client_id=env-id&client_secret=env-secret" in api.token_requests[0].content


def test_credentials__arguments_win_over_the_environment(
    flavour: Flavour, api: FakeAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "env-id")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "env-secret")
    flavour.run(flavour.client(api, app_id="given-id", app_secret="given-secret").tags.get(7))
    assert b"env-" not in api.token_requests[0].content


def test_access_token__keeps_the_environment_out(
    flavour: Flavour, api: FakeAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "env-id")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "env-secret")
    with pytest.raises(HelpScoutError):
        flavour.run(flavour.client(api, access_token="not-known").tags.get(7))
    assert api.token_requests == []


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({}, "HELPSCOUT_APP_ID"),
        ({"app_id": "id"}, "app_secret is missing"),
        ({"app_secret": "secret"}, "app_id is missing"),
        ({"app_id": "id", "app_secret": ""}, "app_secret is missing"),
        ({"access_token": "token", "app_id": "id"}, "app_secret is missing"),
        ({"access_token": ""}, "access_token is empty"),
        ({"access_token": " \n"}, "access_token is empty or has characters that a header can't contain"),
        ({"app_id": "", "app_secret": ""}, "app_id is missing"),
        ({"app_id": " ", "app_secret": "\n"}, "app_id is missing"),
        ({"access_token": "token", "headers": {"authorization": "Bearer mine"}}, "Authorization"),
    ],
)
def test_credentials__rejected(flavour: Flavour, options: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        flavour.client_class(**options)


@pytest.mark.parametrize("name", ["HELPSCOUT_APP_ID", "HELPSCOUT_APP_SECRET"])
def test_credentials__half_a_pair_in_the_environment(
    flavour: Flavour, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "x")
    with pytest.raises(ConfigurationError, match="must be given together"):
        flavour.client_class()


def test_credentials__empty_in_the_environment(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_APP_ID", "")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "")
    with pytest.raises(ConfigurationError, match="no credentials"):
        flavour.client_class()


def from_environment(flavour: Flavour, **options: Any) -> httpx.Request:
    """What a client sends that is given nothing but some options."""
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": 7, "access_token": "new", "token_type": "bearer", "expires_in": 7200})

    client = flavour.client_class(transport=httpx.MockTransport(respond), **options)
    flavour.run(client.tags.get(7))
    return seen[-1]


def test_access_token__from_the_environment(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", "env-token")
    assert from_environment(flavour).headers["Authorization"] == "Bearer env-token"


@pytest.mark.parametrize(
    ("options", "token"),
    [
        ({"access_token": "given"}, "given"),
        ({"app_id": "id", "app_secret": "secret"}, "new"),
        # Credentials are needed here, and there are some in the environment.
        ({"refresh_token": "given"}, "new"),
    ],
)
def test_access_token__arguments_win_over_the_environment(
    flavour: Flavour, options: dict[str, str], token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ACCESS_TOKEN", "APP_ID", "APP_SECRET"):
        monkeypatch.setenv(f"HELPSCOUT_{name}", "from-env")
    assert from_environment(flavour, **options).headers["Authorization"] == f"Bearer {token}"


def test_access_token__beside_credentials_in_the_environment(
    flavour: Flavour, api: FakeAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", "not-known")
    monkeypatch.setenv("HELPSCOUT_APP_ID", "env-id")
    monkeypatch.setenv("HELPSCOUT_APP_SECRET", "env-secret")
    flavour.run(flavour.client_class(transport=httpx.MockTransport(api)).tags.get(7))
    assert b"client_id=env-id" in api.token_requests[0].content


def test_access_token__unfit_in_the_environment(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_ACCESS_TOKEN", " ")
    with pytest.raises(ConfigurationError, match="access_token is empty"):
        flavour.client_class()


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "http://127.0.0.1:8765/v2/tags/7"),
        ({"base_url": "https://api.example.com"}, "https://api.example.com/v2/tags/7"),
    ],
)
def test_base_url__from_the_environment_unless_it_is_given(
    flavour: Flavour, options: dict[str, str], url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HELPSCOUT_BASE_URL", "http://127.0.0.1:8765")
    assert str(from_environment(flavour, access_token="token", **options).url) == url


def test_base_url__empty_in_the_environment(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_BASE_URL", "")
    assert from_environment(flavour, access_token="token").url.host == "api.helpscout.net"


def test_base_url__in_the_environment_may_not_be_in_the_open(flavour: Flavour, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HELPSCOUT_BASE_URL", "http://api.example.com")
    with pytest.raises(ConfigurationError, match="must start with https"):
        flavour.client_class(access_token="token")


def test_configuration_error__is_a_value_error(flavour: Flavour) -> None:
    with pytest.raises(ValueError, match="empty"):
        flavour.client_class(access_token=" ")


@pytest.mark.parametrize(
    "base_url",
    [
        "https://api.example.com",
        "https://api.example.com:8443/",
        "http://localhost:8080",
        "http://LOCALHOST",
        "http://127.0.0.1:8080",
        "http://127.9.9.9",
        "http://[::1]:8080",
    ],
)
def test_base_url__accepted(flavour: Flavour, base_url: str) -> None:
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"id": 7})

    flavour.run(flavour.client(respond, base_url=base_url).tags.get(7))
    assert seen[0].url == httpx.URL(base_url).copy_with(path="/v2/tags/7")


@pytest.mark.parametrize(
    "base_url",
    [
        "http://api.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://10.0.0.1",
        "ftp://localhost",
        "api.example.com",
        "//localhost",
        "https://",
        "https://[::1",
        "",
        "https://user@api.example.com",
        "https://user:password@api.example.com",
        "https://api.example.com?token=1",
        "https://api.example.com#v2",
    ],
)
def test_base_url__rejected(flavour: Flavour, base_url: str) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        flavour.client_class(access_token="token", base_url=base_url)


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_base_url__password_in_it_is_not_shown(flavour: Flavour, scheme: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        flavour.client_class(access_token="token", base_url=f"{scheme}://user:hunter2@api.example.com")
    assert "hunter2" not in str(caught.value)


def test_user_agent__is_the_librarys_own(flavour: Flavour, api: FakeAPI) -> None:
    assert sent_headers(flavour, api)["User-Agent"] == LIBRARY


@pytest.mark.parametrize(("app", "sent"), [("my-app/2.1", f"my-app/2.1 {LIBRARY}"), ("", LIBRARY)])
def test_user_agent__names_the_app_first(flavour: Flavour, api: FakeAPI, app: str, sent: str) -> None:
    assert sent_headers(flavour, api, user_agent=app)["User-Agent"] == sent


@pytest.mark.parametrize("name", ["User-Agent", "user-agent", "USER-AGENT"])
def test_user_agent__replaced_by_a_header(flavour: Flavour, api: FakeAPI, name: str) -> None:
    assert sent_headers(flavour, api, headers={name: "mine"}).get_list("User-Agent") == ["mine"]


def test_headers__are_sent_with_each_request(flavour: Flavour, api: FakeAPI) -> None:
    assert sent_headers(flavour, api, headers={"X-Team": "support"})["X-Team"] == "support"


def test_timeout__is_never_absent(flavour: Flavour, api: FakeAPI) -> None:
    flavour.run(flavour.client(api, app_id="id", app_secret="secret").tags.get(7))
    assert len(api.requests) == 2
    for request in api.requests:
        assert set(request.extensions["timeout"]) == {"connect", "read", "write", "pool"}
        assert all(0 < seconds <= 60 for seconds in request.extensions["timeout"].values())


@pytest.mark.parametrize(
    ("timeout", "sent"),
    [
        (2.5, {"connect": 2.5, "read": 2.5, "write": 2.5, "pool": 2.5}),
        (httpx.Timeout(9, connect=1), {"connect": 1, "read": 9, "write": 9, "pool": 9}),
    ],
)
def test_timeout__reaches_every_request(flavour: Flavour, api: FakeAPI, timeout: Any, sent: dict[str, float]) -> None:
    flavour.run(flavour.client(api, app_id="id", app_secret="secret", timeout=timeout).tags.get(7))
    assert [request.extensions["timeout"] for request in api.requests] == [sent, sent]


@pytest.mark.parametrize("timeout", [None, httpx.Timeout(None), httpx.Timeout(5, read=None)])
def test_timeout__that_never_comes_is_rejected(flavour: Flavour, timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match="timeout"):
        flavour.client_class(access_token="token", timeout=timeout)
