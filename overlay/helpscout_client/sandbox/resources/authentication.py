"""Access tokens.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

from collections.abc import Callable
from typing import Final

from ..gateway.tokens import LIFETIME, IssuedToken
from ..handling.context import RequestContext
from ..handling.handlers import operation
from ..http.errors import oauth_error
from ..http.messages import Response
from ..http.responses import encoded

_GRANTS: Final[dict[str, Callable[[RequestContext], IssuedToken]]] = {
    "client_credentials": lambda context: context.tokens.issue(context.store.owner_id, context.current_time),
    "authorization_code": lambda context: context.tokens.redeem(_given(context, "code"), context.current_time),
    "refresh_token": lambda context: context.tokens.refresh(_given(context, "refresh_token"), context.current_time),
}


@operation("create_token")
def create_token(context: RequestContext) -> Response:
    """Issues a token to the app."""
    context.tokens.check_app(context.body["client_id"], context.body["client_secret"])
    issued = _GRANTS[context.body["grant_type"]](context)
    body = {
        "token_type": "bearer",
        "access_token": issued.access_token,
        "expires_in": int(LIFETIME.total_seconds()),
    }
    if issued.refresh_token:
        body["refresh_token"] = issued.refresh_token
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": "no-store",
        "Pragma": "no-cache",
    }
    return Response(200, headers, encoded(body))


def _given(context: RequestContext, name: str) -> str:
    if not context.body.get(name):
        raise oauth_error("invalid_request", f"{name} is missing")
    return str(context.body[name])
