"""A bot that tags and assigns incoming conversations and adds notes to them, by rules.

    python examples/triage.py

tries it in the embedded sandbox. For your own mailbox, edit RULES, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET, and
let cron run one of these commands; the first only prints what it would do:

    python examples/triage.py --mailbox 123 --dry-run
    python examples/triage.py --mailbox 123 --hours 1

Run it as often as you like: it does nothing twice. Don't run two instances at the same time.
"""

import argparse
import datetime
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape, unescape

from helpscout_api.models import Conversation
from helpscout_client import APIError, HelpScout, MemoryDeliveryStore, WebhookEvent, WebhookReceiver
from helpscout_client.sandbox import Sandbox


@dataclass(frozen=True)
class Rule:
    """The actions for conversations whose subject or preview matches some words."""

    words: re.Pattern[str]
    tag: str
    """The tag that the rule adds. The rule skips conversations with this tag; remove it to apply the rule again."""
    assign_to: str | None = None
    """E-mail address of the user to assign unassigned conversations to."""
    note: str | None = None

    @property
    def mark(self) -> str:
        """The text that identifies the rule's notes."""
        return f"(rule {self.tag})"


def words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b({'|'.join(alternatives)})\b", re.IGNORECASE)


RULES = [
    Rule(
        words("refund", "money back", "erstattung"), "refund", "tomasz@example.com", "Refunds of over 100 need a nod."
    ),
    Rule(words("late", "where is my order", "colis"), "delivery", note="Ask the carrier before you answer."),
    Rule(words(r"\d{3,} pieces", "wholesale"), "wholesale", "zeljka@example.com"),
]


class Triage:
    """Applies rules to conversations.

    Args:
        hs: The client.
        rules: The rules; several may match one conversation.
        dry_run: Whether to only report, and write nothing.
        say: Called with a description of each action.

    Raises:
        LookupError: A rule assigns to an address that no user has.
    """

    def __init__(
        self, hs: HelpScout, rules: Iterable[Rule], *, dry_run: bool = False, say: Callable[[str], object] = print
    ) -> None:
        self.hs, self.rules, self.dry_run, self.say = hs, list(rules), dry_run, say
        self.users = {user.email.casefold(): user.id for user in hs.users.list() if user.email}
        for rule in self.rules:
            if rule.assign_to and rule.assign_to.casefold() not in self.users:
                raise LookupError(f"no user has the address {rule.assign_to}: change assign_to in RULES")

    def run(self, mailbox_id: int, since: datetime.datetime) -> None:
        """Processes the active conversations of a mailbox that were modified since a time."""
        for conversation in self.hs.conversations.modified_since(since, mailbox=mailbox_id, status="active"):
            self.look_at(conversation)

    def look_at(self, conversation: Conversation) -> None:
        """Applies the rules to one conversation, if it is active."""
        if conversation.status != "active":
            return
        text = f"{conversation.subject} {conversation.preview}"
        for rule in self.rules:
            if rule.words.search(text) and not has_tag(conversation, rule.tag):
                try:
                    self.apply(rule, conversation.id)
                except APIError as error:
                    # It was deleted, is locked, or is full. Temporary failures were already retried.
                    if error.status_code not in (404, 409, 412, 423):
                        raise
                    self.say(f"number {conversation.number}: skipped: {error.message}")

    def apply(self, rule: Rule, conversation_id: int) -> None:
        """Applies a matching rule. Skips steps that were done before; adds the tag last."""
        hs = self.hs
        # The data of a list or a webhook may be outdated.
        conversation = hs.conversations.get(conversation_id)
        if has_tag(conversation, rule.tag):
            return
        where = f"number {conversation.number}, {conversation.subject}"
        if rule.note and not self.has_note(conversation, rule):
            text = f"{escape(rule.note)} {escape(rule.mark)}"
            self.do(f"{where}: add note", lambda: hs.threads.create_note(conversation.id, text=text))
        if rule.assign_to and not (conversation.assignee and conversation.assignee.id):
            user_id = self.users[rule.assign_to.casefold()]
            self.do(
                f"{where}: assign to {rule.assign_to}",
                lambda: hs.conversations.assign(conversation.id, user_id),
            )
        self.do(f"{where}: tag {rule.tag}", lambda: hs.conversations.add_tags(conversation.id, rule.tag))

    def has_note(self, conversation: Conversation, rule: Rule) -> bool:
        """Whether the conversation has the rule's note."""
        threads = self.hs.threads.list(conversation.id)
        return any(thread.type_ == "note" and rule.mark in unescape(thread.body or "") for thread in threads)

    def do(self, what: str, act: Callable[[], object]) -> None:
        """Writes something, unless this is a dry run."""
        self.say(f"would: {what}" if self.dry_run else what)
        if not self.dry_run:
            act()


def has_tag(conversation: Conversation, name: str) -> bool:
    # Tags are case-insensitive in Help Scout.
    return any((tag.tag or "").casefold() == name.casefold() for tag in conversation.tags or [])


def receiver(triage: Triage, secret: str) -> WebhookReceiver:
    """The same bot as a webhook. `examples/webhooks` shows how to add it to web frameworks."""
    hook = WebhookReceiver(secret, seen=MemoryDeliveryStore())

    @hook.on("convo.created", "convo.customer.reply.created")
    def look_at(event: WebhookEvent) -> None:
        if isinstance(event.data, Conversation):
            triage.look_at(event.data)

    return hook


def demo() -> None:
    now = datetime.datetime(2026, 1, 30, 18, tzinfo=datetime.UTC)
    sandbox = Sandbox(now=now)
    with sandbox.client() as hs:
        mailbox = next(iter(hs.mailboxes.list()))
        for title, dry_run in (("Dry run", True), ("Run", False), ("Run again", False)):
            print(f"{title}, mailbox {mailbox.name}")
            Triage(hs, RULES, dry_run=dry_run, say=lambda line: print(f"  {line}")).run(
                mailbox.id, now - datetime.timedelta(days=60)
            )
        print("As a webhook")
        hook = receiver(Triage(hs, RULES, say=lambda line: print(f"  {line}")), "hush")
        webhook_id = sandbox.add_webhook("http://localhost/hook", ["convo.created"], "hush")
        sandbox.add_conversation("Refund, please", mailbox_id=mailbox.id)
        sandbox.deliveries.observe()
        for delivery in sandbox.deliveries.pending:
            if delivery.webhook_id == webhook_id:
                print(f"  {hook.handle(delivery.body, delivery.headers).text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailbox", type=int, help="id of the mailbox; default: the first one of the sandbox")
    parser.add_argument("--hours", type=float, default=24, help="how many hours to look back (default: %(default)s)")
    parser.add_argument("--dry-run", action="store_true", help="only print what would be done")
    arguments = parser.parse_args()
    if arguments.mailbox is None:
        demo()
        return
    with HelpScout(user_agent="triage") as hs:
        since = datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=arguments.hours)
        Triage(hs, RULES, dry_run=arguments.dry_run).run(arguments.mailbox, since)


if __name__ == "__main__":
    main()
