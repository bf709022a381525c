"""Tags."""

from ..account.conversations.counts import uses_of_tags
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Response
from ..http.responses import hal


@operation("list_tags")
def list_tags(context: RequestContext) -> Response:
    """Tags by name, with the number of their conversations."""
    uses = uses_of_tags(context.store)
    tags = sorted(context.store.tags.values(), key=lambda tag: tag["name"].casefold())
    return page_of(context, "tags", tags, lambda _, tag: {**tag, "ticketCount": uses[tag["id"]]})


@operation("get_tag")
def get_tag(context: RequestContext) -> Response:
    """One tag. Only the list shows its dates."""
    tag = context.store.tags.get(context.path["tag_id"])
    if tag is None:
        raise not_found("Tag")
    shown = {key: tag[key] for key in ("id", "slug", "name", "color")}
    return hal({**shown, "_links": {"self": context.link(f"/v2/tags/{tag['id']}")}})
