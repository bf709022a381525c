"""Objects that can be pickled, and objects that must not be."""

from __future__ import annotations

import copy
import datetime
import multiprocessing
import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from helpscout_api.models import Conversation
from helpscout_api.types import Accepted, Created
from helpscout_client import (
    ConnectionError,
    FileTokenStore,
    HelpScout,
    HelpScoutError,
    MemoryTokenStore,
    NotFoundError,
    RedisRateLimiter,
    RedisTokenStore,
    ResponseParseError,
    ServerError,
    Token,
    TokenError,
    last_days,
)
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

SECRETS = ["s3cret-s3cret", "t0ken-t0ken", "r3fresh-r3fresh", "c00kie-c00kie", "k3y-k3y", "p4ss-p4ss"]
SECRET, TOKEN, REFRESH, COOKIE, KEY, PASSWORD = SECRETS


def secrets_in(error: Exception) -> list[str]:
    """Those that the pickle of an error holds, and those of its copy's parts."""
    data = pickle.dumps(error)
    request = pickle.loads(data).request
    response = getattr(pickle.loads(data), "response", None)
    parts = [data, repr(request.headers.multi_items()).encode(), request.content]
    if response is not None:
        parts += [repr(response.headers.multi_items()).encode(), response.content]
    return [secret for secret in SECRETS if any(secret.encode() in part for part in parts)]


@pytest.fixture
def hs(flavour: Flavour) -> Any:
    return flavour.sandbox_client(Sandbox())


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, pickle.dumps])
@pytest.mark.parametrize("reach", [lambda hs: hs, lambda hs: hs.with_options(timeout=5)], ids=["client", "copy"])
def test_client__cannot_be_copied_or_pickled(
    hs: Any, reach: Callable[[Any], Any], duplicate: Callable[[Any], Any]
) -> None:
    with pytest.raises(TypeError, match="create a client in each process"):
        duplicate(reach(hs))


@pytest.mark.parametrize(
    "reach",
    [
        lambda hs: hs.raw,
        lambda hs: hs.conversations,
        lambda hs: hs.conversations.get,
        lambda hs: hs.webhooks,
        lambda hs: {"tasks": [hs.tags.list]},
    ],
    ids=["raw", "resource", "method", "webhooks", "nested"],
)
def test_part__cannot_be_pickled(hs: Any, reach: Callable[[Any], Any]) -> None:
    with pytest.raises(TypeError, match="create a client in each process"):
        pickle.dumps(reach(hs))


@pytest.mark.parametrize("duplicate", [copy.deepcopy, pickle.dumps])
def test_page__cannot_be_copied_or_pickled_and_its_items_can(
    flavour: Flavour, hs: Any, duplicate: Callable[[Any], Any]
) -> None:
    page = flavour.run(hs.conversations.list(status="all"))
    for value in (page, page.walk()):
        with pytest.raises(TypeError, match=r"page\.items"):
            duplicate(value)
    assert pickle.loads(pickle.dumps(page.items)) == page.items


def test_client__cannot_be_passed_to_processes(hs: Any) -> None:
    spawn = multiprocessing.get_context("spawn")
    with pytest.raises(TypeError, match="create a client in each process"):
        spawn.Process(target=print, args=(hs,)).start()


def test_memory_store__cannot_be_pickled() -> None:
    store = MemoryTokenStore()
    store.save("app", Token(access_token=TOKEN))
    with pytest.raises(TypeError, match="FileTokenStore"):
        pickle.dumps(store)


@pytest.mark.parametrize("kind", [RedisTokenStore, RedisRateLimiter])
def test_shared_part__cannot_be_pickled(kind: type[Any]) -> None:
    with pytest.raises(TypeError, match="make one in each process"):
        pickle.dumps(kind(f"redis://:{PASSWORD}@127.0.0.1"))


def test_file_store__is_only_a_path(tmp_path: Any) -> None:
    store = FileTokenStore(tmp_path / "token.json")
    store.save("app", Token(access_token=TOKEN))
    data = pickle.dumps(store)
    assert TOKEN.encode() not in data
    assert pickle.loads(data).load("app") == Token(access_token=TOKEN)


@pytest.mark.parametrize(
    "value",
    [
        Conversation.from_dict({"id": 7, "subject": "Grüße", "createdAt": "2026-01-02T03:04:05Z", "new": [1]}),
        Created(id=7, location="https://api.helpscout.net/v2/tags/7", web_location=None, correlation_id="c"),
        Accepted(correlation_id="c"),
        Token(access_token="a", refresh_token="r", expires_at=datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)),
        last_days(7, datetime.UTC),
    ],
    ids=lambda value: type(value).__name__,
)
def test_value__survives(value: Any) -> None:
    assert pickle.loads(pickle.dumps(value)) == value


