"""A program that uses a recipe of `examples/token_stores`, as one of several processes of an app.

    python -m tests.examples.token_stores.worker '{"recipe": "django", ...}'

It prints `ready`, waits for a line on standard input, makes its calls, and prints their results as JSON.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import sys
import threading
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from typing import Any, cast

from helpscout_client import AsyncHelpScout, AuthenticationError, HelpScout, HelpScoutError, Token

APP_ID = "sandbox-app"


class RolledBackError(Exception):
    """The app fails after its call to Help Scout."""


class DjangoRecipe:
    """`examples/token_stores/django_tokens`, with a transaction for each request."""

    def __init__(self, database: dict[str, str]) -> None:
        import django
        from django.conf import settings

        if "path" in database:
            app = {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{database['path']}.app"}
            tokens = app | {"NAME": database["path"], "OPTIONS": {"timeout": 60}}
        else:
            names = {"NAME": database["dbname"], "HOST": database["host"], "USER": database["user"]}
            app = {"ENGINE": "django.db.backends.postgresql", **names}
            tokens = app | {"OPTIONS": {"options": "-c lock_timeout=60s"}}
        settings.configure(
            DATABASES={"default": app | {"ATOMIC_REQUESTS": True}, "helpscout_tokens": tokens},
            INSTALLED_APPS=["examples.token_stores.django_tokens"],
            USE_TZ=True,
        )
        django.setup()

    def migrate(self) -> None:
        from django.core.management import call_command

        call_command("makemigrations", check=True, dry_run=True, verbosity=0)
        call_command("migrate", database="helpscout_tokens", verbosity=0)
        call_command("check", verbosity=0)

    def store(self, account: str) -> Any:
        from examples.token_stores.django_tokens.models import DjangoTokenStore

        return DjangoTokenStore(account)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        from django.db import connection, transaction

        with cast("Any", transaction.atomic()), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            yield
        connection.close()


class SQLAlchemyRecipe:
    """`examples/token_stores/sqlalchemy_store.py`."""

    def __init__(self, database: dict[str, str]) -> None:
        from sqlalchemy import create_engine

        if "path" in database:
            self.engine = create_engine(f"sqlite:///{database['path']}", connect_args={"timeout": 60})
            self.app = create_engine(f"sqlite:///{database['path']}.app", pool_size=20)
        else:
            url = f"postgresql+psycopg://{database['user']}@/{database['dbname']}?host={database['host']}"
            self.engine = create_engine(url, connect_args={"options": "-c lock_timeout=60s"}, pool_size=2)
            # With a separate pool: transactions that wait for a token could use up all connections of a shared one.
            self.app = create_engine(url, pool_size=20)

    def migrate(self) -> None:
        from examples.token_stores.sqlalchemy_store import METADATA

        METADATA.create_all(self.engine)

    def store(self, account: str) -> Any:
        from examples.token_stores.sqlalchemy_store import SQLAlchemyTokenStore

        return SQLAlchemyTokenStore(self.engine, account)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        from sqlalchemy import text

        with self.app.begin() as connection:
            connection.execute(text("SELECT 1"))
            yield


class AsyncSQLAlchemyRecipe:
    """`examples/token_stores/async_sqlalchemy_store.py`."""

    def __init__(self, database: dict[str, str]) -> None:
        from sqlalchemy.ext.asyncio import create_async_engine
        from sqlalchemy.pool import AsyncAdaptedQueuePool

        if "path" in database:
            self.engine = create_async_engine(f"sqlite+aiosqlite:///{database['path']}", connect_args={"timeout": 60})
            # SQLAlchemy chooses this class by default since version 2.0.38.
            app = f"sqlite+aiosqlite:///{database['path']}.app"
            self.app = create_async_engine(app, poolclass=AsyncAdaptedQueuePool, pool_size=20)
        else:
            url = f"postgresql+psycopg://{database['user']}@/{database['dbname']}?host={database['host']}"
            self.engine = create_async_engine(url, connect_args={"options": "-c lock_timeout=60s"}, pool_size=2)
            self.app = create_async_engine(url, pool_size=20)

    def migrate(self) -> None:
        from examples.token_stores.async_sqlalchemy_store import METADATA

        async def create() -> None:
            async with self.engine.begin() as connection:
                await connection.run_sync(METADATA.create_all)
            await self.engine.dispose()

        asyncio.run(create())

    def store(self, account: str) -> Any:
        from examples.token_stores.async_sqlalchemy_store import AsyncSQLAlchemyTokenStore

        return AsyncSQLAlchemyTokenStore(self.engine, account)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        from sqlalchemy import text

        async with self.app.begin() as connection:
            await connection.execute(text("SELECT 1"))
            yield


RECIPES = {"django": DjangoRecipe, "sqlalchemy": SQLAlchemyRecipe, "async sqlalchemy": AsyncSQLAlchemyRecipe}


class Work:
    """Calls of several threads or tasks, some of them in transactions that are rolled back."""

    def __init__(self, recipe: Any, options: dict[str, Any]) -> None:
        self.recipe, self.options = recipe, options
        self.results: Counter[str] = Counter()
        self.numbers = iter(range(1, 1_000_000))
        self.ends_at = time.monotonic() + options.get("seconds", 0)
        self.client_options = options["client"] | {"token_store": recipe.store(options["account"])}

    def goes_on(self, done: int) -> bool:
        if "seconds" in self.options:
            return bool(time.monotonic() < self.ends_at)
        return done < 1

    def fails_now(self) -> bool:
        return bool(next(self.numbers) % self.options.get("rollback_every", 1_000_000) == 0)

    def note(self, error: BaseException | None) -> None:
        name = "done" if error is None else type(error).__name__
        self.results[name] += 1
        if isinstance(error, HelpScoutError) and not isinstance(error, AuthenticationError):
            print(f"{name}: {error}", file=sys.stderr)

    def run(self) -> None:
        with HelpScout(**self.client_options) as hs, ThreadPoolExecutor(self.options["tasks"]) as pool:
            for future in [pool.submit(self._loop, hs) for _ in range(self.options["tasks"])]:
                future.result()

    def _loop(self, hs: HelpScout) -> None:
        done = 0
        while self.goes_on(done):
            done += 1
            error: BaseException | None = None
            try:
                with self.recipe.transaction():
                    hs.users.me()
                    if self.fails_now():
                        raise RolledBackError
            except (HelpScoutError, RolledBackError) as failure:
                error = failure
            self.note(error)
            threading.Event().wait(self.options.get("pause", 0))

    async def arun(self) -> None:
        async with AsyncHelpScout(**self.client_options) as hs:
            await asyncio.gather(*[self._aloop(hs) for _ in range(self.options["tasks"])])
        if isinstance(self.recipe, AsyncSQLAlchemyRecipe):
            await self.recipe.engine.dispose()
            await self.recipe.app.dispose()

    async def _aloop(self, hs: AsyncHelpScout) -> None:
        # A Django transaction belongs to a thread, so an asynchronous view has no transaction around its calls.
        in_transaction = isinstance(self.recipe, AsyncSQLAlchemyRecipe)
        done = 0
        while self.goes_on(done):
            done += 1
            error: BaseException | None = None
            try:
                async with self.recipe.transaction() if in_transaction else contextlib.nullcontext():
                    await hs.users.me()
                    if self.fails_now():
                        raise RolledBackError
            except (HelpScoutError, RolledBackError) as failure:
                error = failure
            self.note(error)
            await asyncio.sleep(self.options.get("pause", 0))


async def keep(store: Any, token: Token) -> None:
    """Saves a token, as after the exchange of a code."""
    async with store.lock(APP_ID):
        await store.save(APP_ID, token)
        assert await store.load(APP_ID) == token


def prepare(recipe: Any, account: str, refresh_token: str) -> None:
    """Creates the table, and saves a token that must be refreshed."""
    recipe.migrate()
    recipe.migrate()
    token = Token(access_token="ended", refresh_token=refresh_token, expires_at=None)
    store, other = recipe.store(account), recipe.store("another account")
    if isinstance(recipe, AsyncSQLAlchemyRecipe):

        async def run() -> None:
            await keep(store, token)
            async with other.lock(APP_ID):
                assert await other.load(APP_ID) is None
            await recipe.engine.dispose()

        asyncio.run(run())
        return
    with store.lock(APP_ID):
        store.save(APP_ID, token)
        assert store.load(APP_ID) == token
    with other.lock(APP_ID):
        assert other.load(APP_ID) is None


if __name__ == "__main__":
    OPTIONS = json.loads(sys.argv[1])
    recipe = RECIPES[OPTIONS["recipe"]](OPTIONS["database"])
    if "prepare" in OPTIONS:
        prepare(recipe, OPTIONS["account"], OPTIONS["prepare"])
        sys.exit()
    print("ready", flush=True)
    sys.stdin.readline()
    work = Work(recipe, OPTIONS)
    if OPTIONS["uses_tasks"]:
        asyncio.run(work.arun())
    else:
        work.run()
    print(json.dumps(work.results), flush=True)
