"""The example that draws a team's last week."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

import pytest

from examples import weekly_report
from helpscout_client import last_week
from helpscout_client.sandbox import Sandbox

pytest.importorskip("matplotlib.font_manager")

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime.datetime(2026, 1, 30, 17, tzinfo=datetime.UTC)


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr("sys.argv", ["weekly_report.py", *arguments])
    weekly_report.main()


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """The account of the configured credentials."""
    sandbox = Sandbox(size=50)
    monkeypatch.setattr(weekly_report, "HelpScout", lambda user_agent: sandbox.client(user_agent=user_agent))
    yield sandbox
    assert any("/reports/" in request.path for request in sandbox.requests)


def mailboxes(sandbox: Sandbox) -> list[str | None]:
    queries = [parse_qs(request.query) for request in sandbox.requests if "/reports/" in request.path]
    return [query.get("mailboxes", [None])[0] for query in queries]


def test_report__is_one_page_with_its_pictures(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    run(monkeypatch)

    text = Path("weekly-report.html").read_text("utf-8")
    assert "<svg" in text
    assert "Customers helped</td><td>" in text
    assert "href=" not in text.replace("xlink:href=", "")
    assert "src=" not in text


def test_report__is_drawn_as_png(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    picture = tmp_path / "week.PNG"
    run(monkeypatch, "--zone", "Asia/Tokyo", str(picture))

    assert picture.read_bytes().startswith(b"\x89PNG")


def test_report__of_an_account(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, account: Sandbox) -> None:
    run(monkeypatch, "--account", "--zone", "Europe/Oslo", str(tmp_path / "week.html"))

    assert mailboxes(account) == [None] * 5


def test_report__of_one_mailbox(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, account: Sandbox) -> None:
    run(monkeypatch, "--mailbox", "4102", "--zone", "Europe/Oslo", str(tmp_path / "week.html"))

    assert mailboxes(account) == ["4102"] * 5


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--zone", "Atlantis"], "zone"),
        (["--zone", "/etc"], "zone"),
        (["--mailbox", "1"], "--zone"),
        (["--account"], "--zone"),
        (["week.pdf"], ".png"),
    ],
)
def test_report__rejects_wrong_arguments(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    word: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        run(monkeypatch, *arguments)

    assert word in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_report__of_an_empty_account(tmp_path: Path) -> None:
    # Without replies, the axes still have a height.
    with Sandbox(data={"mailboxes": [{"name": "Orders"}]}, now=NOW).client() as hs:
        weekly_report.write(tmp_path / "week.html", hs, last_week(OSLO, now=NOW), OSLO)

    assert "19 January to 25 January 2026" in (tmp_path / "week.html").read_text("utf-8")
