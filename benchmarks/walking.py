"""Whole lists of conversations: without latency (job A), and with 50 ms per page, one or eight pages at a time (B)."""

import asyncio
import json
from collections.abc import Iterable
from typing import Any

import httpx

import stock
from decoders import without_speed
from helpscout_client import AsyncHelpScout, HelpScout
from measure import WALL, listed, ratios, row
from standin import standin

TOKEN = "benchmark"
PAGES, PAGES_AT_LATENCY = 25, 40
LATENCY = 0.05
CONCURRENCY = 8


def read_dicts(items: Iterable[Any]) -> None:
    """The main fields of plain dictionaries."""
    for item in items:
        _ = item["id"], item.get("subject"), item.get("status"), item.get("createdAt"), item.get("primaryCustomer")
        _ = item.get("tags")


def read_models(items: Iterable[Any]) -> None:
    """The main fields of models."""
    for item in items:
        _ = item.id, item.subject, item.status, item.created_at, item.primary_customer, item.tags


def read_bare(client: httpx.Client) -> None:
    """Iterates with httpx alone."""
    number, last = 0, 1
    while number < last:
        number += 1
        answer = client.get("/v2/conversations", params={"status": "all", "page": number})
        answer.raise_for_status()
        page = json.loads(answer.content)
        read_dicts(page["_embedded"]["conversations"])
        last = page["page"]["totalPages"]


def walk(url: str) -> None:
    """A: without latency."""
    bare = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"})
    hs = HelpScout(access_token=TOKEN, base_url=url)
    stock_client = stock.load("client").AuthenticatedClient(base_url=url, token=TOKEN)
    stock_list = stock.load("api.conversations.list_conversations").sync

    def of_stock() -> None:
        for number in range(1, PAGES + 1):
            read_models(stock_list(client=stock_client, status="all", page=number).field_embedded.conversations)

    def ours() -> None:
        read_models(hs.conversations.list(status="all"))

    jobs = {"": without_speed(ours), "speed": ours, "stock": of_stock}
    taken, found = ratios(lambda: read_bare(bare), jobs, 1, 11)
    name = f"A: {PAGES} pages of 50 conversations"
    plain, quick = found.pop(""), found.pop("speed")
    print(row(name, "httpx", taken, plain, "≤ 1.40", "≤ 1.15", listed(found)))
    print(row(f"{name}, with `speed`", "httpx", taken, quick, "≤ 1.40", "≤ 1.15"))
    bare.close()
    hs.close()


async def walk_asynchronously(hs: AsyncHelpScout, concurrency: int) -> None:
    """Iterates with the asynchronous client."""
    async for item in hs.conversations.list(status="all").walk(concurrency=concurrency):
        read_models([item])


def walk_at_latency(url: str, runner: asyncio.Runner) -> None:
    """B: each page has a latency."""
    bare = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"})
    hs, ahs = HelpScout(access_token=TOKEN, base_url=url), AsyncHelpScout(access_token=TOKEN, base_url=url)
    jobs = {
        "B: {} pages at {} ms": lambda: read_models(hs.conversations.list(status="all")),
        "B, 8 pages at a time": lambda: read_models(hs.conversations.list(status="all").walk(concurrency=CONCURRENCY)),
        "B, asynchronous, 8 pages at a time": lambda: runner.run(walk_asynchronously(ahs, CONCURRENCY)),
    }
    taken, found = ratios(lambda: read_bare(bare), jobs, 1, 3, WALL)
    for name, ratio in found.items():
        must, aim = ("≤ 0.18", "≤ 0.16") if "8" in name else ("", "")
        print(row(name.format(PAGES_AT_LATENCY, round(LATENCY * 1000)), "httpx", taken, ratio, must, aim))
    bare.close()
    hs.close()
    runner.run(ahs.aclose())


def main() -> None:
    with standin(pages=PAGES) as url:
        walk(url)
    with standin(LATENCY, PAGES_AT_LATENCY) as url, asyncio.Runner() as runner:
        walk_at_latency(url, runner)


if __name__ == "__main__":
    main()
