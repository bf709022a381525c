"""Token stores, which share tokens between clients, processes and runs."""

from __future__ import annotations

import asyncio
import datetime
import json
import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pytest

from helpscout_client import (
    AsyncHelpScout,
    ConfigurationError,
    FileTokenStore,
    HelpScout,
    MemoryTokenStore,
    Token,
    TokenError,
    TokenStore,
    TokenStoreError,
    exchange_authorization_code,
)
from helpscout_client.sandbox import Sandbox
from helpscout_client.sandbox.serving.transports import AsyncSandboxTransport, SandboxTransport

if TYPE_CHECKING:
    from tests.conftest import Flavour

START = datetime.datetime(2030, 1, 1, tzinfo=datetime.UTC)
LIFE = 172_800
APP_ID = "sandbox-app"
CREDENTIALS: dict[str, Any] = {"app_id": APP_ID, "app_secret": "sandbox-secret"}
TOKEN = Token(access_token="t0psecret", refresh_token="r3fresh", expires_at=START)


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(data={}, now=START)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "token.json"


@pytest.fixture(params=["memory", "file"])
def store(request: pytest.FixtureRequest, path: Path) -> TokenStore:
    return MemoryTokenStore() if request.param == "memory" else FileTokenStore(path)


def connect(flavour: Flavour, sandbox: Sandbox, **options: Any) -> Any:
    """A client of the sandbox, without a network."""
    transport = SandboxTransport(sandbox) if flavour.name == "sync" else AsyncSandboxTransport(sandbox)
    return flavour.client(**{**CREDENTIALS, "transport": transport, "clock": sandbox.clock, **options})


def consent(sandbox: Sandbox, user_id: int | None = None) -> Token:
    """The first token of a user who authorized the app."""
    code = sandbox.authorization_code(user_id)
    return exchange_authorization_code(code, **CREDENTIALS, transport=SandboxTransport(sandbox), clock=sandbox.clock)


def grants(sandbox: Sandbox) -> list[tuple[str, str | None]]:
    """What the token endpoint was asked with."""
    forms = [parse_qs(request.body.decode()) for request in sandbox.requests if request.path == "/v2/oauth2/token"]
    return [(form["grant_type"][0], form.get("refresh_token", [None])[0]) for form in forms]


# Both


def test_store__returns_what_was_saved(store: TokenStore) -> None:
    assert store.load(APP_ID) is None
    for token in (TOKEN, Token(access_token="second")):
        with store.lock(APP_ID):
            store.save(APP_ID, token)
        assert store.load(APP_ID) == token