def test_entities_and_what_is_related__survive(flavour: Flavour, hs: Any) -> None:
    conversation = flavour.run(hs.conversations.list(status="all")).items[0]
    for value in (conversation, flavour.run(hs.users.me()), hs.rate_limit):
        assert pickle.loads(pickle.dumps(value)) == value
    related = flavour.run(hs.related(conversation, "threads"))
    assert vars(pickle.loads(pickle.dumps(related))) == vars(related)


def echo(request: httpx.Request) -> httpx.Response:
    """A server that echoes its requests."""
    sent = f"{request.headers['Authorization']} and {request.headers['X-Key']}".encode()
    headers = {"Set-Cookie": f"session={COOKIE}", "Correlation-Id": "c-1", "X-Echo": request.headers["Authorization"]}
    return httpx.Response(404, content=sent.replace(KEY.encode(), b""), headers=headers)


def broken(request: httpx.Request) -> httpx.Response:
    raise httpx.ReadError("broken", request=request)


def caught(flavour: Flavour, handler: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
    hs = flavour.client(handler, access_token=TOKEN, headers={"X-Key": KEY}, max_retries=0, **options)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.webhooks.create(url="https://example.com", events=["convo.created"], secret=SECRET))
    return caught.value


def test_error__of_a_response_takes_no_secret_along(flavour: Flavour) -> None:
    error = caught(flavour, echo)
    assert TOKEN in repr(error.request.headers.multi_items())
    again = pickle.loads(pickle.dumps(error))
    assert secrets_in(error) == []
    assert isinstance(again, NotFoundError)
    assert (str(again), again.correlation_id, again.response.status_code) == (str(error), "c-1", 404)
    assert (again.request.method, again.request.url) == ("POST", error.request.url)
    assert again.response.request is again.request


def test_error__of_a_redirected_request_takes_no_secret_along(flavour: Flavour) -> None:
    def moved(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/7"):
            return httpx.Response(302, headers={"Location": "/v2/tags/8", "Set-Cookie": f"session={COOKIE}"})
        return echo(request)

    hs = flavour.client(moved, access_token=TOKEN, headers={"X-Key": KEY})
    with pytest.raises(NotFoundError) as caught:
        flavour.run(hs.tags.get(7))
    assert len(caught.value.response.history) == 1
    assert secrets_in(caught.value) == []


def test_error__without_a_response_takes_no_secret_along(flavour: Flavour) -> None:
    error = caught(flavour, broken)
    assert SECRET.encode() in error.request.content
    assert secrets_in(error) == []
    assert isinstance(pickle.loads(pickle.dumps(error)), ConnectionError)


def test_error__of_a_token_request_takes_no_secret_along(flavour: Flavour) -> None:
    hs = flavour.client(broken, app_id="app", app_secret=SECRET, refresh_token=REFRESH, max_retries=0)
    with pytest.raises(ConnectionError) as caught:
        flavour.run(hs.tags.get(7))
    assert isinstance(caught.value.__cause__, httpx.RequestError)
    assert caught.value.request.content == caught.value.__cause__.request.content == b""
    assert secrets_in(caught.value) == []


def test_error__of_an_address_with_a_password_takes_none_along(flavour: Flavour) -> None:
    hs = flavour.client(broken, max_retries=0)
    with pytest.raises(ConnectionError) as caught:
        flavour.run(hs.request("GET", f"https://user:{PASSWORD}@api.helpscout.net/v2/tags"))
    assert PASSWORD in str(caught.value.request.url)
    assert secrets_in(caught.value) == []


def test_error__of_an_unreadable_response_takes_no_secret_along(flavour: Flavour) -> None:
    def odd(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=f"[{TOKEN}]", headers={"Set-Cookie": COOKIE})

    hs = flavour.client(odd, access_token=TOKEN)
    with pytest.raises(ResponseParseError) as caught:
        flavour.run(hs.tags.get(7))
    data = pickle.dumps(caught.value)
    assert [secret for secret in SECRETS if secret.encode() in data] == []
    again = pickle.loads(data)
    assert (str(again), again.response.content) == (str(caught.value), b"[***]")


def test_error__keeps_where_a_walk_can_go_on(flavour: Flavour) -> None:
    hs = flavour.client(lambda _: httpx.Response(503), max_retries=0)
    with pytest.raises(ServerError) as caught:
        flavour.all(flavour.run(hs.conversations.list(page=3)))
    caught.value.resume = 3
    assert pickle.loads(pickle.dumps(caught.value)).resume == 3


def find_nothing(number: int) -> None:
    """The work of a process in a pool."""
    with HelpScout(access_token=TOKEN, transport=httpx.MockTransport(lambda _: httpx.Response(404))) as hs:
        hs.tags.get(number)


def raise_token_error(_: int) -> None:
    raise TokenError("refused", 400)


def test_pool__returns_errors() -> None:
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        with pytest.raises(NotFoundError) as missing:
            pool.submit(find_nothing, 7).result()
        with pytest.raises(TokenError, match="refused"):
            pool.submit(raise_token_error, 7).result()
    assert str(missing.value.request.url) == "https://api.helpscout.net/v2/tags/7"
