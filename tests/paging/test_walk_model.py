"""Walks compared with a model of a list that changes and fails while it is read."""

from __future__ import annotations

import asyncio
import contextlib
import random
from typing import Any

import httpx
from attrs import define, field
from hypothesis import given, settings
from hypothesis import strategies as st

from helpscout_api.models import TagPage
from helpscout_api.types import Response
from helpscout_client import TimeoutError
from helpscout_client._async.listing import AsyncListing
from helpscout_client._async.walk import AsyncWalk
from helpscout_client._sync.listing import Listing
from helpscout_client._sync.walk import Walk
from helpscout_client.paging.traversal import PATIENCE

BASE_URL = httpx.URL("https://api.helpscout.net")
SIZE = 3


@define
class Model:
    """A list whose newest items come first, and that changes between requests, as a test wants."""

    chance: random.Random
    grows: int = 0
    """How many items are added between two requests at most."""
    shrinks: bool = False
    """Whether items, of those that were there, are taken away between requests, one at a time."""
    drops_next: bool = False
    lies: bool = False
    """Whether totals are made up."""
    fails: float = 0
    repeats: bool = False
    """Whether some pages are those before them once more."""
    ids: list[int] = field(factory=lambda: list(range(100, 0, -1)))
    never_removed: set[int] = field(factory=set)
    requests: int = 0
    _newest: int = 1000

    def __attrs_post_init__(self) -> None:
        self.never_removed = set(self.ids)

    def change(self) -> None:
        # What grows as fast as it is read would have no end.
        for _ in range(self.grows if self.chance.random() < 0.2 else 0):
            self._newest += 1
            self.ids.insert(0, self._newest)
        if self.shrinks and self.chance.random() < 0.3 and self.ids:
            self.never_removed.discard(self.ids.pop(self.chance.randrange(len(self.ids))))

    def fetch(self, page: int | None = None) -> Response[Any]:
        self.requests += 1
        assert self.requests < 5000, "a walk without an end"
        number = page or 1
        if self.requests > 1:
            self.change()
        if self.chance.random() < self.fails:
            raise TimeoutError("late", httpx.Request("GET", BASE_URL))
        shown = number - 1 if self.repeats and number > 1 and self.chance.random() < 0.3 else number
        last = -(-len(self.ids) // SIZE)
        total = self.chance.randint(0, 400) if self.lies else len(self.ids)
        body: dict[str, Any] = {
            "page": {"size": SIZE, "totalElements": total, "totalPages": -(-total // SIZE), "number": number},
            "_embedded": {"tags": [{"id": key} for key in self.ids[(shown - 1) * SIZE : shown * SIZE]]},
        }
        if number < last and not (self.drops_next and self.chance.random() < 0.5):
            body["_links"] = {"next": {"href": "..."}}
        return Response(status_code=200, content=b"", headers={}, parsed=TagPage.from_dict(body))

    async def fetch_later(self, page: int | None = None) -> Response[Any]:
        # Responses arrive out of order.
        for _ in range(self.chance.randint(0, 5)):
            await asyncio.sleep(0)
        response = self.fetch(page)
        for _ in range(self.chance.randint(0, 5)):
            await asyncio.sleep(0)
        return response


def walk(model: Model, start: int | None = None, concurrency: int = 1) -> Walk[Any]:
    return Walk(Listing(model.fetch, BASE_URL), {"page": start}, None, concurrency, None)


def read(model: Model, concurrency: int = 1) -> tuple[list[int], bool]:
    """The ids in their order, and whether the walk says that they are all."""
    if concurrency == 1:
        one = walk(model)
        return [tag.id for tag in one], one.is_complete
    other = AsyncWalk[Any](AsyncListing(model.fetch_later, BASE_URL), {"page": None}, None, concurrency, None)

    async def run() -> list[int]:
        return [tag.id async for tag in other]

    return asyncio.run(run()), other.is_complete


models = st.builds(
    Model, chance=st.integers(0, 2**32).map(random.Random), ids=st.integers(0, 60).map(lambda n: list(range(n, 0, -1)))
)


@settings(deadline=None)
@given(model=models, grows=st.integers(0, SIZE - 1), broken=st.sampled_from([None, "drops_next", "lies"]))
def test_growing_list__is_read_once_and_wholly(model: Model, grows: int, broken: str | None) -> None:
    model.grows = grows
    if broken:
        setattr(model, broken, True)
    found, _ = read(model)
    assert len(found) == len(set(found))
    assert model.never_removed <= set(found)


@settings(deadline=None)
@given(model=models, leap=st.integers(1, (PATIENCE - 1) * SIZE), lies=st.booleans())
def test_growing_list__by_several_pages_at_once(model: Model, leap: int, lies: bool) -> None:
    model.lies = lies
    reading = iter(walk(model))
    found = [tag.id for _, tag in zip(range(model.chance.randint(1, 20)), reading, strict=False)]
    model.ids[:0] = range(2000, 2000 + leap)
    found += [tag.id for tag in reading]
    assert len(found) == len(set(found))
    assert model.never_removed <= set(found)


@settings(deadline=None)
@given(model=models, grows=st.integers(0, SIZE - 1), concurrency=st.integers(2, 8))
def test_growing_list__is_read_once_and_wholly_ahead_or_the_walk_says_so(
    model: Model, grows: int, concurrency: int
) -> None:
    # Items may move to a later page whose response has already arrived, before their own page is read.
    model.grows = grows
    found, is_complete = read(model, concurrency)
    assert len(found) == len(set(found))
    assert model.never_removed <= set(found) or not is_complete


@settings(deadline=None)
@given(model=models, concurrency=st.integers(1, 5))
def test_shrinking_list__is_read_wholly_or_the_walk_says_so(model: Model, concurrency: int) -> None:
    model.shrinks = True
    found, is_complete = read(model, concurrency)
    assert len(found) == len(set(found))
    assert model.never_removed <= set(found) or not is_complete


@settings(deadline=None)
@given(
    model=models,
    grows=st.integers(0, SIZE - 1),
    flags=st.sets(st.sampled_from(["shrinks", "drops_next", "lies", "repeats"])),
    concurrency=st.integers(1, 5),
)
def test_any_list__has_an_end(model: Model, grows: int, flags: set[str], concurrency: int) -> None:
    model.grows = grows
    for flag in flags:
        setattr(model, flag, True)
    found, _ = read(model, concurrency)
    assert not found or max(found.count(key) for key in found) < 20


@settings(deadline=None)
@given(model=models, grows=st.integers(0, SIZE - 1))
def test_failing_list__is_read_wholly_by_resuming(model: Model, grows: int) -> None:
    model.grows, model.fails = grows, 0.2
    found: list[int] = []
    reading: Walk[Any] | None = None
    while reading is None or reading.resume is not None:
        start = reading.resume if reading is not None else None
        assert start is None or isinstance(start, int)
        reading = walk(model, start)
        with contextlib.suppress(TimeoutError):
            for tag in reading:
                found.append(tag.id)
    assert model.never_removed <= set(found)
