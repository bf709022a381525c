"""The availability of users."""

from ..account.users.statuses import set_email_status, status_of
from ..account.users.users import is_user
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..handling.pages import page_of
from ..http.messages import Response
from ..http.responses import hal, no_content
from .users import user_of


@operation("list_user_statuses")
def list_statuses(context: RequestContext) -> Response:
    """The status of every user."""
    user_ids = [user_id for user_id in context.store.users if is_user(context.store, user_id)]
    return page_of(context, "userStatuses", user_ids, lambda context, user_id: status_of(context.store, user_id))


@operation("get_user_status")
def get_status(context: RequestContext) -> Response:
    """The status of one user."""
    user_id = user_of(context)["id"]
    return hal({**status_of(context.store, user_id), "_links": {"self": context.link(f"/v2/users/{user_id}/status")}})


@operation("set_user_status")
def set_status(context: RequestContext) -> Response:
    """Sets the e-mail part of a status. Only admins may set that of others."""
    user_id = user_of(context)["id"]
    if user_id != context.user_id:
        context.check_admin()
    set_email_status(context.store, user_id, context.body, context.user_id, "api", context.now)
    return no_content()
