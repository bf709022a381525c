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


class RealServer:
    """A process, which keeps its data when it is started again."""

    def __init__(self) -> None:
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self._port: int = listener.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self._port}/0"
        self._folder = tempfile.TemporaryDirectory()
        self._start()

    def _start(self) -> None:
        assert REAL
        options = {"port": self._port, "bind": "127.0.0.1", "dir": self._folder.name, "appendonly": "yes", "save": ""}
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        self._process = subprocess.Popen([REAL, *words], stdout=subprocess.DEVNULL)
        patient = Retry(ConstantBackoff(0.02), 250)
        with redis.Redis(port=self._port, retry=patient, retry_on_error=[redis.ConnectionError]) as client:
            client.ping()

    def _stop(self) -> None:
        self._process.terminate()
        self._process.wait()

    def restart(self) -> None:
        self._stop()
        self._start()

    def close(self) -> None:
        self._stop()
        self._folder.cleanup()


class FakeServer:
    """A thread."""

    def __init__(self) -> None:
        self._fake = fakeredis.TcpFakeServer(("127.0.0.1", 0), server_type="redis")
        self.url = f"redis://127.0.0.1:{self._fake.server_address[1]}/0"
        self._thread = threading.Thread(target=self._fake.serve_forever, args=(0.01,), daemon=True)
        self._thread.start()

    def restart(self) -> None:
        """Can't be had from a thread."""

    def close(self) -> None:
        self._fake.shutdown()
        self._fake.server_close()
        self._thread.join()


RedisServer = RealServer | FakeServer


@pytest.fixture(scope="module")
def _redis_server() -> Iterator[RedisServer]:
    server = RealServer() if REAL else FakeServer()
    yield server
    server.close()


@pytest.fixture
def redis_server(_redis_server: RedisServer) -> RedisServer:
    """A server that holds nothing."""
    with redis.Redis.from_url(_redis_server.url) as client:
        client.flushall()
    return _redis_server


@pytest.fixture
def redis_url(redis_server: RedisServer) -> str:
    """The address of a server that holds nothing."""
    return redis_server.url
