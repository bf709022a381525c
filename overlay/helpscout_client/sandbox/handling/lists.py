"""Lists without page numbers: whole lists, and lists with a cursor."""

import base64
import hashlib
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode

from ..http.errors import FieldError, bad_request
from ..http.messages import Json, Response
from ..http.responses import hal
from .context import RequestContext

_PAGE_SIZE: Final = 50


def whole_list(context: RequestContext, key: str, items: Sequence[Json]) -> Response:
    """All items at once."""
    return _response(key, items, {"self": context.link(context.request.path)})


def cursor_page(
    context: RequestContext,
    key: str,
    items: Sequence[Json],
    represent: Callable[[RequestContext, Json], Json],
    position: Callable[[Json], str],
) -> Response:
    """The items that follow the request's cursor, the last first.

    Args:
        context: The request.
        key: The name of the items.
        items: All of them, sorted by position.
        represent: How an item is shown.
        position: A sort key for each item.

    Raises:
        HTTPError: The cursor is not from a link of this list.
    """
    end = len(items)
    if "cursor" in context.query:
        end = bisect_left(items, _position(context.query["cursor"]), key=position)
    start = max(end - _PAGE_SIZE, 0)
    given = parse_qsl(context.request.query, keep_blank_values=True)
    filters = [pair for pair in given if pair[0] != "cursor"]

    def to(pairs: Sequence[tuple[str, str]]) -> Json:
        return context.link(f"{context.request.path}?{urlencode(pairs)}" if pairs else context.request.path)

    links = {"self": to(given), "first": to(filters)}
    if start:
        links["next"] = to([*filters, ("cursor", _cursor(position(items[start])))])
    return _response(key, [represent(context, item) for item in items[start:end][::-1]], links)


def _response(key: str, items: Sequence[Json], links: Json) -> Response:
    body = {"_links": links}
    return hal({"_embedded": {key: items}, **body} if items else body)


def _cursor(position: str) -> str:
    # The checksum rejects cursors that clients made up.
    checksum = hashlib.sha256(position.encode()).hexdigest()[:8]
    return base64.urlsafe_b64encode(f"{checksum}{position}".encode()).decode()


def _position(cursor: str) -> str:
    try:
        position = base64.urlsafe_b64decode(cursor)[8:].decode()
    except ValueError:
        position = ""
    if cursor != _cursor(position):
        raise bad_request(FieldError("cursor", "is not a cursor of this list", "Cursor", cursor, "QUERY"))
    return position
