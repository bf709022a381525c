"""The content of the example conversations.

It depends on nothing but the seed, the timeline and the conversation's index, so the threads can be made at any time.
"""

import random
from collections.abc import Sequence
from typing import Final, NamedTuple, TypeVar

from attrs import frozen

from ...http.messages import Json
from .texts import PRODUCTS, TAGS, TOPICS
from .timeline import Timeline

T = TypeVar("T")

_LONG: Final = 60
#: One in this many conversations has no subject.
_WITHOUT_SUBJECT: Final = 25
_STATUSES: Final = ("active",) * 8 + ("pending",) * 3 + ("closed",) * 8 + ("spam",)
_TYPES: Final = ("email",) * 8 + ("phone", "chat")
_ASSIGNEES: Final = ("unassigned",) * 5 + ("user",) * 4 + ("team",)
#: The first thread of a conversation, by its type.
_OPENINGS: Final = {"email": "customer", "chat": "chat", "phone": "phone"}


@frozen
class Participants:
    """The people and mailboxes that conversations may have."""

    customers: Sequence[Json]
    users: Sequence[Json]
    team: Json
    mailbox_ids: Sequence[int]


class PlannedThread(NamedTuple):
    """A thread to be made."""

    kind: str
    template: str
    """Its text, before product and order are filled in."""
    author: Json
    seconds: int
    """Seconds after the beginning of the timeline."""


class ConversationPlan:
    """One conversation."""

    def __init__(
        self, rng: random.Random, index: int, size: int, participants: Participants, timeline: Timeline
    ) -> None:
        self.timeline = timeline
        self._rng = rng
        self._topic = topic = self._pick(TOPICS)
        self.product = self._pick(PRODUCTS)
        self.order = str(20_000 + index)
        # Customers sometimes omit it.
        self.subject = "" if index % _WITHOUT_SUBJECT == _WITHOUT_SUBJECT - 1 else self.filled(topic.subject)
        self.type = self._pick(_TYPES)
        self.status = self._pick(_STATUSES)
        self.mailbox_id = self._pick(participants.mailbox_ids)
        self.customer = self._pick(participants.customers)
        self.user = self._pick(participants.users)
        self.assignee = {"unassigned": None, "user": self.user, "team": participants.team}[self._pick(_ASSIGNEES)]
        others = [name for name in TAGS if rng.random() < 0.05 and name != topic.tag]
        self.tags = [topic.tag, *others] if rng.random() < 0.6 else others
        # Whether each of two custom fields of the mailbox has a value.
        self.fills = (rng.random() < 0.7, rng.random() < 0.7)
        self.threads: list[PlannedThread] = []
        self._seconds = timeline.busy_time((index + rng.random()) / size)
        self._plan_threads(is_long=index == size // 2)

    def filled(self, template: str) -> str:
        """A text with product and order filled in."""
        return template.format(product=self.product, order=self.order)

    def _plan_threads(self, *, is_long: bool) -> None:
        rng, topic = self._rng, self._topic
        opening = _OPENINGS[self.type]
        self._add(opening, topic.question, self.user if opening == "phone" else self.customer)
        if rng.random() < 0.35:
            self._add("note", topic.note, self.user)
        if rng.random() < 0.7:
            self._add("message", topic.answer, self.user)
        if rng.random() < 0.4:
            self._add("customer", topic.thanks, self.customer)
        while is_long and len(self.threads) < _LONG:
            self._add("message", topic.answer, self.user)
            self._add("customer", topic.thanks, self.customer)
        if self.status == "closed":
            self._add("lineitem", "", self.user)
        overrun = self.threads[-1].seconds - self.timeline.length
        if overrun > 0:
            self.threads = [thread._replace(seconds=thread.seconds - overrun) for thread in self.threads]

    def _add(self, kind: str, template: str, author: Json) -> None:
        self.threads.append(PlannedThread(kind, template, author, self._seconds))
        self._seconds += int(60 + self._rng.random() * 3 * 3600)

    def _pick(self, items: Sequence[T]) -> T:
        return items[int(self._rng.random() * len(items))]


class ConversationPlanner:
    """All conversations.

    Args:
        seed: Determines them.
        size: How many there are; the one in the middle is long.
        participants: Who may take part.
        timeline: When they happen.
    """

    def __init__(self, seed: int, size: int, participants: Participants, timeline: Timeline) -> None:
        self._seed = seed
        self._size = size
        self._participants = participants
        self._timeline = timeline
        # Nothing here is secret.
        self._rng = random.Random()  # noqa: S311

    def plan(self, index: int) -> ConversationPlan:
        """The conversation at an index, counted from 0."""
        # Seeding a generator again is twice as fast as making a new one.
        self._rng.seed(self._seed << 32 | index)
        return ConversationPlan(self._rng, index, self._size, self._participants, self._timeline)
