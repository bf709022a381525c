"""Automated actors. They are not users, although they look like users."""

from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


@operation("list_system_users")
def list_system_users(context: RequestContext) -> Response:
    """All system users."""
    return page_of(context, "system_users", list(context.store.system_users.values()), _represent)


@operation("get_system_user")
def get_system_user(context: RequestContext) -> Response:
    """One system user."""
    system_user = context.store.system_users.get(context.path["system_user_id"])
    if system_user is None:
        raise not_found("System user")
    return hal(_represent(context, system_user))


def _represent(context: RequestContext, system_user: Json) -> Json:
    return {**system_user, "_links": {"self": context.link(f"/v3/system-users/{system_user['id']}")}}
