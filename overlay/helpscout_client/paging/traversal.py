"""Which pages a walk reads, and which of their items are new. No I/O.

https://developer.helpscout.com/mailbox-api/overview/pagination/
"""

from collections import deque
from collections.abc import Sequence
from typing import Any, Final

from helpscout_api.errors import HelpScoutError

from ..transport.logging import log
from .page_info import PageInfo, Query, place_of

#: An item that comes again is noticed for as many pages.
REMEMBERED_PAGES: Final = 20
#: A list that is longer has no end.
MOST_PAGES: Final = 1_000_000
#: So many pages in a row that bring nothing new are the end; fewer may be due to what was added.
PATIENCE: Final = 10
#: So many empty pages in a row are the end where the API doesn't say how many pages there are.
EMPTY_PAGES: Final = 5
#: How often a walk turns back before it gets any further, how often in a row in vain before it no longer believes
#: totals that fall, and by how many pages. What is added meanwhile shifts older items to where it reads again, and
#: those must still be remembered.
_MOST_REVERSALS: Final = 3
_MOST_VAIN_REVERSALS: Final = 5
_FURTHEST_BACK: Final = 5


class Traversal:
    """The way through a list that changes while it is read.

    What is added shifts items to later pages, where they come again: the ids of the last pages are remembered. What is
    taken away shifts items to earlier pages: when the total falls, pages are read again. Pages that are fetched at the
    same time may be answered in another order; what is added in between then looks like a total that falls, too.

    Args:
        query: The query of the page to begin with.
        limit: How many items there are to be at most; None for all.
        total: How many items the list had when it was read last, if it is read on.
    """

    def __init__(self, query: Query, limit: int | None, total: int | None = None) -> None:
        self.saw_all_pages = True
        self.unreadable = 0
        self._next: Query | None = query
        self._at: Query | None = query
        self._is_over = limit == 0
        self._left = limit
        self._taken = 0
        self._size = 1
        self._total = total
        self._total_pages = 0
        self._first: int | None = None
        self._furthest = 0
        self._reversals = 0
        self._vain_reversals = 0
        self._recent: deque[set[object]] = deque(maxlen=REMEMBERED_PAGES)
        self._pages_without_news = 0
        self._empty_pages = 0
        self._unkeyed: Sequence[Any] | None = None
        self._lap, self._lap_length = 0, 1
        self._milestone: object = None

    @property
    def resume(self) -> int | str | None:
        """Number or cursor of the page that is being read; None at the end, and where pages have neither."""
        return None if self._at is None else place_of(self._at)

    @property
    def total(self) -> int | None:
        """How many items the list had when its last page was read, as far as the API says."""
        return self._total

    @property
    def is_complete(self) -> bool:
        """Whether nothing was missed so far, and all that came could be read."""
        return self.saw_all_pages and not self.unreadable

    def proceed(self) -> bool:
        """Goes on to the next page; False if there is none."""
        if not self._is_over:
            self._at = self._next
        return not self._is_over and self._next is not None

    def ahead(self, most: int) -> Sequence[Query]:
        """The next pages, as far as they are known."""
        if self._next is None or self._is_over:
            return []
        number = self._next.get("page")
        # What is read again is read page by page, or pages that overtake each other would call for it once more.
        if number is None or number <= self._furthest:
            return [self._next][:most]
        if self._left is not None:
            most = min(most, -(-self._left // self._size))
        last = max(number, min(self._total_pages, number + most - 1))
        return [{**self._next, "page": following} for following in range(number, last + 1)][:most]

    def take(self, info: PageInfo, items: Sequence[Any], unreadable: int = 0) -> list[Any]:
        """Moves past a page, the one that was gone on to.

        Args:
            info: Where it stands.
            items: What it holds.
            unreadable: How many other items of it can't be read.

        Returns:
            The items that did not come before.

        Raises:
            HelpScoutError: The list has no end, or it goes on elsewhere.
        """
        self._taken += 1
        if self._taken > MOST_PAGES:
            raise HelpScoutError(f"the list does not end: {MOST_PAGES:,} pages were read")
        number = info.number
        is_new_ground = number is None or number > self._furthest
        if number is not None and is_new_ground:
            self._first = self._first or number
            self._furthest, self._reversals = number, 0
        if unreadable and not self.unreadable:
            log.warning("some items of a list can't be read; page.unreadable has them and the reasons")
        self.unreadable += unreadable
        self._size = max(self._size, len(items), info.size or 0)
        self._total_pages = info.total_pages or 0
        # Other ids than numbers and texts are none.
        keys = [key if isinstance(key := getattr(item, "id", None), int | str) else None for item in items]
        is_keyed = not info.is_rows and None not in keys
        fresh = self._unknown(keys, items, is_new_ground) if is_keyed else self._unrepeated(info, items)
        is_empty = not items and not unreadable
        self._empty_pages = self._empty_pages + 1 if is_empty else 0
        if fresh:
            self._pages_without_news = 0
            if not is_new_ground and number != self._first:
                self._vain_reversals = 0
        elif is_new_ground and items:
            self._pages_without_news += 1
        self._next = self._turn_back(info, is_keyed) or self._go_on(info, PATIENCE if is_keyed else 1)
        if self._left is not None:
            fresh = fresh[: self._left]
            self._left -= len(fresh)
            self._is_over = self._left == 0
        return fresh

    def _unknown(self, keys: Sequence[object], items: Sequence[Any], is_new_ground: bool) -> list[Any]:
        found: dict[object, Any] = {}
        for key, item in zip(keys, items, strict=True):
            found.setdefault(key, item)
        fresh = [item for key, item in found.items() if not any(key in known for known in self._recent)]
        # What is read again must not push out what stands before it.
        if is_new_ground:
            self._recent.append(set(found))
        else:
            self._recent[-1].update(found)
        return fresh

    def _unrepeated(self, info: PageInfo, items: Sequence[Any]) -> list[Any]:
        """All items or none. Rows may be the same by right, if their page is another."""
        if not items:
            return []
        previous, self._unkeyed = self._unkeyed, items
        is_numbered = bool(info.told_number and info.number)
        is_repeated = info.told_number != info.number if is_numbered else previous == items
        return [] if is_repeated else list(items)

    def _go_on(self, info: PageInfo, patience: int) -> Query | None:
        # Totals decide. Without them, some lists name a next page for ever.
        is_end = self._empty_pages >= EMPTY_PAGES if info.is_past_the_end is None else info.is_past_the_end
        following = None if is_end and self._empty_pages else info.next_query()
        if following is None:
            return None
        is_round = "cursor" in following and self._is_round(following["cursor"])
        if is_round or self._pages_without_news >= patience:
            self._doubt("further pages only repeat earlier items")
            return None
        return following

    def _is_round(self, cursor: object) -> bool:
        # Brent's way to notice a circle of any length without keeping all that was seen.
        if cursor == self._milestone:
            return True
        self._lap += 1
        if self._lap == self._lap_length:
            self._milestone, self._lap, self._lap_length = cursor, 0, 2 * self._lap_length
        return False

    def _turn_back(self, info: PageInfo, is_keyed: bool) -> Query | None:
        """Where to read again, since items that were not read yet may stand on earlier pages now."""
        total, before, number = info.total_elements, self._total, info.number
        if total is not None:
            self._total = total
        if total is None or before is None or number is None or total >= before:
            return None
        target = number - -(-(before - total) // self._size)
        lowest = max(self._first or 1, number - _FURTHEST_BACK)
        is_worth_it = self._reversals < _MOST_REVERSALS and self._vain_reversals < _MOST_VAIN_REVERSALS
        if not is_keyed or not is_worth_it or (target < lowest and lowest > 1):
            self._doubt("items were removed during the iteration")
            return None
        if number == lowest:
            return None
        self._reversals += 1
        self._vain_reversals += 1
        return info.query_of(max(target, lowest))

    def _doubt(self, reason: str) -> None:
        if self.saw_all_pages:
            self.saw_all_pages = False
            log.warning("an iteration may have missed items of a list: %s", reason)
