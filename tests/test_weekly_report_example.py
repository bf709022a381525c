"""The example that draws a team's last week."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest

from examples import weekly_report
from helpscout_client import last_week
from helpscout_client.sandbox import Sandbox

pytest.importorskip("matplotlib.font_manager")


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["weekly_report.py", *arguments])
    weekly_report.main()


def test_report__is_drawn_to_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    picture = tmp_path / "week.png"
    run(monkeypatch, "--zone", "Asia/Tokyo", str(picture))

    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("arguments", [["--zone", "Atlantis"], ["--zone", "/etc"], ["--mailbox", "1"]])
def test_report__rejects_wrong_arguments(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        run(monkeypatch, *arguments)

    assert "zone" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_report__asks_for_one_mailbox() -> None:
    # An empty account: nothing was replied to, and the axes still have a height.
    sandbox = Sandbox(data={"mailboxes": [{"name": "Orders"}]})
    mailbox_id = next(iter(sandbox.mailboxes))
    with sandbox.client() as hs:
        weekly_report.draw(hs, last_week("Europe/Oslo", now=weekly_report.NOW), mailbox_id)

    queries = [parse_qs(request.query) for request in sandbox.requests if "/reports/" in request.path]
    assert [query["mailboxes"] for query in queries] == [[str(mailbox_id)]] * 4
