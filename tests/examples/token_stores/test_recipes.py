"""The recipes of `examples/token_stores` in separate processes, with SQLite and PostgreSQL."""

from __future__ import annotations

import datetime
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import psycopg
import pytest
from attrs import define, field

from helpscout_client import exchange_authorization_code
from helpscout_client.sandbox import Fault, Response, Sandbox
from helpscout_client.sandbox.gateway import tokens
from helpscout_client.sandbox.resources import authentication
from tests.examples.token_stores.postgres_servers import PostgresServer

pytest_plugins = ["tests.examples.token_stores.postgres_servers"]
pytestmark = [pytest.mark.process, pytest.mark.slow]

ROOT = Path(__file__).parents[3]
TASKS = 20
#: Recipes, and whether AsyncHelpScout uses them.
RECIPES = {
    "django": ("django", False),
    "django-tasks": ("django", True),
    "sqlalchemy": ("sqlalchemy", False),
    "sqlalchemy-tasks": ("sqlalchemy", True),
    "async-sqlalchemy": ("async sqlalchemy", True),
}
#: Seconds before expiry at which a token is refreshed.
MARGIN = 0.3
SECONDS = float(os.environ.get("HELPSCOUT_TEST_TOKEN_SECONDS", "4"))


@define
class Account:
    """A user who authorized the app, and the database with the user's token."""

    sandbox: Sandbox
    options: dict[str, Any]
    grants: list[tuple[str | None, int]] = field(factory=list)

    def prepare(self) -> None:
        """Saves a token with an expired access token to the database."""
        code = self.sandbox.authorization_code()
        client = self.options["client"]
        token = exchange_authorization_code(code, **client)
        self.sandbox.revoke_tokens()
        self.grants.clear()
        run = subprocess.run(self.command(prepare=token.refresh_token), cwd=ROOT, check=False, capture_output=True)
        assert (run.returncode, run.stderr.decode()) == (0, "")

    def stored(self) -> list[str]:
        """The refresh tokens in the database."""
        database, recipe = self.options["database"], self.options["recipe"]
        table = "django_tokens_helpscouttoken" if recipe == "django" else "helpscout_token"
        query = f"SELECT refresh_token FROM {table} WHERE access_token IS NOT NULL"
        if "path" in database:
            with closing(sqlite3.connect(database["path"])) as connection:
                return [row[0] for row in connection.execute(query)]
        with psycopg.connect(**database) as connection:
            return [row[0] for row in connection.execute(query)]

    def valid(self) -> list[str]:
        """The refresh tokens that were not used."""
        return list(self.sandbox._tokens._by_refresh)

    def command(self, **options: Any) -> list[str]:
        return [sys.executable, "-m", "tests.examples.token_stores.worker", json.dumps(self.options | options)]

    def watch(self) -> None:
        """Records each token request with the status of its response."""
        handle = self.sandbox.handle

        def see(request: Any) -> Any:
            response = handle(request)
            if request.path == "/v2/oauth2/token":
                form = parse_qs(request.body.decode())
                self.grants.append((form.get("refresh_token", [None])[0], response.status))
            return response

        self.sandbox.handle = see  # type: ignore[method-assign]


