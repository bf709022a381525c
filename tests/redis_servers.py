"""Redis to test against: a real server if there is one on PATH, else one that is written in Python.

A test module gets the fixtures by `pytest_plugins = ["redis_servers"]`.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator

import fakeredis
import pytest
import redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

REAL = shutil.which("redis-server")


class RedisServer:
    """A server on a free port, which keeps its data when it is started again."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port: int = listener.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._folder = tempfile.TemporaryDirectory()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        assert REAL
        options = {"port": self.port, "bind": "127.0.0.1", "dir": self._folder.name, "appendonly": "yes", "save": ""}
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        self._process = subprocess.Popen([REAL, *words], stdout=subprocess.DEVNULL)
        patient = Retry(ConstantBackoff(0.02), 250)
        with redis.Redis(port=self.port, retry=patient, retry_on_error=[redis.ConnectionError]) as client:
            client.ping()

    def stop(self) -> None:
        assert self._process
        self._process.terminate()
        self._process.wait()

    def close(self) -> None:
        self.stop()
        self._folder.cleanup()


@pytest.fixture(scope="module")
def _redis_url() -> Iterator[str]:
    if REAL:
        server = RedisServer()
        server.start()
        yield server.url
        server.close()
    else:
        fake = fakeredis.TcpFakeServer(("127.0.0.1", 0), server_type="redis")
        thread = threading.Thread(target=fake.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"redis://127.0.0.1:{fake.server_address[1]}/0"
        fake.shutdown()
        fake.server_close()
        thread.join()


@pytest.fixture
def redis_url(_redis_url: str) -> str:
    """The address of an empty server."""
    with redis.Redis.from_url(_redis_url) as client:
        client.flushall()
    return _redis_url
