"""Failing token stores: clients keep using a valid token, and never waste a single-use code or refresh token."""

from __future__ import annotations

import contextlib
import datetime
import os
import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import httpx
import pytest

from helpscout_client import (
    ConfigurationError,
    FileTokenStore,
    HelpScoutError,
    MemoryTokenStore,
    RateLimitError,
    ServerError,
    Token,
    TokenError,
    TokenStoreError,
    exchange_authorization_code,
)
from helpscout_client.auth.stores import CheckableTokenStore
from helpscout_client.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.conftest import Flavour

START = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
LIFE = 172_800
APP_ID = "sandbox-app"
SECRETS = ("t0psecret-t0psecret", "r3fresh-r3fresh")


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={}, now=START)


def grants(sandbox: Sandbox) -> list[str]:
    forms = [parse_qs(request.body.decode()) for request in sandbox.requests if request.path == "/v2/oauth2/token"]
    return [form["grant_type"][0] for form in forms]


def refresh_token(sandbox: Sandbox) -> str:
    code = sandbox.authorization_code()
    token = exchange_authorization_code(code, **sandbox.options())
    sandbox.requests.clear()
    assert token.refresh_token
    return token.refresh_token


class Faulty(MemoryTokenStore):
    """Fails in the methods that are named."""

    def __init__(self, *faulty: str, error: Exception | None = None) -> None:
        super().__init__()
        self.faulty = set(faulty)
        self.error = error or PermissionError(13, "Permission denied")
        self.calls: list[str] = []

    def _called(self, name: str) -> None:
        self.calls.append(name)
        if name in self.faulty:
            raise self.error

    def load(self, app_id: str) -> Token | None:
        self._called("load")
        return super().load(app_id)

    def save(self, app_id: str, token: Token) -> None:
        self._called("save")
        super().save(app_id, token)

    @contextlib.contextmanager
    def lock(self, app_id: str) -> Iterator[None]:
        self._called("lock")
        with super().lock(app_id):
            yield
        self._called("unlock")


class Checked(Faulty):
    """Can say whether it would save."""

    def check(self, app_id: str) -> None:
        self._called("check")


# A valid token


@pytest.mark.parametrize("method", ["lock", "load", "save", "unlock"])
@pytest.mark.parametrize("error", [PermissionError(13, "denied"), ValueError("odd"), TokenError("locked", None)])
def test_valid_token__is_used_though_the_store_fails(
    flavour: Flavour, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, method: str, error: Exception
) -> None:
    store = Faulty(error=error)
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    store.faulty.add(method)
    sandbox.clock.advance(LIFE - 200)
    for _ in range(3):
        flavour.run(hs.users.me())
    messages = [record.getMessage() for record in caplog.records if record.name == "helpscout_client"]
    assert any("the token store can't" in message and str(error) in message for message in messages)
    assert grants(sandbox) == ["client_credentials"] * (1 + (method in ("save", "unlock")))
    store.faulty.clear()
    sandbox.clock.advance(30)
    flavour.run(hs.users.me())
    assert store.load(APP_ID) == hs.token
    assert grants(sandbox) == ["client_credentials"] * 2


@pytest.mark.parametrize("method", ["lock", "load"])
def test_valid_token__that_could_not_be_saved_is_used_though_the_store_fails_again(
    flavour: Flavour, sandbox: Sandbox, method: str
) -> None:
    """The client asks the store a few times for each call, and not in a loop until the token expires."""
    store = Faulty("save")
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    store.faulty.add(method)
    sandbox.clock.advance(LIFE - 200)
    for _ in range(3):
        store.calls.clear()
        flavour.run(hs.users.me())
        assert len(store.calls) <= 8
    store.faulty.clear()
    sandbox.clock.advance(200)
    flavour.run(hs.users.me())
    assert store.load(APP_ID) == hs.token
    assert grants(sandbox) == ["client_credentials"] * 2


@pytest.mark.parametrize("method", ["lock", "load", "save", "unlock"])
def test_no_token__says_what_the_store_does(flavour: Flavour, sandbox: Sandbox, method: str) -> None:
    store = Faulty(method)
    hs = flavour.sandbox_client(sandbox, token_store=store)
    if method in ("save", "unlock"):
        # Only saving fails, and the new token is valid.
        flavour.run(hs.users.me())
        return
    with pytest.raises(TokenStoreError, match=r"the token store can't .*: PermissionError: \[Errno 13\]") as caught:
        flavour.run(hs.users.me())
    assert not isinstance(caught.value, TokenError)
    assert (isinstance(caught.value.__cause__, PermissionError), sandbox.requests) == (True, [])


