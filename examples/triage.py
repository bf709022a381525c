"""A bot that looks at what came in, and tags it, assigns it and leaves a note, by rules.

    python examples/triage.py

tries it in the embedded sandbox. For a mailbox of your own, edit RULES, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET,
and let cron run one of these; the first only says what it would do:

    python examples/triage.py --mailbox 123 --dry-run
    python examples/triage.py --mailbox 123 --hours 1

Run it as often as you like: what was done is not done again. Only don't run two at the same time.
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
    """What to do with conversations whose subject or preview has one of some words."""

    words: re.Pattern[str]
    tag: str
    """Its tag. A conversation that has it is left alone, so who takes it off lets the rule act again."""
    assign_to: str | None = None
    """E-mail address of the user who gets it, if nobody has it yet."""
    note: str | None = None

    @property
    def mark(self) -> str:
        """What its notes are known by."""
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
        rules: The rules; several may meet one conversation.
        dry_run: Whether nothing is to be written.
        say: Is told what is done.

    Raises:
        LookupError: A rule names somebody who is no user.
    """

    def __init__(
        self, hs: HelpScout, rules: Iterable[Rule], *, dry_run: bool = False, say: Callable[[str], object] = print
    ) -> None:
        self.hs, self.rules, self.dry_run, self.say = hs, list(rules), dry_run, say
        self.users = {user.email.casefold(): user.id for user in hs.users.list() if user.email}
        for rule in self.rules:
            if rule.assign_to and rule.assign_to.casefold() not in self.users:
                raise LookupError(f"no user has the address {rule.assign_to}: edit RULES")

    def run(self, mailbox_id: int, since: datetime.datetime) -> None:
        """Looks at the active conversations of a mailbox that were modified since a time."""
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
                    # It was deleted meanwhile, is locked, or full. Passing failures were tried again already.
                    if error.status_code not in (404, 409, 412, 423):
                        raise
                    self.say(f"number {conversation.number}: left alone: {error.message}")

    def apply(self, rule: Rule, conversation_id: int) -> None:
        """Applies a rule that fits. Each step is left out if it was taken before; the tag comes last."""
        hs = self.hs
        # What a list or a webhook reported may be old.
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
        """Whether the rule's note is there."""
        threads = self.hs.threads.list(conversation.id)
        return any(thread.type_ == "note" and rule.mark in unescape(thread.body or "") for thread in threads)

    def do(self, what: str, act: Callable[[], object]) -> None:
        """Writes something, unless this is a dry run."""
        self.say(f"would: {what}" if self.dry_run else what)
        if not self.dry_run:
            act()


def has_tag(conversation: Conversation, name: str) -> bool:
    # Help Scout makes no difference between REFUND and refund.
    return any((tag.tag or "").casefold() == name.casefold() for tag in conversation.tags or [])


def receiver(triage: Triage, secret: str) -> WebhookReceiver:
    """The same bot at a webhook. See `examples/webhooks` for web frameworks to put it into."""
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
        print("At a webhook")
        hook = receiver(Triage(hs, RULES, say=lambda line: print(f"  {line}")), "hush")
        webhook_id = sandbox.add_webhook("http://localhost/hook", ["convo.created"], "hush")
        sandbox.add_conversation("Refund, please", mailbox_id=mailbox.id)
        sandbox.deliveries.observe()
        for delivery in sandbox.deliveries.pending:
            if delivery.webhook_id == webhook_id:
                print(f"  {hook.handle(delivery.body, delivery.headers).text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mailbox", type=int, help="id of the mailbox; without it, the sandbox's first")
    parser.add_argument("--hours", type=float, default=24, help="how far to look back (default: %(default)s)")
    parser.add_argument("--dry-run", action="store_true", help="only say what would be done")
    arguments = parser.parse_args()
    if arguments.mailbox is None:
        demo()
        return
    with HelpScout(user_agent="triage") as hs:
        since = datetime.datetime.now(datetime.UTC) - datetime.timedelta(hours=arguments.hours)
        Triage(hs, RULES, dry_run=arguments.dry_run).run(arguments.mailbox, since)


if __name__ == "__main__":
    main()
