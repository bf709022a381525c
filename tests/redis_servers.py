"""Redis for tests: a real server if redis-server is on PATH, else fakeredis.

Use the fixtures with `pytest_plugins = ["tests.redis_servers"]` in a test module.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator

import fakeredis
import pytest
import redis
from redis.backoff import ConstantBackoff
from redis.retry import Retry

REAL = shutil.which("redis-server")


class RealServer:
    """A server process, which keeps its data across restarts."""

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


@pytest.fixture(scope="module")
def _real_server() -> Iterator[RealServer | None]:
    server = RealServer() if REAL else None
    yield server
    if server:
        server.close()


@pytest.fixture
def real_server(_real_server: RealServer | None) -> RealServer:
    """An empty server, which other processes can reach."""
    if _real_server is None:
        pytest.skip("there is no redis-server")
    with redis.Redis.from_url(_real_server.url) as client:
        client.flushall()
    return _real_server


@pytest.fixture
def place(_real_server: RealServer | None, request: pytest.FixtureRequest) -> str | redis.Redis:
    """The shared Redis: the address of a real server, else a client of fakeredis."""
    if _real_server:
        server: RealServer = request.getfixturevalue("real_server")
        return server.url
    fake: redis.Redis = fakeredis.FakeRedis(server=fakeredis.FakeServer())
    return fake


@pytest.fixture
def beside(place: str | redis.Redis) -> Iterator[redis.Redis]:
    """A client of the same Redis, to inspect its data."""
    with redis.Redis.from_url(place) if isinstance(place, str) else place as client:
        yield client
