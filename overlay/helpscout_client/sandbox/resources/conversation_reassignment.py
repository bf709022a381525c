"""Reassignment of the conversations of a user who is away. The sandbox stores the setting only."""

from typing import Final

from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.messages import Response
from ..http.responses import hal, no_content
from .users import user_of

_DEFAULT: Final = {"enabled": False, "awayDuration": {"hours": 0, "minutes": 0}}


@operation("get_user_conversation_reassignment")
def get_reassignment(context: RequestContext) -> Response:
    """A user's setting."""
    user_id = user_of(context)["id"]
    setting = context.store.reassignments.get(user_id, _DEFAULT)
    return hal({**setting, "_links": {"self": context.link(f"/v2/users/{user_id}/conversation-reassignment")}})


@operation("update_user_conversation_reassignment")
def update_reassignment(context: RequestContext) -> Response:
    """Changes a user's setting. Only admins may change that of others."""
    user_id = user_of(context)["id"]
    if user_id != context.user_id:
        context.check_admin()
    context.store.reassignments[user_id] = {name: context.body[name] for name in ("enabled", "awayDuration")}
    return no_content()
