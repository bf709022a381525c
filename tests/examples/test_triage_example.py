"""The example that triages incoming conversations."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from examples import triage
from examples.triage import Rule, Triage, receiver, words
from helpscout_client import HelpScout, ServerError
from helpscout_client.sandbox import Sandbox, Status

NOW = datetime.datetime(2026, 3, 4, 12, tzinfo=datetime.UTC)


class Bot:
    """The example, in an account with one conversation that a rule fits and one that none does."""

    def __init__(self) -> None:
        self.sandbox = Sandbox(data={"mailboxes": [{"name": "Orders"}], "tags": [{"name": "vip"}]}, now=NOW)
        self.mailbox_id = next(iter(self.sandbox.mailboxes))
        self.user_id = self.sandbox.add_user(email="Bo@example.com")
        self.rules = [Rule(words("refund"), "Refund", "bo@example.com", "Ask Q&A <first>.")]
        self.fits = self.sandbox.add_conversation("My REFUND?", tags=["vip"])
        self.other = self.sandbox.add_conversation("Refunded")
        self.lines: list[str] = []

    def triage(self, hs: HelpScout, *, dry_run: bool = False) -> Triage:
        return Triage(hs, self.rules, dry_run=dry_run, say=self.lines.append)

    def run(self, *, dry_run: bool = False) -> list[str]:
        """What it says."""
        self.lines = []
        with self.sandbox.client(max_retries=0) as hs:
            self.triage(hs, dry_run=dry_run).run(self.mailbox_id, NOW - datetime.timedelta(hours=1))
        return self.lines

    def writes(self) -> list[str]:
        return [each.path for each in self.sandbox.requests if each.method != "GET" and "oauth2" not in each.path]

    def notes(self) -> list[str | None]:
        held: Any = self.sandbox.conversations[self.fits].embedded
        return [thread.body for thread in held.threads if thread.type_ == "note"]

    def state(self) -> tuple[set[str], int | None, int]:
        """Tags, assignee and number of notes of what the rule fits."""
        conversation = self.sandbox.conversations[self.fits]
        tags = {str(tag.tag).casefold() for tag in conversation.tags or []}
        return tags, conversation.assignee.id if conversation.assignee else None, len(self.notes())


@pytest.fixture
def bot() -> Bot:
    return Bot()


def test_triage__writes_once(bot: Bot) -> None:
    assert len(bot.run()) == 3
    assert bot.state() == ({"vip", "refund"}, bot.user_id, 1)
    assert bot.notes()[0] is not None
    assert "Ask Q&amp;A &lt;first&gt;." in str(bot.notes()[0])
    untouched = bot.sandbox.conversations[bot.other]
    assert (untouched.tags, untouched.assignee) == ([], None)
    count = len(bot.writes())
    assert bot.run() == []
    assert len(bot.writes()) == count == 3


def test_triage__dry_run_writes_nothing(bot: Bot) -> None:
    lines = bot.run(dry_run=True)
    assert [line.partition(":")[0] for line in lines] == ["would"] * 3
    assert bot.writes() == []
    assert [f"would: {line}" for line in bot.run()] == lines


@pytest.mark.parametrize("operation", ["create_note_thread", "update_conversation", "update_conversation_tags"])
@pytest.mark.parametrize("carried_out", [True, False])
def test_triage__goes_on_where_it_was_broken_off(bot: Bot, operation: str, carried_out: bool) -> None:
    with (
        bot.sandbox.inject(Status(500, carried_out=carried_out), operation, times=1),
        pytest.raises(ServerError),
    ):
        bot.run()
    bot.run()
    assert bot.state() == ({"vip", "refund"}, bot.user_id, 1)


def test_triage__leaves_assigned_conversations(bot: Bot) -> None:
    with bot.sandbox.client() as hs:
        hs.conversations.update(bot.fits, op="replace", path="/assignTo", value=hs.users.me().id)
    bot.run()
    assert bot.state()[1] != bot.user_id


@pytest.mark.parametrize("status", [404, 409, 412, 423])
def test_triage__leaves_alone_what_can_not_be_written(bot: Bot, status: int) -> None:
    later = bot.sandbox.add_conversation("refund")
    with bot.sandbox.inject(Status(status), "create_note_thread", times=1):
        lines = bot.run()
    assert "skipped" in lines[1]
    assert bot.state() == ({"vip"}, None, 0)
    assert bot.sandbox.conversations[later].assignee is not None


def test_triage__looks_at_active_ones_of_its_mailbox_of_late(bot: Bot) -> None:
    with bot.sandbox.client() as hs:
        hs.conversations.update(bot.fits, op="replace", path="/status", value="closed")
    bot.sandbox.add_conversation("refund", mailbox_id=bot.sandbox.add_mailbox("Billing"))
    assert bot.run() == []
    bot.sandbox.add_conversation("refund")
    bot.sandbox.clock.advance(datetime.timedelta(days=1))
    with bot.sandbox.client() as hs:
        bot.triage(hs).run(bot.mailbox_id, NOW + datetime.timedelta(hours=1))
    assert bot.lines == []


def test_rule__with_an_unknown_user(bot: Bot) -> None:
    bot.rules.append(Rule(words("x"), "x", "nobody@example.com"))
    with pytest.raises(LookupError, match=r"nobody@example\.com"):
        bot.run()
    assert bot.writes() == []


def test_webhook__does_the_same_once(bot: Bot) -> None:
    bot.sandbox.add_webhook("http://localhost/hook", ["convo.created", "convo.customer.reply.created"], "hush")
    bot.fits = bot.sandbox.add_conversation("refund", tags=["vip"])
    bot.sandbox.add_conversation("refund", status="closed")
    bot.sandbox.deliveries.observe()
    with bot.sandbox.client() as hs:
        hook = receiver(bot.triage(hs), "hush")
        for delivery in [*bot.sandbox.deliveries.pending] * 2:
            assert hook.handle(delivery.body, delivery.headers).status_code == 200
        forged = bot.sandbox.deliveries.pending[0].forged()
        assert hook.handle(forged.body, forged.headers).status_code == 401
    assert bot.state() == ({"vip", "refund"}, bot.user_id, 1)
    assert len(bot.writes()) == 3


def test_command__looks_at_the_mailbox_that_is_named(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    now = datetime.datetime.now(datetime.UTC)
    bot.sandbox.clock.advance(now - bot.sandbox.clock.now())
    conversation_id = bot.sandbox.add_conversation("refund")
    number = bot.sandbox.conversations[conversation_id].number
    monkeypatch.setattr(triage, "HelpScout", bot.sandbox.client)
    monkeypatch.setattr(triage, "RULES", bot.rules)
    command = ["triage.py", "--mailbox", str(bot.mailbox_id), "--hours", "1"]
    monkeypatch.setattr("sys.argv", [*command, "--dry-run"])
    triage.main()
    assert capsys.readouterr().out.startswith(f"would: number {number}, refund: add note\n")
    assert bot.writes() == []
    monkeypatch.setattr("sys.argv", command)
    triage.main()
    assert len(bot.writes()) == 3
