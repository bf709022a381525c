"""Access tokens.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

from collections.abc import Callable
from typing import Final

from ..gateway.tokens import LIFETIME, Grant
from ..handling.context import Call
from ..handling.handlers import operation
from ..http.errors import token_refused
from ..http.messages import Response
from ..http.responses import encoded

_GRANTS: Final[dict[str, Callable[[Call], Grant]]] = {
    "client_credentials": lambda call: call.tokens.issue(call.store.owner_id, call.moment),
    "authorization_code": lambda call: call.tokens.redeem(_given(call, "code"), call.moment),
    "refresh_token": lambda call: call.tokens.refresh(_given(call, "refresh_token"), call.moment),
}


@operation("create_token")
def create_token(call: Call) -> Response:
    """Issues a token to the app."""
    call.tokens.check_app(call.body["client_id"], call.body["client_secret"])
    grant = _GRANTS[call.body["grant_type"]](call)
    body = {
        "token_type": "bearer",
        "access_token": grant.access_token,
        "expires_in": int(LIFETIME.total_seconds()),
    }
    if grant.refresh_token:
        body["refresh_token"] = grant.refresh_token
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": "no-store",
        "Pragma": "no-cache",
    }
    return Response(200, headers, encoded(body))


def _given(call: Call, name: str) -> str:
    if not call.body.get(name):
        raise token_refused("invalid_request", f"{name} is missing")
    return str(call.body[name])
