"""Lists as HAL pages.

https://developer.helpscout.com/mailbox-api/overview/pagination/
"""

from collections.abc import Callable, Sequence
from urllib.parse import parse_qsl, urlencode

from ..http.messages import Json, Response
from ..http.responses import hal
from .context import RequestContext


def page_of(
    context: RequestContext,
    key: str,
    items: Sequence[Json],
    represent: Callable[[RequestContext, Json], Json],
    size: int = 50,
) -> Response:
    """The requested page of a list, which is empty beyond the last one."""
    number = context.query.get("page", 1)
    last = -(-len(items) // size)
    shown = items[(number - 1) * size : number * size]
    body = {
        "_links": _links(context, number, last),
        "page": {"size": size, "totalElements": len(items), "totalPages": last, "number": number},
    }
    if shown:
        body = {"_embedded": {key: [represent(context, item) for item in shown]}, **body}
    return hal(body)


def _links(context: RequestContext, number: int, last: int) -> Json:
    """Links that keep the filters."""
    filters = [pair for pair in parse_qsl(context.request.query, keep_blank_values=True) if pair[0] != "page"]
    query = urlencode(filters)

    def to(page: int) -> Json:
        return context.link(f"{context.request.path}?{urlencode([*filters, ('page', page)])}")

    links = {"self": to(number), "first": to(1), "last": to(max(last, 1))}
    if number < last:
        links["next"] = to(number + 1)
    if number > 1:
        links["previous"] = to(max(min(number - 1, last), 1))
    template = f"?{query}{{&page}}" if query else "{?page}"
    links["page"] = {**context.link(context.request.path + template), "templated": True}
    return links
