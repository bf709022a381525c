"""One app that acts for many accounts: a bounded pool of clients, each with the token of one account.

    python examples/many_tenants.py

lets users of the sandbox authorize an app, and then makes calls for all of them, with threads and with tasks.
"""

import argparse
import asyncio
import random
import threading
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Generic, TypeVar

from helpscout_client import AsyncHelpScout, FileTokenStore, HelpScout, exchange_authorization_code
from helpscout_client.sandbox import Sandbox

C = TypeVar("C")


class Pool(Generic[C]):
    """Keeps the most recently used clients. A client in use is never closed, so the pool can exceed `size` temporarily.

    Args:
        size: The number of clients to keep.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._clients: dict[str, C] = {}
        self._users: Counter[str] = Counter()
        self._lock = threading.Lock()

    def _take(self, account: str, made: C | None = None) -> C | None:
        """Marks an account's client as in use, and returns it: the existing one, else `made`, which may be None."""
        with self._lock:
            client = self._clients.pop(account, made)
            if client is not None:
                self._clients[account] = client  # At the end, as the most recently used.
                self._users[account] += 1
            return client

    def _give_back(self, account: str) -> list[C]:
        """Returns the clients to close."""
        with self._lock:
            self._users[account] -= 1
            spare = len(self._clients) - self._size
            idle = [name for name in self._clients if not self._users[name]] if spare > 0 else []
            return [self._clients.pop(name) for name in idle[:spare]]


class ClientPool(Pool[HelpScout]):
    """A pool for threads. `make` makes the client of an account."""

    def __init__(self, make: Callable[[str], HelpScout], size: int) -> None:
        super().__init__(size)
        self._make = make

    @contextmanager
    def client(self, account: str) -> Iterator[HelpScout]:
        """The client of an account, for the duration of a `with` block."""
        client = self._take(account)
        if client is None:
            made = self._make(account)
            client = self._take(account, made)
            if client is not made:
                made.close()  # Another thread was faster.
        assert client is not None, "it was made"
        try:
            yield client
        finally:
            for old in self._give_back(account):
                old.close()

    def close(self) -> None:
        """Closes all clients. They must no longer be in use."""
        for client in self._clients.values():
            client.close()


class AsyncClientPool(Pool[AsyncHelpScout]):
    """A pool for tasks. `make` makes the client of an account."""

    def __init__(self, make: Callable[[str], Awaitable[AsyncHelpScout]], size: int) -> None:
        super().__init__(size)
        self._make = make

    @asynccontextmanager
    async def client(self, account: str) -> AsyncIterator[AsyncHelpScout]:
        """The client of an account, for the duration of an `async with` block."""
        client = self._take(account)
        if client is None:
            made = await self._make(account)
            client = self._take(account, made)
            if client is not made:
                await made.aclose()  # Another task was faster.
        assert client is not None, "it was made"
        try:
            yield client
        finally:
            for old in self._give_back(account):
                await old.aclose()

    async def aclose(self) -> None:
        """Closes all clients. They must no longer be in use."""
        for client in self._clients.values():
            await client.aclose()


class Accounts:
    """The accounts that authorized the app. Each has its own token: here in a file, in your app in a database."""

    def __init__(self, app: dict[str, Any], folder: Path) -> None:
        self.app, self.folder = app, folder

    def admit(self, account: str, code: str) -> None:
        """Exchanges the code that Help Scout sent for a user of the account."""
        token = exchange_authorization_code(code, **self.app)
        store = self.store(account)
        with store.lock(self.app["app_id"]):
            store.save(self.app["app_id"], token)

    def options(self, account: str) -> dict[str, Any]:
        """The arguments for the client of an account."""
        store = self.store(account)
        token = store.load(self.app["app_id"])
        if token is None:
            # A client with an empty store would act for the owner of the app.
            raise LookupError(f"account {account} has not authorized the app")
        return {**self.app, "refresh_token": token.refresh_token, "token_store": store}

    def client(self, account: str) -> HelpScout:
        return HelpScout(**self.options(account))

    async def async_client(self, account: str) -> AsyncHelpScout:
        return AsyncHelpScout(**await asyncio.to_thread(self.options, account))

    def store(self, account: str) -> FileTokenStore:
        return FileTokenStore(self.folder / f"{account}.json")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accounts", type=int, default=20, help="number of accounts (default: %(default)s)")
    parser.add_argument("--size", type=int, default=5, help="number of clients to keep (default: %(default)s)")
    arguments = parser.parse_args()
    sandbox = Sandbox(data={})
    with sandbox.serve() as url, TemporaryDirectory() as folder:
        app = {"app_id": sandbox.app_id, "app_secret": sandbox.app_secret, "base_url": url}
        accounts = Accounts(app, Path(folder))
        users = [str(sandbox.add_user()) for _ in range(arguments.accounts)]
        for user in users:
            accounts.admit(user, sandbox.authorization_code(int(user)))
        calls = random.choices(users, k=2 * arguments.accounts)

        pool = ClientPool(accounts.client, arguments.size)

        def call(user: str) -> bool:
            with pool.client(user) as hs:
                return hs.users.me().id == int(user)

        with ThreadPoolExecutor(8) as threads:
            print(f"threads: {sum(threads.map(call, calls))} of {len(calls)} calls acted for the right user")
        pool.close()

        async def run() -> None:
            pool = AsyncClientPool(accounts.async_client, arguments.size)

            async def call(user: str) -> bool:
                async with pool.client(user) as hs:
                    return (await hs.users.me()).id == int(user)

            print(
                f"tasks: {sum(await asyncio.gather(*map(call, calls)))} of {len(calls)} calls acted for the right user"
            )
            await pool.aclose()

        asyncio.run(run())


if __name__ == "__main__":
    main()
