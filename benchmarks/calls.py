"""Many small calls without latency: the overhead of a client for each call (jobs C and D), and the server's maximum."""

import asyncio
import importlib.util
import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

import stock
from helpscout_client import AsyncHelpScout, HelpScout
from measure import listed, ratios, row
from standin import bare_socket, standin

TOKEN = "benchmark"
GETS, NOTES, TASKS = 100, 60, 8
ROUNDS = 15


def gets(url: str) -> None:
    """C: conversations, one by one."""
    bare = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"})
    hs = HelpScout(access_token=TOKEN, base_url=url)
    stock_client = stock.load("client").AuthenticatedClient(base_url=url, token=TOKEN)
    stock_get = stock.load("api.conversations.get_conversation").sync

    def floor() -> None:
        for number in range(GETS):
            answer = bare.get(f"/v2/conversations/{number}")
            answer.raise_for_status()
            _ = json.loads(answer.content)["subject"]

    def ours() -> None:
        for number in range(1, GETS + 1):
            _ = hs.conversations.get(number).subject

    def of_stock() -> None:
        for number in range(GETS):
            _ = stock_get(number, client=stock_client).subject

    jobs = {"": ours, "stock": of_stock}
    if importlib.util.find_spec("requests"):
        import requests

        session = requests.Session()
        session.headers["Authorization"] = f"Bearer {TOKEN}"

        def of_requests() -> None:
            for number in range(GETS):
                answer = session.get(f"{url}/v2/conversations/{number}")
                answer.raise_for_status()
                _ = json.loads(answer.content)["subject"]

        jobs["requests"] = of_requests
    server = bare_socket(url, "/v2/conversations/1")

    def of_server() -> None:
        for _ in range(GETS):
            next(server)

    jobs["the server itself"] = of_server
    taken, found = ratios(floor, jobs, 1, ROUNDS)
    print(row(f"C: {GETS} single gets", "httpx", taken, found.pop(""), "≤ 1.10", "≤ 0.95", listed(found)))
    bare.close()
    hs.close()


def notes(url: str) -> None:
    """D: creates notes."""
    bare = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"})
    hs = HelpScout(access_token=TOKEN, base_url=url)
    stock_client = stock.load("client").AuthenticatedClient(base_url=url, token=TOKEN)
    stock_create = stock.load("api.threads.create_note_thread").sync_detailed
    stock_note = stock.load("models").CreateNoteThread

    def floor() -> None:
        for number in range(NOTES):
            answer = bare.post(f"/v2/conversations/{number}/notes", json={"text": "Called the carrier."})
            answer.raise_for_status()
            _ = int(answer.headers["Resource-ID"])

    def ours() -> None:
        for number in range(1, NOTES + 1):
            _ = hs.threads.create_note(number, text="Called the carrier.").id

    def of_stock() -> None:
        for number in range(NOTES):
            answer = stock_create(number, client=stock_client, body=stock_note(text="Called the carrier."))
            _ = int(answer.headers["Resource-ID"])

    jobs = {"": ours, "stock": of_stock}
    taken, found = ratios(floor, jobs, 1, ROUNDS)
    print(row(f"D: {NOTES} notes created", "httpx", taken, found.pop(""), "≤ 1.10", "≤ 0.95", listed(found)))
    bare.close()
    hs.close()


def gets_at_once(url: str, runner: asyncio.Runner) -> None:
    """C with asynchronous tasks."""
    bare = httpx.AsyncClient(base_url=url, headers={"Authorization": f"Bearer {TOKEN}"})
    hs = AsyncHelpScout(access_token=TOKEN, base_url=url)

    async def floor(number: int) -> None:
        answer = await bare.get(f"/v2/conversations/{number}")
        answer.raise_for_status()
        _ = json.loads(answer.content)["subject"]

    async def ours(number: int) -> None:
        _ = (await hs.conversations.get(number + 1)).subject

    async def all_of_them(job: Callable[[int], Awaitable[None]], tasks: int) -> None:
        async def some(start: int) -> None:
            for number in range(start, GETS, tasks):
                await job(number)

        await asyncio.gather(*map(some, range(tasks)))

    for tasks, must, aim in ((1, "≤ 1.10", "≤ 0.95"), (TASKS, "≤ 1.05", "≤ 0.90")):

        def run(job: Any, tasks: int = tasks) -> Callable[[], None]:
            return lambda: runner.run(all_of_them(job, tasks))

        taken, found = ratios(run(floor), {"": run(ours)}, 1, ROUNDS)
        name = f"C, asynchronous, {tasks} task{'s' if tasks > 1 else ''}"
        print(row(name, "httpx", taken, found[""], must, aim))

    async def close() -> None:
        await bare.aclose()
        await hs.aclose()

    runner.run(close())


def main() -> None:
    with standin() as url, asyncio.Runner() as runner:
        gets(url)
        notes(url)
        gets_at_once(url, runner)


if __name__ == "__main__":
    main()
