"""The token goes to the configured origin, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

from helpscout_api.api.tags import get_tag
from helpscout_client import ConfigurationError, MovedError

if TYPE_CHECKING:
    from tests.conftest import Flavour
    from tests.servers import FakeAPI, Server

pytest_plugins = ["tests.servers"]

ELSEWHERE = [
    "https://evil.example/v2/tags",
    "http://api.helpscout.net/v2/tags",
    "https://api.helpscout.net:8443/v2/tags",
    "https://api.helpscout.net.evil.example/v2/tags",
    "https://evil.api.helpscout.net/v2/tags",
    "https://api.helpscout.net@evil.example/v2/tags",
    "https://user:password@evil.example/v2/tags",
]


@pytest.mark.parametrize("url", ELSEWHERE)
@pytest.mark.parametrize("options", [{"access_token": "token"}, {"app_id": "id", "app_secret": "secret"}])
def test_request__to_another_origin_is_not_sent(
    flavour: Flavour, api: FakeAPI, url: str, options: dict[str, str]
) -> None:
    with pytest.raises(ConfigurationError, match=r"is not https://api\.helpscout\.net"):
        flavour.run(flavour.client(api, **options).request("GET", url))
    assert api.requests == []


@pytest.mark.parametrize("url", ELSEWHERE)
def test_stream__to_another_origin_is_not_opened(flavour: Flavour, api: FakeAPI, url: str) -> None:
    streamed = flavour.client(api).stream("GET", url)
    with pytest.raises(ConfigurationError):
        flavour.run(streamed.__enter__() if flavour.name == "sync" else streamed.__aenter__())
    assert api.requests == []


@pytest.mark.parametrize(
    "url",
    [
        "https://api.helpscout.net/v2/tags",
        "https://api.helpscout.net:443/v2/tags",
        "https://API.HelpScout.net/v2/tags",
        "/v2/tags",
        "v2/tags",
    ],
)
def test_request__at_the_same_origin_bears_the_token(flavour: Flavour, api: FakeAPI, url: str) -> None:
    flavour.run(flavour.client(api, app_id="id", app_secret="secret").request("GET", url))
    (request,) = api.other_requests
    assert str(request.url) == "https://api.helpscout.net/v2/tags"
    assert request.headers["Authorization"] == "Bearer token-1"


@pytest.mark.parametrize("path", ["//evil.example/v2/tags", "/%2F/evil.example", "/@evil.example"])
def test_request__path_that_looks_like_a_host_stays_here(flavour: Flavour, api: FakeAPI, path: str) -> None:
    flavour.run(flavour.client(api, app_id="id", app_secret="secret").request("GET", path))
    assert [request.url.host for request in api.requests] == ["api.helpscout.net", "api.helpscout.net"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirect__is_not_followed_elsewhere(flavour: Flavour, server: Server, status: int) -> None:
    other_port_of_this_host = "http://localhost:1/v2/tags/7"
    server.respond = lambda _: httpx.Response(status, headers={"Location": other_port_of_this_host})
    hs = flavour.client(base_url=server.url)
    with pytest.raises(Exception, match=str(status)) as caught:
        flavour.run(hs.request("POST", "/v2/tags/7", json={}))
    assert [request.headers["Authorization"] for request in server.requests] == ["Bearer test-token"]
    assert isinstance(caught.value, MovedError)


def test_raw__has_no_address_of_its_own(flavour: Flavour, api: FakeAPI) -> None:
    hs = flavour.client(api, app_id="id", app_secret="secret", base_url="https://sandbox.example.com")
    call = get_tag.sync if flavour.name == "sync" else get_tag.asyncio
    flavour.run(call(7, client=hs.raw))
    assert [str(request.url) for request in api.requests] == [
        "https://sandbox.example.com/v2/oauth2/token",
        "https://sandbox.example.com/v2/tags/7",
    ]