class Worker:
    """A process that waits for a start signal."""

    def __init__(self, account: Account, **options: Any) -> None:
        self.process = subprocess.Popen(
            account.command(**options), cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def go(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        assert self.process.stdout.readline() == "ready\n"
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def result(self) -> dict[str, int]:
        """The number of calls by result."""
        try:
            output, _ = self.process.communicate(timeout=120)
        finally:
            self.process.kill()
            self.process.wait()
        assert self.process.returncode == 0
        found: dict[str, int] = json.loads(output)
        return found


def run(account: Account, processes: int = 1, **options: Any) -> Counter[str]:
    """Lets processes make calls at the same time, and returns the results of the calls."""
    workers = [Worker(account, **options) for _ in range(processes)]
    for worker in workers:
        worker.go()
    results: Counter[str] = Counter()
    for worker in workers:
        results.update(worker.result())
    return results


each_store = pytest.mark.parametrize("account", ["django", "sqlalchemy", "async-sqlalchemy"], indirect=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    if request.param == "sqlite":
        return {"path": str(tmp_path / "tokens.sqlite")}
    server: PostgresServer = request.getfixturevalue("postgres")
    return {**server.options, "dbname": server.database()}


@pytest.fixture
def account(request: pytest.FixtureRequest, database: dict[str, str]) -> Iterator[Account]:
    recipe, uses_tasks = RECIPES[getattr(request, "param", "django")]
    sandbox = Sandbox(data={})
    with sandbox.serve() as url:
        client = {"app_id": "sandbox-app", "app_secret": "sandbox-secret", "base_url": url, "pacing": False}
        options = {"recipe": recipe, "uses_tasks": uses_tasks, "database": database, "client": client}
        account = Account(sandbox, {**options, "account": "42", "tasks": TASKS})
        account.watch()
        account.prepare()
        yield account


@pytest.mark.parametrize("account", RECIPES, indirect=True)
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_calls__of_two_processes_with_twenty_tasks_share_one_refresh(account: Account) -> None:
    results = run(account, 2)
    assert results == {"done": 2 * TASKS}
    assert [status for _, status in account.grants] == [200]
    assert account.stored() == account.valid()


@each_store
def test_new_token__outlives_the_rollback_of_the_request_that_needed_it(account: Account) -> None:
    assert run(account, 2, tasks=3, rollback_every=1) == {"RolledBackError": 6}
    assert [status for _, status in account.grants] == [200]
    assert account.stored() == account.valid()


class Held(Fault):
    """A request that waits until the test releases it. It is not carried out if its client has disconnected."""

    def __init__(self) -> None:
        self.is_asked = threading.Event()
        self.may_go_on = threading.Event()

    def disturb(self, answer: Callable[[], Response], operation: object) -> Response:
        self.is_asked.set()
        self.may_go_on.wait(30)
        return Response(503, {}, b"")


@each_store
def test_holder__killed_in_the_middle_of_a_refresh_leaves_lock_and_token(account: Account) -> None:
    held = Held()
    account.sandbox.inject(held, "create_token", times=1)
    first, second = Worker(account, tasks=1), Worker(account, tasks=1)
    first.go()
    assert held.is_asked.wait(30)
    second.go()
    first.process.kill()
    first.process.communicate()
    held.may_go_on.set()
    assert second.result() == {"done": 1}
    assert [status for _, status in account.grants if status == 200] == [200]
    assert account.stored() == account.valid()


@pytest.mark.parametrize("account", ["django", "sqlalchemy-tasks", "async-sqlalchemy"], indirect=True)
@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_short_tokens__of_four_processes_are_replaced_once_each(
    account: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tokens are valid for two seconds. The app sometimes rolls back."""
    life = datetime.timedelta(seconds=2)
    for module in (tokens, authentication):
        monkeypatch.setattr(module, "LIFETIME", life)
    began = time.monotonic()
    client = account.options["client"] | {"refresh_margin": MARGIN}
    results = run(account, 4, client=client, seconds=SECONDS, pause=0.5, rollback_every=11)
    took = time.monotonic() - began
    used = [refresh_token for refresh_token, _ in account.grants]
    print(f"{took:.0f} s, {len(used)} refreshes, {dict(results)}")
    # No refresh token was used twice.
    assert {status for _, status in account.grants} == {200}
    assert len(set(used)) == len(used)
    # No refresh token was lost.
    assert None not in used
    assert account.stored() == account.valid()
    # One refresh for each expiry, and one at the start; fewer if the machine is slow.
    assert SECONDS / 4 - 1 <= len(used) <= took / (2 - MARGIN) + 2
    # A new token invalidates the old one immediately, so a very slow call may be rejected twice.
    assert results.keys() <= {"done", "RolledBackError", "AuthenticationError"}
    assert min(results["RolledBackError"], results["done"] - results["AuthenticationError"]) > 0
