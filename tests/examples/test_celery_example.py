"""The export by Celery workers: real processes, a real Redis, and a sandbox behind real sockets."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from helpscout_client.sandbox import Request, Response, Sandbox
from tests.redis_servers import REAL, RealServer

pytest_plugins = ["tests.redis_servers"]
pytestmark = [
    pytest.mark.skipif(not REAL or not hasattr(os, "killpg"), reason="no redis-server on the PATH"),
    pytest.mark.process,
    pytest.mark.slow,
]

EXAMPLE = Path(__file__).parents[2] / "examples/celery_export"
#: Connects the example to the sandbox, and makes its parts small. Nothing else differs.
SANDBOXED = textwrap.dedent("""
    import functools, os
    from helpscout_client import HelpScout

    HelpScout.__init__ = functools.partialmethod(HelpScout.__init__, base_url=os.environ["SANDBOX"])
    import app as example
    from app import app, main

    example.PART = 5
    if __name__ == "__main__":
        main()
""")


class Watched(Sandbox):
    """Records its responses."""

    def __init__(self, **options: Any) -> None:
        self.statuses: list[int] = []
        super().__init__(**options)

    def handle(self, request: Request) -> Response:
        response = super().handle(request)
        self.statuses.append(response.status)
        return response


class Programs:
    """Starts the example's programs, each in its own process group."""

    def __init__(self, folder: Path, redis_url: str, sandbox_url: str) -> None:
        (folder / "sandboxed.py").write_text(SANDBOXED, "utf-8")
        self._folder = folder
        path = os.pathsep.join([str(EXAMPLE), str(folder), *filter(None, [os.environ.get("PYTHONPATH")])])
        app = {"HELPSCOUT_APP_ID": "sandbox-app", "HELPSCOUT_APP_SECRET": "sandbox-secret"}
        self._environment = {**os.environ, **app, "PYTHONPATH": path, "REDIS_URL": redis_url, "SANDBOX": sandbox_url}
        # Coverage does not measure these processes.
        for name in ("COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"):
            self._environment.pop(name, None)
        self._running: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        with (self._folder / "log.txt").open("ab") as log:
            program = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self._running.append(program)
        return program

    def start_worker(self) -> subprocess.Popen[bytes]:
        options = ["--concurrency", "4", "--loglevel", "INFO", "--without-gossip", "--without-mingle"]
        return self.start("celery", "--app", "sandboxed", "worker", *options)

    def start_export(self, mailbox_id: int, path: Path) -> subprocess.Popen[bytes]:
        return self.start("sandboxed", str(mailbox_id), str(path))

    def kill(self, program: subprocess.Popen[bytes]) -> None:
        """Kills a program and its children at the same time."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()

    def kill_all(self) -> None:
        for program in self._running:
            self.kill(program)

    def wait_until(self, condition: Callable[[], bool]) -> None:
        ends_at = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < ends_at, self.log
            time.sleep(0.02)

    @property
    def log(self) -> str:
        return (self._folder / "log.txt").read_text("utf-8")


def a_child_of(pid: int) -> int:
    """One of the processes that a worker forked."""
    return int(Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()[-1])


@pytest.fixture
def sandbox() -> Watched:
    return Watched(size=250, rate_limit=60, rate_window=2)


@pytest.fixture
def programs(tmp_path: Path, real_server: RealServer, sandbox: Watched) -> Iterator[Programs]:
    folder = tmp_path / "programs"
    folder.mkdir()
    with sandbox.serve() as url:
        programs = Programs(folder, real_server.url, url)
        yield programs
        programs.kill_all()


def test_export__survives_kills(sandbox: Watched, programs: Programs, tmp_path: Path) -> None:
    mailbox_id = next(iter(sandbox.mailboxes))
    path = tmp_path / "out" / "export.jsonl"
    path.parent.mkdir()
    expected = {each.id: each for each in sandbox.conversations.values() if each.mailbox_id == mailbox_id}

    def done() -> int:
        return len(list(path.parent.glob("*/*.done")))

    worker, export = programs.start_worker(), programs.start_export(mailbox_id, path)
    programs.wait_until(lambda: done() >= 3)
    programs.kill(worker)
    programs.kill(export)
    before = done()
    assert not path.exists()

    worker, export = programs.start_worker(), programs.start_export(mailbox_id, path)
    programs.wait_until(lambda: done() >= before + 3)
    # One of its four processes; the others take over its task.
    os.kill(a_child_of(worker.pid), signal.SIGKILL)
    assert export.wait(30) == 0, programs.log

    lines = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    assert sorted(line["id"] for line in lines) == sorted(expected)
    for line in lines:
        kept: Any = expected[line["id"]].embedded
        assert [thread["id"] for thread in line["threads"]] == [thread.id for thread in kept.threads]
    assert [each.name for each in path.parent.iterdir()] == ["export.jsonl"]
    assert sum(request.path == "/v2/oauth2/token" for request in sandbox.requests) == 1
    # The first window shows how long windows are.
    assert sandbox.statuses.count(429) <= 2
