"""Reading a whole list from a server that takes 50 ms for each page: one after another, and eight at a time.

The server is a process of its own, and answers over real sockets.
"""

import asyncio
import json
import multiprocessing
import socket
import time
from multiprocessing.connection import Connection

from helpscout_client import AsyncHelpScout, HelpScout

LATENCY = 0.05
PAGES = 80
CONCURRENCY = 8
ROUNDS = 3


def page(number: int) -> bytes:
    """A page of 25 conversations, as one sees them."""
    conversations = [
        {
            "id": 25 * number + index,
            "number": index,
            "subject": "Where is my parcel?",
            "status": "active",
            "createdAt": "2026-03-01T12:00:00Z",
            "primaryCustomer": {"id": index, "type": "customer", "first": "Ann", "email": "ann@example.com"},
            "tags": [{"id": 1, "color": "#A5B2BD", "tag": "parcel"}],
            "_links": {"self": {"href": f"https://api.helpscout.net/v2/conversations/{index}"}},
        }
        for index in range(25)
    ]
    place = {"size": 25, "totalElements": 25 * PAGES, "totalPages": PAGES, "number": number}
    return json.dumps({"_embedded": {"conversations": conversations}, "page": place}).encode()


BODIES = [page(number) for number in range(PAGES + 1)]


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answers the requests of one connection."""
    try:
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            target = head.split(" ", 2)[1]
            await asyncio.sleep(LATENCY)
            body = BODIES[int(target.partition("page=")[2] or 1)]
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/hal+json\r\n")
            writer.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    except asyncio.IncompleteReadError:
        writer.close()


def serve(ready: Connection) -> None:
    """Serves until the process is ended."""

    async def run() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0, family=socket.AF_INET)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(run())


def read(url: str, concurrency: int) -> float:
    """Seconds that the synchronous client takes."""
    with HelpScout(access_token="benchmark", base_url=url) as hs:
        start = time.perf_counter()
        count = sum(1 for _ in hs.conversations.list(status="all").walk(concurrency=concurrency))
        seconds = time.perf_counter() - start
    assert count == 25 * PAGES
    return seconds


async def read_asynchronously(url: str, concurrency: int) -> float:
    """Seconds that the asynchronous client takes."""
    async with AsyncHelpScout(access_token="benchmark", base_url=url) as hs:
        start = time.perf_counter()
        count = 0
        async for _ in hs.conversations.list(status="all").walk(concurrency=concurrency):
            count += 1
        seconds = time.perf_counter() - start
    assert count == 25 * PAGES
    return seconds


def main() -> None:
    ready, other = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=serve, args=(other,), daemon=True)
    server.start()
    url = f"http://127.0.0.1:{ready.recv()}"
    print(f"{PAGES} pages of 25 conversations, {LATENCY * 1000:.0f} ms each")

    def asynchronous(concurrency: int) -> float:
        return asyncio.run(read_asynchronously(url, concurrency))

    def synchronous(concurrency: int) -> float:
        return read(url, concurrency)

    for name, job in (("HelpScout", synchronous), ("AsyncHelpScout", asynchronous)):
        # The best of some, since other programs only ever slow it.
        one, several = (min(job(concurrency) for _ in range(ROUNDS)) for concurrency in (1, CONCURRENCY))
        print(f"{name:16} {one:5.2f} s, {CONCURRENCY} at a time {several:5.2f} s: {one / several:4.1f} times as fast")
    server.terminate()
    server.join()


if __name__ == "__main__":
    main()
