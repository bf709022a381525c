"""Access tokens.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

from ..answers import encoded
from ..behaviours import operation
from ..call import Call
from ..messages import Response
from ..refusals import token_refused
from ..tokens import LIFETIME


@operation("create_token")
def create_token(call: Call) -> Response:
    """Issues a token to the app."""
    if call.body["grant_type"] != "client_credentials":
        raise token_refused("unsupported_grant_type", "The sandbox grants tokens for client credentials only")
    if not call.tokens.is_app(call.body["client_id"], call.body["client_secret"]):
        raise token_refused("invalid_client", "Invalid client authentication")
    body = {
        "token_type": "bearer",
        "access_token": call.tokens.issue(call.moment),
        "expires_in": int(LIFETIME.total_seconds()),
    }
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Cache-Control": "no-store",
        "Pragma": "no-cache",
    }
    return Response(200, headers, encoded(body))
