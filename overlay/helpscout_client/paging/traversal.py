"""Decides which pages an iteration reads, and which of their items are new. No I/O.

https://developer.helpscout.com/mailbox-api/overview/pagination/
"""

from collections import deque
from collections.abc import Sequence
from typing import Any, Final

from helpscout_api.errors import HelpScoutError

from ..transport.logging import log
from .page_info import PageInfo, Query, place_of

#: Number of pages within which a repeated item is recognized.
REMEMBERED_PAGES: Final = 20
#: Maximum number of pages; a longer list is treated as endless.
MOST_PAGES: Final = 1_000_000
#: Number of consecutive pages without new items that end the list. Fewer may be due to items that were added.
PATIENCE: Final = 10
#: Number of consecutive empty pages that end a list if the API doesn't report the number of pages.
EMPTY_PAGES: Final = 5
#: How often an iteration goes back before it advances again, how often in a row it may do so in vain before it ignores
#: shrinking totals, and by how many pages. Added items shift older ones to the pages that are read again, and those
#: must still be remembered.
_MOST_REVERSALS: Final = 3
_MOST_VAIN_REVERSALS: Final = 5
_FURTHEST_BACK: Final = 5


class Traversal:
    """The traversal of a list that may change while it is read.

    Added items shift others to later pages, where they appear again. So the ids of the last pages are remembered.
    Removed items shift the rest to earlier pages. So pages are read again when the total shrinks. The server may handle
    concurrent requests for pages in another order; items added in between then also look like a shrinking total.

    Args:
        query: The query of the first page to read.
        limit: Maximum number of items; None for all.
        total: The number of items when the list was last read, if the traversal is resumed.
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
        """Number or cursor of the current page; None at the end, and for lists whose pages have neither."""
        return None if self._at is None else place_of(self._at)

    @property
    def total(self) -> int | None:
        """The number of items when the last page was read; None if the API doesn't report it."""
        return self._total

    @property
    def is_complete(self) -> bool:
        """Whether no item was missed so far, and all items could be read."""
        return self.saw_all_pages and not self.unreadable

    def proceed(self) -> bool:
        """Moves to the next page. Returns False after the last page."""
        if not self._is_over:
            self._at = self._next
        return not self._is_over and self._next is not None

    def ahead(self, most: int) -> Sequence[Query]:
        """The queries of the next pages, as far as they are known."""
        if self._next is None or self._is_over:
            return []
        number = self._next.get("page")
        # Pages are read again one by one, because responses out of order would cause another reread.
        if number is None or number <= self._furthest:
            return [self._next][:most]
        if self._left is not None:
            most = min(most, -(-self._left // self._size))
        last = max(number, min(self._total_pages, number + most - 1))
        return [{**self._next, "page": following} for following in range(number, last + 1)][:most]

    def take(self, info: PageInfo, items: Sequence[Any], unreadable: int = 0) -> list[Any]:
        """Processes the current page.

        Args:
            info: The position of the page.
            items: The items of the page.
            unreadable: The number of other items that can't be read.

        Returns:
            The items that are new.

        Raises:
            HelpScoutError: The list does not end, or continues at another origin.
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
        # Only numbers and strings are ids.
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
        # Pages that are read again must not evict the ids of the pages before them.
        if is_new_ground:
            self._recent.append(set(found))
        else:
            self._recent[-1].update(found)
        return fresh

    def _unrepeated(self, info: PageInfo, items: Sequence[Any]) -> list[Any]:
        """All items or none. Rows of different pages may be equal."""
        if not items:
            return []
        previous, self._unkeyed = self._unkeyed, items
        is_numbered = bool(info.reported_number and info.number)
        is_repeated = info.reported_number != info.number if is_numbered else previous == items
        return [] if is_repeated else list(items)

    def _go_on(self, info: PageInfo, patience: int) -> Query | None:
        # Totals decide. Without them, some lists always have a next page.
        is_end = self._empty_pages >= EMPTY_PAGES if info.is_past_the_end is None else info.is_past_the_end
        following = None if is_end and self._empty_pages else info.next_query()
        if following is None:
            return None
        is_cycle = "cursor" in following and self._is_cycle(following["cursor"])
        if is_cycle or self._pages_without_news >= patience:
            self._warn_incomplete("further pages only repeat earlier items")
            return None
        return following

    def _is_cycle(self, cursor: object) -> bool:
        # Brent's algorithm: detects a cycle of any length without storing all cursors.
        if cursor == self._milestone:
            return True
        self._lap += 1
        if self._lap == self._lap_length:
            self._milestone, self._lap, self._lap_length = cursor, 0, 2 * self._lap_length
        return False

    def _turn_back(self, info: PageInfo, is_keyed: bool) -> Query | None:
        """The query of the page to go back to, if unread items may have moved to earlier pages."""
        total, before, number = info.total_elements, self._total, info.number
        if total is not None:
            self._total = total
        if total is None or before is None or number is None or total >= before:
            return None
        target = number - -(-(before - total) // self._size)
        lowest = max(self._first or 1, number - _FURTHEST_BACK)
        is_worth_it = self._reversals < _MOST_REVERSALS and self._vain_reversals < _MOST_VAIN_REVERSALS
        if not is_keyed or not is_worth_it or (target < lowest and lowest > 1):
            self._warn_incomplete("items were removed during the iteration")
            return None
        if number == lowest:
            return None
        self._reversals += 1
        self._vain_reversals += 1
        return info.query_of(max(target, lowest))

    def _warn_incomplete(self, reason: str) -> None:
        if self.saw_all_pages:
            self.saw_all_pages = False
            log.warning("an iteration may have missed items of a list: %s", reason)
