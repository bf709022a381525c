"""The command as a process: pipes, signals, terminals, and a missing extra."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpscout_client.sandbox import Latency, Sandbox

pytestmark = pytest.mark.process

HELPSCOUT = [sys.executable, "-c", "from helpscout_client.cli import run; run()"]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """An account that other processes can reach."""
    sandbox = Sandbox(size=100)
    with sandbox.serve() as url:
        monkeypatch.setenv("HELPSCOUT_BASE_URL", url)
        monkeypatch.setenv("HELPSCOUT_APP_ID", sandbox.app_id)
        monkeypatch.setenv("HELPSCOUT_APP_SECRET", sandbox.app_secret)
        yield sandbox


@pytest.fixture(autouse=True)
def heeded_interrupts() -> Iterator[None]:
    """Processes that a shell starts in the background ignore SIGINT, and so do their children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def start(*words: str, typed: str = "", output: int = subprocess.PIPE) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [*HELPSCOUT, *words],
        stdin=subprocess.PIPE,
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdin is not None
    process.stdin.write(typed)
    process.stdin.flush()
    return process


def until(sandbox: Sandbox, count: int, method: str) -> None:
    """Waits until some requests have arrived."""
    end = time.monotonic() + 60
    while sum(request.method == method for request in sandbox.requests) < count:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_pipe__may_close_early(server: Sandbox) -> None:
    with start("conversations", "list", "--status", "all", "--all") as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert process.returncode in (0, 1)


def test_files_and_pipes__are_utf_8(server: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}.items():
        monkeypatch.setenv(name, value)
    note = ("threads", "create-note", "3100000001", "--text", "-", "--dry-run")
    output, errors = start(*note, typed="Zoë 你好").communicate()
    assert ("Zoë 你好" in output, errors) == (True, "")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_ctrl_c__stops_at_once_and_says_how_to_continue(server: Sandbox) -> None:
    server.inject(Latency(1))
    process = start("conversations", "list", "--status", "all", "--all", output=subprocess.DEVNULL)
    until(server, 2, "GET")
    process.send_signal(signal.SIGINT)
    began = time.monotonic()
    _, errors = process.communicate()
    assert process.returncode == 130
    assert time.monotonic() - began < 10
    assert errors.strip().startswith("Interrupted.\nTo continue, run the command again with --page ")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_kill__leaves_a_record_to_continue_with(server: Sandbox, tmp_path: Path) -> None:
    server.inject(Latency(0.05))
    ids = "".join(f"{3100000000 + number}\n" for number in range(1, 41))
    words = (
        "conversations",
        "update-status",
        "-",
        "pending",
        "--yes",
        "--concurrency",
        "1",
        "--done",
        f"{tmp_path}/done",
    )
    with start(*words, typed=ids, output=subprocess.DEVNULL) as process:
        process.stdin.close()  # type: ignore[union-attr]
        until(server, 10, "PATCH")
        process.kill()
    first = sum(request.method == "PATCH" for request in server.requests)
    again = subprocess.run([*HELPSCOUT, *words], input=ids, capture_output=True, encoding="utf-8", check=True)
    assert again.stderr.endswith(" done.\n")
    total = sum(request.method == "PATCH" for request in server.requests)
    # A call that was killed may have been carried out without a record.
    assert 10 <= first < 40 <= total <= 42
    assert len((tmp_path / "done").read_text().split()) == 40


def test_missing_extra__is_named() -> None:
    program = "import sys; sys.modules['click'] = None\nfrom helpscout_client.cli import run\nrun()"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 2
    assert run.stderr == 'helpscout needs the extra `cli`: pip install "helpscout-client[cli]"\n'


def test_failed_import__is_not_hidden() -> None:
    program = "import sys; sys.modules['helpscout_client.cli.main'] = None\nfrom helpscout_client.cli import run\nrun()"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert "ModuleNotFoundError" in run.stderr


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_start__loads_neither_httpx_nor_models(words: list[str]) -> None:
    program = (
        "import sys\nfrom helpscout_client.cli import run\nsys.argv[1:] = " + repr(words) + "\n"
        "try:\n    run()\nfinally:\n    print({'httpx', 'rich', 'helpscout_api'} & {*sys.modules}, file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    assert run.stderr == "set()\n"


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
def test_terminal__gets_a_table(server: Sandbox) -> None:
    import pty

    parent, child = pty.openpty()
    with subprocess.Popen([*HELPSCOUT, "tags", "list"], stdout=child, stderr=subprocess.PIPE) as process:
        os.close(child)
        assert process.wait() == 0
    shown = os.read(parent, 100_000).decode()
    os.close(parent)
    assert "slug" in shown.splitlines()[0]


def test_ctrl_c__shows_no_traceback_during_the_start() -> None:
    program = (
        "import sys; from helpscout_client import cli\n"
        "class Stop:\n"
        "    def find_spec(self, *_): raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop()); cli.run()"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (result.returncode, result.stderr) == (130, b"")
