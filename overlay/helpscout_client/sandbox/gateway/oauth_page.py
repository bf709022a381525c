"""The page where users authorize the app, in place of Help Scout's own.

https://developer.helpscout.com/mailbox-api/overview/authentication
"""

from collections.abc import Iterable
from html import escape
from typing import Final

import httpx

from ..http.messages import Json, Request, Response
from .tokens import Tokens

_PAGE: Final = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title} – Sandbox</title>
<style>
body {{ font: 16px/1.5 system-ui, sans-serif; background: #f3f5f7; color: #1d2530 }}
main {{ max-width: 26em; margin: 12vh auto; padding: 1em 2em 2em; background: #fff; border-radius: 8px }}
small {{ color: #5d6b7a }}
select, button {{ font: inherit; padding: .4em 1em; margin: .5em .5em .5em 0; max-width: 100% }}
</style>
</head>
<body><main><small>Sandbox, in place of Help Scout</small><h1>{title}</h1>{content}</main></body>
</html>
"""
# The form posts to the page's own address, which keeps the query.
_FORM: Final = """<p>The app <b>{app_id}</b> wants to act for you.</p>
<form method="post">
<label>You are<br><select name="user_id">{options}</select></label><br>
<button name="decision" value="allow">Allow</button> <button name="decision" value="deny">Deny</button>
</form>"""
_HEADERS: Final = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY"}


def is_web_address(text: str) -> bool:
    """Whether users can be redirected to this address with additional query parameters."""
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        return False
    return url.scheme in ("http", "https") and bool(url.host) and not url.fragment


def oauth_page(request: Request, tokens: Tokens, redirect_url: str | None, users: Iterable[Json]) -> Response:
    """Shows the page, or redirects the user back to the app after the decision.

    Args:
        request: The request for the page, or the form.
        tokens: The app and its tokens.
        redirect_url: The app's Redirection URL.
        users: The account's users and teams.
    """
    query = httpx.QueryParams(request.query)
    if query.get("client_id") != tokens.app_id:
        return _page(400, "Unknown app", "<p>No app has this <code>client_id</code>.</p>")
    if redirect_url is None:
        return _page(400, "No Redirection URL", "<p>The app has no Redirection URL. Set <code>redirect_url</code>.</p>")
    people = {str(user["id"]): user for user in users if user["type"] == "user"}
    if request.method != "POST":
        options = "".join(f'<option value="{user_id}">{_name(user)}</option>' for user_id, user in people.items())
        return _page(200, "Authorize this app?", _FORM.format(app_id=escape(tokens.app_id), options=options))
    form = httpx.QueryParams(request.body)
    if form.get("decision") == "allow" and form.get("user_id") in people:
        answer = {"code": tokens.new_code(int(form["user_id"]))}
    elif form.get("decision") == "deny":
        # Help Scout does not document its response; this is the one of OAuth (RFC 6749, section 4.1.2.1).
        answer = {"error": "access_denied"}
    else:
        return _page(400, "No decision", "<p>Choose a user, then Allow or Deny.</p>")
    if "state" in query:
        answer["state"] = query["state"]
    return Response(302, {"Location": str(httpx.URL(redirect_url).copy_merge_params(answer)), **_HEADERS})


def _page(status: int, title: str, content: str) -> Response:
    headers = {"Content-Type": "text/html; charset=utf-8", **_HEADERS}
    return Response(status, headers, _PAGE.format(title=title, content=content).encode())


def _name(user: Json) -> str:
    return escape(f"{user['firstName']} {user['lastName']}, {user['role']}")
