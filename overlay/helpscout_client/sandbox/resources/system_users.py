"""Automated actors. They are no users, although they look like some."""

from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.errors import not_found
from ..http.messages import Json, Response
from ..http.responses import hal


@operation("list_system_users")
def list_system_users(call: Call) -> Response:
    """All of them."""
    return page_of(call, "system_users", list(call.store.system_users.values()), _represent)


@operation("get_system_user")
def get_system_user(call: Call) -> Response:
    """One of them."""
    system_user = call.store.system_users.get(call.path["system_user_id"])
    if system_user is None:
        raise not_found("System user")
    return hal(_represent(call, system_user))


def _represent(call: Call, system_user: Json) -> Json:
    return {**system_user, "_links": {"self": call.link(f"/v3/system-users/{system_user['id']}")}}
