"""The pools of clients in `examples/many_tenants.py`, and the copies of examples in the docs."""

from __future__ import annotations

import ast
import asyncio
import io
import re
import threading
import tokenize
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from examples.many_tenants import AsyncClientPool, ClientPool

ROOT = Path(__file__).parents[2]


def test_pages__show_the_recipes_as_they_are() -> None:
    stores = code_of("token-stores.md")
    for name in ("django_tokens/models.py", "sqlalchemy_store.py", "async_sqlalchemy_store.py"):
        recipe = (ROOT / "examples/token_stores" / name).read_text("utf-8")
        assert content(recipe) in stores
        assert recipe.count("\n") < 60
    pool = (ROOT / "examples/many_tenants.py").read_text("utf-8").split("class AsyncClientPool")[0]
    assert content(f"class Pool{pool.split('class Pool')[1]}") in code_of("many-tenants.md")


def code_of(page: str) -> list[tuple[str, list[str]]]:
    text = (ROOT / "docs" / page).read_text("utf-8")
    return [content(code) for code in re.findall(r"^```py\n(.*?)^```", text, re.MULTILINE | re.DOTALL)]


def content(code: str) -> tuple[str, list[str]]:
    """Code and comments without the layout, since lines in the docs are shorter."""
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
    return ast.dump(ast.parse(code), annotate_fields=False), comments


class Client:
    """A client that records its account and whether it is closed."""

    def __init__(self, account: str) -> None:
        self.account = account
        self.closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        await asyncio.sleep(0)
        self.close()


class Made:
    """All clients that were made."""

    def __init__(self) -> None:
        self.clients: list[Client] = []
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def make(self, account: str) -> Any:
        self.may_go_on.wait(5)
        self.clients.append(Client(account))
        return self.clients[-1]

    async def amake(self, account: str) -> Any:
        await asyncio.sleep(0)
        return self.make(account)

    @property
    def is_open(self) -> list[str]:
        return [client.account for client in self.clients if not client.closed]


@pytest.fixture
def made() -> Made:
    return Made()


def use(pool: ClientPool, *accounts: str) -> None:
    for account in accounts:
        with pool.client(account) as client:
            assert client.account == account  # type: ignore[attr-defined]


def test_pool__keeps_what_was_used_last(made: Made) -> None:
    pool = ClientPool(made.make, 2)
    use(pool, "a", "b", "a", "c", "a")
    assert [client.account for client in made.clients] == ["a", "b", "c"]
    assert made.is_open == ["a", "c"]
    pool.close()
    assert [client.closed for client in made.clients] == [1, 1, 1]


def test_client__in_use_is_not_closed(made: Made) -> None:
    pool = ClientPool(made.make, 1)
    with pool.client("a") as first, pool.client("a") as again:
        use(pool, "b", "c")
        assert (first is again, made.is_open) == (True, ["a"])
        with pool.client("d"):
            assert made.is_open == ["a", "d"]
    assert made.is_open == ["a"]
    use(pool, "e")
    assert made.is_open == ["e"]


def test_client__is_given_back_after_an_error(made: Made) -> None:
    pool = ClientPool(made.make, 1)
    with pytest.raises(LookupError), pool.client("a"):
        raise LookupError
    use(pool, "b")
    assert made.is_open == ["b"]


def test_client__that_cannot_be_made_leaves_nothing(made: Made) -> None:
    def fail(account: str) -> Any:
        raise LookupError(account)

    pool = ClientPool(fail, 1)
    for _ in range(2):
        with pytest.raises(LookupError), pool.client("a"):
            pass
    pool._make = made.make
    use(pool, "a")


def test_threads__that_make_the_same_client_share_one(made: Made) -> None:
    made.may_go_on.clear()
    barrier = threading.Barrier(4)

    def work() -> object:
        barrier.wait(5)
        with pool.client("a") as client:
            return client

    pool = ClientPool(made.make, 2)
    with ThreadPoolExecutor(4) as threads:
        futures = [threads.submit(work) for _ in range(4)]
        made.may_go_on.set()
        assert len({id(future.result()) for future in futures}) == 1
    assert made.is_open == ["a"]


def test_tasks__use_clients_that_are_open(made: Made) -> None:
    pool = AsyncClientPool(made.amake, 3)

    async def call(number: int) -> None:
        account = str(number % 7)
        async with pool.client(account) as client:
            for _ in range(number % 5):
                await asyncio.sleep(0)
                assert (client.closed, client.account) == (0, account)  # type: ignore[attr-defined]

    async def run() -> None:
        await asyncio.gather(*[call(number) for number in range(200)])
        assert len(made.is_open) == 3
        await pool.aclose()

    asyncio.run(run())
    assert made.is_open == []
    assert {client.closed for client in made.clients} == {1}
