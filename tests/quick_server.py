"""A small server in a separate process for the load of robustness tests: `python -m tests.quick_server`.

It prints its address. It responds with a tag or a token; `/slow` after 20 ms, and `/drip` with a byte every 20 ms.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TAG = b'{"id": 7, "name": "vip"}'
TOKEN = b'{"access_token": "token", "token_type": "bearer", "expires_in": 172800}'
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
PAUSE = 0.02


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while head := await reader.readuntil(b"\r\n\r\n"):
            length = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
            await reader.readexactly(int(length[0].split(b":")[1]) if length else 0)
            body = TOKEN if b"/oauth2/" in head else TAG
            if b"/slow" in head:
                await asyncio.sleep(PAUSE)
            if b"/drip" in head:
                for byte in HEAD % len(body) + body:
                    writer.write(bytes([byte]))
                    await asyncio.sleep(PAUSE)
            else:
                writer.write(HEAD % len(body) + body)
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=512)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    # Until the parent process ends.
    await asyncio.to_thread(sys.stdin.read)
    os._exit(0)


@contextmanager
def quick_server() -> Iterator[str]:
    """Runs the server, and yields its address."""
    command = [sys.executable, "-m", "tests.quick_server"]
    root = Path(__file__).parents[1]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.communicate()


if __name__ == "__main__":
    asyncio.run(main())