def test_saving__that_fails_when_the_lock_is_released_is_tried_again(flavour: Flavour, sandbox: Sandbox) -> None:
    """As in a database that saves at the end of a transaction."""
    store = Faulty("unlock")
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    flavour.run(hs.users.me())
    store._tokens.clear()
    store.faulty.clear()
    flavour.run(hs.users.me())
    assert (store.load(APP_ID), grants(sandbox)) == (hs.token, ["refresh_token"])


def test_unsaved_token__that_another_client_made_needless(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Faulty("save")
    one, other = (flavour.sandbox_client(sandbox, token_store=store) for _ in range(2))
    flavour.run(one.users.me())
    sandbox.clock.advance(LIFE)
    store.faulty.clear()
    flavour.run(other.users.me())
    store.faulty.add("save")
    flavour.run(one.users.me())
    assert one.token == other.token == store.load(APP_ID)
    store.calls.clear()
    flavour.run(one.users.me())
    assert store.calls == []


def test_error_of_a_store__shows_no_token(flavour: Flavour, sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    class Talkative(Faulty):
        def save(self, app_id: str, token: Token) -> None:
            raise ValueError(f"INSERT {token.access_token!r}, {token.refresh_token!r}", token.access_token)

    hs = flavour.sandbox_client(sandbox, token_store=Talkative(), refresh_token=refresh_token(sandbox))
    flavour.run(hs.users.me())
    (text,) = [record.getMessage() for record in caplog.records if "could not be saved" in record.getMessage()]
    assert "INSERT '***', '***'" in text
    assert hs.token.access_token not in repr([vars(record) for record in caplog.records])


# What works once


@pytest.mark.parametrize("store_class", [Faulty, Checked])
def test_refresh_token__is_not_used_if_the_next_one_cannot_be_saved(
    flavour: Flavour, sandbox: Sandbox, store_class: type[Faulty]
) -> None:
    store = store_class()
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    flavour.run(hs.users.me())
    store.faulty = {"save", "check"}
    sandbox.clock.advance(LIFE)
    for _ in range(2):
        with pytest.raises(TokenStoreError, match="can't save a token"):
            flavour.run(hs.users.me())
    assert grants(sandbox) == ["refresh_token"]
    store.faulty.clear()
    flavour.run(hs.users.me())
    assert (grants(sandbox), store.load(APP_ID)) == (["refresh_token"] * 2, hs.token)


def test_code__is_not_used_if_the_token_cannot_be_saved(flavour: Flavour, sandbox: Sandbox) -> None:
    code, store = sandbox.authorization_code(), Checked("check")
    options = sandbox.options() if flavour.name == "sync" else sandbox.async_options()
    with pytest.raises(TokenStoreError):
        flavour.run(flavour.client_class.from_authorization_code(code, **options, token_store=store))
    assert grants(sandbox) == []
    store.faulty.clear()
    hs = flavour.run(flavour.client_class.from_authorization_code(code, **options, token_store=store))
    assert store.load(APP_ID) == hs.token


def test_code__whose_token_could_not_be_saved_after_all(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Checked("save")
    options = sandbox.options() if flavour.name == "sync" else sandbox.async_options()
    code = sandbox.authorization_code()
    hs = flavour.run(flavour.client_class.from_authorization_code(code, **options, token_store=store))
    store.faulty.clear()
    flavour.run(hs.users.me())
    assert store.load(APP_ID) == hs.token


@pytest.mark.parametrize("text", ["", " "])
def test_refresh_token__that_is_empty_is_none(flavour: Flavour, sandbox: Sandbox, text: str) -> None:
    store = MemoryTokenStore()
    store.save(APP_ID, Token(access_token="ended", refresh_token=text, expires_at=START))
    hs = flavour.sandbox_client(sandbox, token_store=store)
    flavour.run(hs.users.me())
    assert grants(sandbox) == ["client_credentials"]


@pytest.mark.parametrize("text", ["", " ", None, 7])
def test_refresh_token__that_is_empty_in_a_response_is_none(flavour: Flavour, text: Any) -> None:
    body = {"access_token": "long-enough-token", "refresh_token": text}
    hs = flavour.client(lambda _: httpx.Response(200, json=body), app_id="app", app_secret="secret-secret")
    flavour.run(hs.request("GET", "/v2/tags"))
    assert hs.token.refresh_token is None


# Stores that go back to an earlier state


class Rollback(MemoryTokenStore):
    """A store whose last changes can be undone, as by the transaction of a request that failed."""

    def go_back(self, token: Token | None) -> None:
        self._tokens.clear()
        if token:
            self.save(APP_ID, token)


def refreshes(sandbox: Sandbox) -> list[str]:
    forms = [parse_qs(request.body.decode()) for request in sandbox.requests if request.path == "/v2/oauth2/token"]
    return [form["refresh_token"][0] for form in forms]


@pytest.mark.parametrize("is_emptied", [False, True], ids=["rolled back", "emptied"])
@pytest.mark.parametrize("seconds", [200, LIFE], ids=["in the margin", "at the end"])
def test_store__that_went_back_does_not_lead_to_a_used_refresh_token(
    flavour: Flavour, sandbox: Sandbox, is_emptied: bool, seconds: int
) -> None:
    store = Rollback()
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    flavour.run(hs.users.me())
    for _ in range(3):
        before = store.load(APP_ID)
        # The token is replaced ahead of its end, so the one before is valid for a while.
        sandbox.clock.advance(LIFE - 300)
        flavour.run(hs.users.me())
        store.go_back(None if is_emptied else before)
        sandbox.clock.advance(seconds)
        flavour.run(hs.users.me())
    assert len(set(refreshes(sandbox))) == len(refreshes(sandbox))
    sandbox.clock.advance(LIFE)
    flavour.run(hs.users.me())
    assert (store.load(APP_ID), len(set(refreshes(sandbox)))) == (hs.token, len(refreshes(sandbox)))


def test_store__that_went_back_to_a_token_that_another_client_used(flavour: Flavour, sandbox: Sandbox) -> None:
    store = Rollback()
    given = refresh_token(sandbox)
    one, other = (flavour.sandbox_client(sandbox, token_store=store, refresh_token=given) for _ in range(2))
    flavour.run(one.users.me())
    first = store.load(APP_ID)
    sandbox.clock.advance(LIFE)
    flavour.run(other.users.me())
    flavour.run(one.users.me())
    store.go_back(first)
    sandbox.clock.advance(LIFE)
    flavour.run(one.users.me())
    flavour.run(other.users.me())
    assert one.token == other.token == store.load(APP_ID)
    assert len(set(refreshes(sandbox))) == len(refreshes(sandbox)) == 3


class Forgetful(MemoryTokenStore):
    """Goes back to a token right before `replace`, as Redis does that restarts without its last changes."""

    old: Token
    is_stubborn = False

    def replace(self, app_id: str, old: Token | None, new: Token) -> Token:
        if self.is_stubborn or old not in (None, self.old):
            return self.old
        self.save(app_id, new)
        return new


@pytest.mark.parametrize("is_stubborn", [False, True])
def test_fenced_store__that_went_back_gets_the_new_token(
    flavour: Flavour, sandbox: Sandbox, is_stubborn: bool, caplog: pytest.LogCaptureFixture
) -> None:
    store = Forgetful()
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=refresh_token(sandbox))
    for _ in range(2):
        flavour.run(hs.users.me())
        store.old = hs.token if "old" not in vars(store) else store.old
        sandbox.clock.advance(LIFE)
    store.is_stubborn = is_stubborn
    before = hs.token
    flavour.run(hs.users.me())
    assert hs.token not in (before, store.old)
    assert (store.load(APP_ID) == hs.token) is not is_stubborn
    assert ("returned a token whose refresh token was already used" in caplog.text) is is_stubborn


@pytest.mark.parametrize("has_token", [False, True])
def test_token_of_the_apps_owner__is_not_used_by_a_client_of_a_user(
    flavour: Flavour, sandbox: Sandbox, has_token: bool
) -> None:
    """Another process found the store empty, and had no refresh token."""
    store = MemoryTokenStore()
    user_id = sandbox.add_user()
    token = exchange_authorization_code(sandbox.authorization_code(user_id), **sandbox.options())
    hs = flavour.sandbox_client(sandbox, token_store=store, refresh_token=token.refresh_token)
    if has_token:
        assert flavour.run(hs.users.me()).id == user_id
        sandbox.clock.advance(LIFE)
    careless = flavour.sandbox_client(sandbox, token_store=MemoryTokenStore())
    assert flavour.run(careless.users.me()).id != user_id
    store.save(APP_ID, careless.token)
    assert flavour.run(hs.users.me()).id == user_id
    assert store.load(APP_ID) == hs.token


def test_given_access_token__leaves_the_given_refresh_token_for_later(flavour: Flavour, sandbox: Sandbox) -> None:
    store = MemoryTokenStore()
    options = {"access_token": "no-longer-valid", "refresh_token": refresh_token(sandbox)}
    store.save(APP_ID, Token(access_token="of-another-client", refresh_token="revoked-by-now"))
    hs = flavour.sandbox_client(sandbox, token_store=store, **options)
    with pytest.raises(HelpScoutError):
        flavour.run(hs.users.me())
    flavour.run(hs.users.me())
    assert refreshes(sandbox) == ["revoked-by-now", options["refresh_token"]]


# Stores that can't work


class WithoutLock:
    def load(self, app_id: str) -> Token | None: ...

    def save(self, app_id: str, token: Token) -> None: ...


class WithoutSave:
    def load(self, app_id: str) -> Token | None: ...

    def lock(self, app_id: str) -> object: ...


class CoroutineAsLock(WithoutLock):
    async def lock(self, app_id: str) -> None: ...


class HalfAsynchronous(MemoryTokenStore):
    async def load(self, app_id: str) -> Token | None: ...  # type: ignore[override]


@pytest.mark.parametrize(
    ("store", "words"),
    [
        (WithoutLock(), "a WithoutLock, has no method lock"),
        (WithoutSave(), "a WithoutSave, has no method save"),
        ({}, "a dict, has no method load"),
        ("token.json", "a str, has no method load"),
        (MemoryTokenStore, r"token_store is a class: pass an instance, MemoryTokenStore\(\.\.\.\)"),
        (CoroutineAsLock(), "a CoroutineAsLock, has an asynchronous method lock: make it a synchronous one"),
        (HalfAsynchronous(), "a HalfAsynchronous, must have both load and save asynchronous, or neither"),
    ],
)
def test_store__that_is_none_is_rejected_at_once(flavour: Flavour, store: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        flavour.client_class(app_id="app", app_secret="secret", token_store=store)


@pytest.mark.parametrize(
    "given",
    [
        {"access_token": "x"},
        "token",
        Token(access_token=7),  # type: ignore[arg-type]
        Token(access_token="token", expires_at=datetime.datetime(2030, 1, 1)),
        Token(access_token="token", expires_at="2030-01-01T00:00:00Z"),  # type: ignore[arg-type]
        Token(access_token="token", expires_at=datetime.date(2030, 1, 1)),  # type: ignore[arg-type]
    ],
)
def test_store__that_gives_something_else(flavour: Flavour, sandbox: Sandbox, given: Any) -> None:
    store = MemoryTokenStore()
    store._tokens[APP_ID] = given
    hs = flavour.sandbox_client(sandbox, token_store=store)
    with pytest.raises(TokenStoreError, match="that is not a valid Token"):
        flavour.run(hs.users.me())


# Files


def a_directory(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.mkdir()


def unreadable(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def no_folder(path: Path) -> None:
    path.unlink()
    for other in path.parent.iterdir():
        other.unlink()
    path.parent.rmdir()
    path.parent.touch()


def lock_is_a_directory(path: Path) -> None:
    lock = path.with_name("token.json.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()


def draft_is_a_directory(path: Path) -> None:
    path.with_name("token.json.new").mkdir()


TROUBLES = [a_directory, unreadable, no_folder, lock_is_a_directory, draft_is_a_directory]


@pytest.mark.parametrize("spoil", TROUBLES, ids=lambda spoil: spoil.__name__)
def test_file__that_cannot_be_used(
    flavour: Flavour, sandbox: Sandbox, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    path = tmp_path / "folder" / "token.json"
    given = refresh_token(sandbox)
    hs = flavour.sandbox_client(sandbox, token_store=FileTokenStore(path), refresh_token=given)
    flavour.run(hs.users.me())
    spoil(path)
    # In the margin, the token is valid; nothing is used up.
    sandbox.clock.advance(LIFE - 200)
    flavour.run(hs.users.me())
    assert grants(sandbox) == ["refresh_token"]
    sandbox.clock.advance(200)
    with pytest.raises(TokenStoreError, match=r"token\.json"):
        flavour.run(hs.users.me())
    assert grants(sandbox) == ["refresh_token"]


def test_file__that_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileTokenStore(tmp_path / "token.json")
    store.check(APP_ID)
    assert list(tmp_path.iterdir()) == []
    assert isinstance(store, CheckableTokenStore)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    calls: list[Callable[[], None]] = [lambda: store.check(APP_ID), lambda: store.save(APP_ID, Token(access_token="t"))]
    for call in calls:
        with pytest.raises(TokenStoreError, match="No space left on device"):
            call()


# The token endpoint


@pytest.mark.parametrize(
    ("status", "raised"),
    [(500, ServerError), (502, ServerError), (503, ServerError), (520, ServerError), (429, RateLimitError)],
)
def test_token_endpoint__fails_for_a_while(flavour: Flavour, status: int, raised: type[HelpScoutError]) -> None:
    """No user has to act, so it is not a `TokenError`."""
    hs = flavour.client(
        lambda _: httpx.Response(status, headers={"Retry-After": "7"}, json={"message": "not now"}),
        app_id="app",
        app_secret="secret-secret",
        max_retries=0,
    )
    with pytest.raises(raised, match="not now") as caught:
        flavour.run(hs.tags.get(7))
    error: Any = caught.value
    assert not isinstance(error, TokenError)
    assert error.retry_after == 7
    assert error.__notes__ == ["The request was for an access token."]
    # Without the App Secret.
    assert (error.request.content, error.response.request.content, error.__context__) == (b"", b"", None)


@pytest.mark.parametrize("status", [408, 425])
def test_token_endpoint__asks_to_try_again(flavour: Flavour, status: int) -> None:
    hs = flavour.client(lambda _: httpx.Response(status), app_id="app", app_secret="secret-secret", max_retries=0)
    with pytest.raises(HelpScoutError) as caught:
        flavour.run(hs.tags.get(7))
    assert not isinstance(caught.value, TokenError)


@pytest.mark.parametrize(
    ("options", "status", "body", "words", "must_authorize"),
    [
        ({}, 401, {"error": "invalid_client"}, "the app's owner has to check app_id and app_secret$", False),
        ({}, 400, {"error": "invalid_grant"}, "app_secret, and that the user who created the app is active", False),
        ({}, 403, None, "check app_id and app_secret, or base_url and proxies$", False),
        ({"refresh_token": "r"}, 401, {"error": "invalid_client"}, "check app_id and app_secret$", False),
        ({"refresh_token": "r"}, 400, {"error": "invalid_grant"}, "the user has to authorize the app again", True),
        ({"refresh_token": "r"}, 403, None, "the app's owner has to check base_url and proxies", False),
    ],
)
def test_token_error__says_who_has_to_act(
    flavour: Flavour, options: dict[str, str], status: int, body: object, words: str, must_authorize: bool
) -> None:
    response = httpx.Response(status, json=body) if body else httpx.Response(status, html="<p>Forbidden</p>")
    hs = flavour.client(lambda _: response, app_id="app", app_secret="secret-secret", **options)
    with pytest.raises(TokenError, match=words) as caught:
        flavour.run(hs.tags.get(7))
    copied = pickle.loads(pickle.dumps(caught.value))
    for error in (caught.value, copied):
        assert (error.must_authorize, error.status_code, str(error)) == (must_authorize, status, str(caught.value))


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_token_endpoint__rejects(flavour: Flavour, status: int) -> None:
    hs = flavour.client(lambda _: httpx.Response(status), app_id="app", app_secret="secret-secret", max_retries=0)
    with pytest.raises(TokenError, match="check app_id and app_secret") as caught:
        flavour.run(hs.tags.get(7))
    assert (caught.value.status_code, caught.value.__context__) == (status, None)
