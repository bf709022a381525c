"""Lists that are kept while they are read page by page."""

from collections.abc import Callable
from typing import Final

from ..http.messages import Json
from .context import Call

#: Parameters that say what is shown of a list, not what it holds.
_OF_PAGES: Final = ("cursor", "embed", "page")


def kept(call: Call, work_out: Callable[[], list[Json]]) -> list[Json]:
    """What a list holds, worked out once for all of its pages, unless the account changes.

    Args:
        call: The request for one of the pages.
        work_out: Finds and sorts the items, by nothing but the account, the user, the path and the filters.
    """
    filters = frozenset((name, str(value)) for name, value in call.query.items() if name not in _OF_PAGES)
    # Only searches can ask for the time.
    second = call.now if "NOW" in call.query.get("query", "") else ""
    return call.store.once((call.request.path, call.user_id, filters, second), work_out)
