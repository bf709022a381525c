"""A cache of lists, which clients read page by page."""

from collections.abc import Callable
from typing import Final

from ..http.messages import Json
from .context import RequestContext

#: Parameters that don't change what a list contains.
_OF_PAGES: Final = ("cursor", "embed", "page")


def cached_list(context: RequestContext, compute: Callable[[], list[Json]]) -> list[Json]:
    """The items of a list, computed once for all pages until the account changes.

    Args:
        context: The request for one of the pages.
        compute: Finds and sorts the items. It may depend only on the account, the user, the path and the filters.
    """
    filters = frozenset((name, str(value)) for name, value in context.query.items() if name not in _OF_PAGES)
    # Only searches depend on the time.
    second = context.now if "NOW" in context.query.get("query", "") else ""
    return context.store.cached((context.request.path, context.user_id, filters, second), compute)
