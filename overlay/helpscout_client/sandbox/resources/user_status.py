"""Whether users are at work."""

from ..account.users.statuses import set_email_status, status_of
from ..account.users.users import is_user
from ..handling.context import Call
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.messages import Response
from ..http.responses import hal, no_content
from .users import user_of


@operation("list_user_statuses")
def list_statuses(call: Call) -> Response:
    """The status of every user."""
    user_ids = [user_id for user_id in call.store.users if is_user(call.store, user_id)]
    return page_of(call, "userStatuses", user_ids, lambda call, user_id: status_of(call.store, user_id))


@operation("get_user_status")
def get_status(call: Call) -> Response:
    """The status of one user."""
    user_id = user_of(call)["id"]
    return hal({**status_of(call.store, user_id), "_links": {"self": call.link(f"/v2/users/{user_id}/status")}})


@operation("set_user_status")
def set_status(call: Call) -> Response:
    """Sets the e-mail part of a status; that of others is for admins."""
    user_id = user_of(call)["id"]
    if user_id != call.user_id:
        call.check_admin()
    set_email_status(call.store, user_id, call.body, call.user_id, "api", call.now)
    return no_content()
