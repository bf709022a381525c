"""Lists that have no page numbers: those in one answer, and those that are read on from a cursor."""

import base64
import hashlib
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Final
from urllib.parse import parse_qsl, urlencode

from ..http.errors import FieldError, bad_request
from ..http.messages import Json, Response
from ..http.responses import hal
from .context import Call

_PAGE_SIZE: Final = 50


def whole_list(call: Call, key: str, items: Sequence[Json]) -> Response:
    """All items at once."""
    return _answer(key, items, {"self": call.link(call.request.path)})


def cursor_page(
    call: Call,
    key: str,
    items: Sequence[Json],
    represent: Callable[[Call, Json], Json],
    position: Callable[[Json], str],
) -> Response:
    """The items that follow the request's cursor, the last first.

    Args:
        call: The request.
        key: What the items are called.
        items: All of them, rising by position.
        represent: How an item is shown.
        position: A text for each item.

    Raises:
        Refusal: The cursor is none that a link has given.
    """
    end = len(items)
    if "cursor" in call.query:
        end = bisect_left(items, _position(call.query["cursor"]), key=position)
    start = max(end - _PAGE_SIZE, 0)
    given = parse_qsl(call.request.query, keep_blank_values=True)
    filters = [pair for pair in given if pair[0] != "cursor"]

    def to(pairs: Sequence[tuple[str, str]]) -> Json:
        return call.link(f"{call.request.path}?{urlencode(pairs)}" if pairs else call.request.path)

    links = {"self": to(given), "first": to(filters)}
    if start:
        links["next"] = to([*filters, ("cursor", _cursor(position(items[start])))])
    return _answer(key, [represent(call, item) for item in items[start:end][::-1]], links)


def _answer(key: str, items: Sequence[Json], links: Json) -> Response:
    body = {"_links": links}
    return hal({"_embedded": {key: items}, **body} if items else body)


def _cursor(position: str) -> str:
    # The checksum makes sure that a cursor is used as it was given.
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
