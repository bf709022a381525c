"""The faster replacements of httpx code behave like httpx."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpscout_client.transport.httpx_tuning import join_url

if TYPE_CHECKING:
    from tests.conftest import Flavour

BASES = ["https://api.helpscout.net", "http://127.0.0.1:8765", "https://example.com/proxy/", "https://example.com/a/b"]
QUERIES = st.one_of(
    st.none(),
    st.dictionaries(
        st.text(max_size=5), st.one_of(st.text(max_size=8), st.integers(), st.none(), st.booleans()), max_size=3
    ),
    st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=3),
)


def noting(seen: list[httpx.Request]) -> Callable[[httpx.Request], httpx.Response]:
    """Responds to requests, and keeps them."""

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    return respond


def outcome(make: Callable[[], httpx.URL | None]) -> object:
    """An address, or the error that it raises."""
    try:
        return make()
    except (httpx.InvalidURL, UnicodeEncodeError) as error:
        return type(error)


@settings(deadline=None)
@given(base=st.sampled_from(BASES), path=st.text(max_size=20), params=QUERIES)
def test_join_url__is_what_httpx_makes_of_it(base: str, path: str, params: Any) -> None:
    client = httpx.Client(base_url=base, transport=httpx.MockTransport(lambda _: httpx.Response(200)))
    found = outcome(lambda: join_url(client.base_url, f"/{path}", params))
    expected = outcome(lambda: client.build_request("GET", f"/{path}", params=params).url)
    assert found is None or (found == expected and str(found) == str(expected))


@pytest.mark.parametrize("url", ["v2/tags", "//evil.example/v2", "/v2/tags?page=1", "/v2#a", httpx.URL("/v2"), ""])
def test_join_url__leaves_the_rest_to_httpx(url: httpx.URL | str) -> None:
    assert join_url(httpx.URL("https://api.helpscout.net/"), url, {"page": 2}) is None


@pytest.mark.parametrize(
    ("url", "params"),
    [
        ("/v2/tags", None),
        ("/v2/tags", {"page": 2, "tag": "a b&c"}),
        ("v2/tags", {"page": 1}),
        ("/v2/tags?page=1", None),
    ],
)
def test_request__has_the_address_and_headers_that_httpx_gives(
    flavour: Flavour, url: str, params: dict[str, Any] | None
) -> None:
    seen: list[httpx.Request] = []
    hs = flavour.client(noting(seen), headers={"X-Team": "one"})
    flavour.run(hs.request("GET", url, params=params))
    own = hs._settings.headers
    with httpx.Client(base_url="https://api.helpscout.net", headers=own) as client:
        expected = client.build_request("GET", url, params=params)
    assert seen[0].url == expected.url
    assert dict(seen[0].headers) == {**expected.headers, "authorization": "Bearer test-token"}
    assert seen[0].extensions["timeout"] == hs._settings.timeout.as_dict()


def test_request__keeps_parameters_that_were_set_on_the_client(flavour: Flavour) -> None:
    seen: list[httpx.Request] = []
    hs = flavour.client(noting(seen))
    hs._http.params = {"all": "1"}
    flavour.run(hs.request("GET", "/v2/tags", params={"page": 2}))
    assert dict(seen[0].url.params) == {"all": "1", "page": "2"}


def test_cookies__are_not_kept(flavour: Flavour) -> None:
    seen: list[str | None] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("Cookie"))
        return httpx.Response(200, headers=[("Set-Cookie", f"a{len(seen)}=1"), ("Set-Cookie", "b=2")])

    hs = flavour.client(respond)
    for _ in range(3):
        flavour.run(hs.request("GET", "/v2/tags"))
    assert seen == [None] * 3