def test_store__is_shared_by_clients(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    clients = [connect(flavour, sandbox, token_store=store) for _ in range(3)]
    for _ in range(2):
        for hs in clients:
            flavour.run(hs.users.me())
            assert hs.token == store.load(APP_ID)
        sandbox.clock.advance(LIFE)
    assert len(grants(sandbox)) == 2


def test_store__is_shared_by_clients_of_both_kinds(sandbox: Sandbox, store: TokenStore) -> None:
    given = consent(sandbox).refresh_token
    options: dict[str, Any] = {"refresh_token": given, "token_store": store}

    async def run() -> None:
        async with sandbox.async_client(**options) as async_hs:
            for _ in range(3):
                await async_hs.users.me()
                sync_hs.users.me()
                assert async_hs.token == sync_hs.token
                sandbox.clock.advance(LIFE)

    with sandbox.client(**options) as sync_hs:
        asyncio.run(run())
    assert len(grants(sandbox)) == 1 + 3


def test_store__returns_what_another_client_got_after_a_rejection(
    flavour: Flavour, sandbox: Sandbox, store: TokenStore
) -> None:
    first, second = (connect(flavour, sandbox, token_store=store) for _ in range(2))
    for hs in (first, second):
        flavour.run(hs.users.me())
    sandbox.revoke_tokens()
    for hs in (first, second):
        flavour.run(hs.users.me())
    assert len(grants(sandbox)) == 2


def test_store__outlives_its_clients(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    given = consent(sandbox).refresh_token
    for _ in range(2):
        hs = connect(flavour, sandbox, token_store=store, refresh_token=given)
        flavour.run(hs.users.me())
    assert len(grants(sandbox)) == 2
    sandbox.clock.advance(LIFE)
    flavour.run(connect(flavour, sandbox, token_store=store, refresh_token=given).users.me())
    assert len(set(grants(sandbox))) == 3


def test_stored_token__comes_before_the_given_refresh_token(
    flavour: Flavour, sandbox: Sandbox, store: TokenStore
) -> None:
    stored = consent(sandbox)
    store.save(APP_ID, stored)
    hs = connect(flavour, sandbox, token_store=store, refresh_token="given")
    flavour.run(hs.users.me())
    assert hs.token == stored


def test_stored_token__that_has_ended_is_refreshed(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    stored = consent(sandbox)
    store.save(APP_ID, stored)
    sandbox.clock.advance(30 * LIFE)
    flavour.run(connect(flavour, sandbox, token_store=store, refresh_token="given").users.me())
    assert grants(sandbox)[1:] == [("refresh_token", stored.refresh_token)]


def test_stored_token__of_credentials_that_has_ended(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    store.save(APP_ID, Token(access_token="ended", expires_at=START))
    hs = connect(flavour, sandbox, token_store=store)
    flavour.run(hs.users.me())
    assert grants(sandbox) == [("client_credentials", None)]


def test_stored_token__that_is_rejected_falls_back_to_the_given_at_once(
    flavour: Flavour, sandbox: Sandbox, store: TokenStore
) -> None:
    store.save(APP_ID, Token(access_token="rejected", refresh_token="rejected-too"))
    hs = connect(flavour, sandbox, token_store=store, refresh_token=consent(sandbox).refresh_token)
    flavour.run(hs.users.me())


def test_stored_token__and_the_given_are_rejected_once_each(
    flavour: Flavour, sandbox: Sandbox, store: TokenStore
) -> None:
    store.save(APP_ID, Token(access_token="rejected", refresh_token="rejected-too"))
    hs = connect(flavour, sandbox, token_store=store, refresh_token="given")
    for _ in range(4):
        with pytest.raises(TokenError, match="authorize the app again"):
            flavour.run(hs.users.me())
    assert grants(sandbox) == [("refresh_token", "rejected-too"), ("refresh_token", "given")]


def test_given_token__is_used_before_the_store_is_asked(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    stored = consent(sandbox)
    store.save(APP_ID, stored)
    hs = connect(flavour, sandbox, token_store=store, access_token="stale")
    flavour.run(hs.users.me())
    assert (hs.token, len(grants(sandbox))) == (stored, 1)


def test_stored_end__is_a_point_in_time(flavour: Flavour, sandbox: Sandbox, store: TokenStore) -> None:
    flavour.run(connect(flavour, sandbox, token_store=store).users.me())
    sandbox.clock.advance(LIFE - 301)
    restarted = connect(flavour, sandbox, token_store=store)
    flavour.run(restarted.users.me())
    assert restarted.token.expires_at == START + datetime.timedelta(seconds=LIFE)
    assert len(grants(sandbox)) == 1
    sandbox.clock.advance(301)
    flavour.run(restarted.users.me())
    assert len(grants(sandbox)) == 2


@pytest.mark.parametrize("left", [300, 10])
def test_stored_token__is_replaced_ahead_of_its_end(
    flavour: Flavour, sandbox: Sandbox, store: TokenStore, left: float
) -> None:
    flavour.run(connect(flavour, sandbox, token_store=store).users.me())
    sandbox.clock.advance(LIFE - left)
    flavour.run(connect(flavour, sandbox, token_store=store).users.me())
    assert len(grants(sandbox)) == 2


def in_thread(work: Callable[[], object], timeout: float) -> bool:
    """Whether it came to its end in time."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(timeout)
    return not thread.is_alive()


def take(store: TokenStore) -> None:
    with store.lock(APP_ID):
        pass


def test_lock__is_free_after_a_task_that_waited_for_it_was_cancelled(sandbox: Sandbox, store: TokenStore) -> None:
    async def give_up() -> None:
        async with sandbox.async_client(token_store=store) as hs:
            call = asyncio.create_task(hs.users.me())
            is_waiting.set()
            await asyncio.wait([call], timeout=0.2)
            # The end of the loop cancels it.

    is_waiting = threading.Event()
    loop = threading.Thread(target=lambda: asyncio.run(give_up()), daemon=True)
    with store.lock(APP_ID):
        loop.start()
        is_waiting.wait(5)
        loop.join(0.5)
    loop.join(5)
    assert in_thread(lambda: take(store), 1)


# In memory


def test_memory__keeps_a_token_for_each_app() -> None:
    store = MemoryTokenStore()
    store.save("a", TOKEN)
    assert (store.load("b"), store.load("a")) == (None, TOKEN)
    with store.lock("a"):
        assert in_thread(lambda: take(store), 5)


def test_memory__shows_no_token() -> None:
    store = MemoryTokenStore()
    store.save(APP_ID, TOKEN)
    assert "t0psecret" not in repr(store) + repr(vars(store))


# In files


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_file__can_be_read_by_its_owner_only(path: Path) -> None:
    store = FileTokenStore(path)
    path.write_text("")
    path.chmod(0o666)
    with store.lock(APP_ID):
        store.save(APP_ID, TOKEN)
    assert [(entry.name, mode(entry)) for entry in sorted(path.parent.iterdir())] == [
        ("token.json", 0o600),
        ("token.json.lock", 0o600),
    ]


def test_file__can_be_read_by_its_owner_only_from_its_first_byte(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []

    def fsync(descriptor: int) -> None:
        seen.extend(mode(entry) for entry in path.parent.iterdir())

    monkeypatch.setattr(os, "fsync", fsync)
    umask = os.umask(0)
    try:
        FileTokenStore(path).save(APP_ID, TOKEN)
    finally:
        os.umask(umask)
    assert (seen, mode(path)) == ([0o600], 0o600)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        yield


@pytest.mark.usefixtures("full_disk")
def test_file__stays_whole_if_saving_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileTokenStore(path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        store.save(APP_ID, TOKEN)
    for _ in range(2):
        with pytest.raises(TokenStoreError, match="no space left"):
            store.save(APP_ID, Token(access_token="second"))
    assert store.load(APP_ID) == TOKEN
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", lambda _: None)
        store.save(APP_ID, Token(access_token="second"))
    assert store.load(APP_ID) == Token(access_token="second")
    assert [entry.name for entry in path.parent.iterdir()] == ["token.json"]


def stored(**changes: Any) -> str:
    """What a file holds, with changes; a value of ... leaves a key out."""
    whole = {
        "format": "helpscout-client token 1",
        "app_id": APP_ID,
        "access_token": "t0psecret",
        "refresh_token": "r3fresh",
        "expires_at": "2030-01-01T00:00:00+00:00",
    }
    return json.dumps({name: value for name, value in {**whole, **changes}.items() if value is not ...})


def test_file__of_today_can_be_read(path: Path) -> None:
    path.write_text(stored())
    assert FileTokenStore(path).load(APP_ID) == TOKEN
    path.write_text(stored(refresh_token=None, expires_at=None))
    assert FileTokenStore(str(path)).load(APP_ID) == Token(access_token="t0psecret")


FOREIGN = {
    "empty": "",
    "cut": stored()[:-20],
    "text": "t0psecret",
    "array": "[]",
    "string": '"t0psecret"',
    "null": "null",
    "deep": "[" * 100_000,
    "object": '{"access_token": "t0psecret"}',
    "format": stored(format="helpscout-client token 2"),
    "keys": stored(refresh_token=...),
    "access_token": stored(access_token=None),
    "access_token number": stored(access_token=7),
    "access_token line": stored(access_token="t0psecret\nX: y"),
    "refresh_token": stored(refresh_token=["r3fresh"]),
    "expires_at number": stored(expires_at=7),
    "expires_at text": stored(expires_at="t0psecret"),
    "expires_at naive": stored(expires_at="2030-01-01T00:00:00"),
}


@pytest.mark.parametrize(
    "content", [*(text.encode() for text in FOREIGN.values()), b"\xff\xfet0psecret"], ids=[*FOREIGN, "bytes"]
)
def test_file__that_holds_something_else_is_rejected(
    flavour: Flavour, sandbox: Sandbox, path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path))
    with pytest.raises(ConfigurationError, match="contains no token of this library: remove it") as caught:
        flavour.run(hs.users.me())
    assert str(path) in str(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    assert not {"t0psecret", "r3fresh"} & set(str(caught.value).split())
    assert (path.read_bytes(), sandbox.requests) == (content, [])


def test_file__of_another_app_is_rejected(flavour: Flavour, sandbox: Sandbox, path: Path) -> None:
    FileTokenStore(path).save("other-app", TOKEN)
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path))
    with pytest.raises(ConfigurationError, match="token of an app other than 'sandbox-app'"):
        flavour.run(hs.users.me())
    assert FileTokenStore(path).load("other-app") == TOKEN


def test_file__broken_while_the_token_is_valid_harms_only_once_it_ends(
    flavour: Flavour, sandbox: Sandbox, path: Path
) -> None:
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path))
    flavour.run(hs.users.me())
    path.write_text("broken")
    sandbox.clock.advance(LIFE - 300)
    flavour.run(hs.users.me())
    sandbox.clock.advance(300)
    with pytest.raises(ConfigurationError):
        flavour.run(hs.users.me())
    path.unlink()
    flavour.run(hs.users.me())


def test_file__in_a_folder_that_does_not_exist_yet(flavour: Flavour, sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "new" / "token.json"
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path))
    flavour.run(hs.users.me())
    assert (FileTokenStore(path).load(APP_ID), mode(path)) == (hs.token, 0o600)


def test_file__shows_its_path(path: Path) -> None:
    assert repr(FileTokenStore(path)) == f"FileTokenStore({str(path)!r})"


def test_file_lock__held_too_long(flavour: Flavour, sandbox: Sandbox, path: Path) -> None:
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path, lock_timeout=0.05))
    with FileTokenStore(path).lock(APP_ID):
        with pytest.raises(
            TokenStoreError, match=r"token\.json\.lock was held by another process for more than 0\.05 s"
        ):
            flavour.run(hs.users.me())
        assert sandbox.requests == []
    flavour.run(hs.users.me())


def test_file_lock__held_too_long_while_the_token_is_valid(flavour: Flavour, sandbox: Sandbox, path: Path) -> None:
    hs = connect(flavour, sandbox, token_store=FileTokenStore(path, lock_timeout=0.05))
    flavour.run(hs.users.me())
    sandbox.clock.advance(LIFE - 200)
    with FileTokenStore(path).lock(APP_ID):
        flavour.run(hs.users.me())
    assert len(grants(sandbox)) == 1


def test_file_lock__keeps_threads_apart(path: Path) -> None:
    store = FileTokenStore(path)
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        with store.lock(APP_ID):
            inside.append(1)
            most.append(len(inside))
            inside.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert most == [1] * 8


def test_file_lock__many_clients_of_one_loop(sandbox: Sandbox, path: Path) -> None:
    async def run() -> None:
        clients = [sandbox.async_client(token_store=FileTokenStore(path)) for _ in range(5)]
        await asyncio.gather(*[hs.users.me() for hs in clients])
        for hs in clients:
            await hs.aclose()

    asyncio.run(run())
    assert len(grants(sandbox)) == 1


def test_stores__are_of_the_protocol() -> None:
    stores: list[TokenStore] = [MemoryTokenStore(), FileTokenStore("token.json")]
    for store in stores:
        HelpScout(**CREDENTIALS, token_store=store).close()
        asyncio.run(AsyncHelpScout(**CREDENTIALS, token_store=store).aclose())


def test_memory__lock_that_is_never_released_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("helpscout_client.auth.stores.LOCK_TIMEOUT", 0.01)
    store = MemoryTokenStore()
    with store.lock(APP_ID), pytest.raises(TokenStoreError, match="another client held the lock"), store.lock(APP_ID):
        pass
