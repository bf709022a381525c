"""An app that Help Scout users can authorize, and that shows each of them their mailboxes.

    python examples/oauth_web_flow/app.py

runs it against the embedded sandbox, whose page replaces Help Scout's. To use Help Scout itself, create an app there
with the Redirection URL https://your.host/callback, set HELPSCOUT_APP_ID, HELPSCOUT_APP_SECRET and SESSION_SECRET, and
run

    uvicorn --app-dir examples/oauth_web_flow --factory app:create_app

behind a proxy that provides https. It requires Starlette and SQLAlchemy: pip install
"helpscout-client[sandbox,examples]". Tokens are stored in SQLite unless DATABASE is the URL of another database.
"""

import argparse
import logging
import os
import secrets
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from helpscout_client import (
    AsyncHelpScout,
    AuthenticationError,
    HelpScoutError,
    Token,
    TokenError,
    authorization_url,
    new_state,
    verify_state,
)

# This lets the example run from the repository. In your app, the store is one of your own modules.
sys.path.insert(0, str(Path(__file__).parents[2]))
from examples.token_stores.async_sqlalchemy_store import METADATA, TOKENS, AsyncSQLAlchemyTokenStore

log = logging.getLogger("mailboxes")
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Mailboxes</title>
<style>body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 32em; margin: 10vh auto; padding: 0 1em }}</style>
<h1>{title}</h1>{content}"""
CONNECT = '<p><a href="/connect">Connect Help Scout</a></p>'


class Accounts:
    """The users who authorized the app. Each has a row in the table of tokens."""

    def __init__(self, app_id: str, app_secret: str, base_url: str, engine: AsyncEngine) -> None:
        self.app_id, self.app_secret, self.base_url, self.engine = app_id, app_secret, base_url, engine

    async def admit(self, code: str) -> int:
        """Exchanges a code, and saves the token of the user who authorized the app."""
        async with await AsyncHelpScout.from_authorization_code(
            code, app_id=self.app_id, app_secret=self.app_secret, base_url=self.base_url
        ) as hs:
            user = await hs.users.me()
            assert hs.token is not None, "it was just exchanged for the code"
            await self.keep(user.id, hs.token)
            return user.id

    async def keep(self, user_id: int, token: Token) -> None:
        """Saves the token of a user, and replaces an older one."""
        store = self.store(user_id)
        async with store.lock(self.app_id):
            await store.save(self.app_id, token)

    async def client(self, user_id: int) -> AsyncHelpScout | None:
        """A client that acts for a user; None if the user has not authorized the app."""
        async with self.engine.connect() as connection:
            query = select(TOKENS.c.refresh_token).where(*self.store(user_id).key(self.app_id))
            refresh_token = (await connection.execute(query)).scalar()
        if refresh_token is None:
            return None
        # Pass the refresh token: if the row is deleted in the meantime, a client with only the app's credentials would
        # get a token of the user who created the app.
        return AsyncHelpScout(
            app_id=self.app_id,
            app_secret=self.app_secret,
            refresh_token=refresh_token,
            token_store=self.store(user_id),
            base_url=self.base_url,
        )

    async def forget(self, user_id: int) -> None:
        """Deletes a token."""
        async with self.engine.begin() as connection:
            await connection.execute(delete(TOKENS).where(*self.store(user_id).key(self.app_id)))

    def store(self, user_id: int) -> AsyncSQLAlchemyTokenStore:
        """The store for the token of a user."""
        return AsyncSQLAlchemyTokenStore(self.engine, str(user_id))


def page(title: str, content: str, status: int = 200) -> Response:
    return HTMLResponse(PAGE.format(title=title, content=content), status, {"Cache-Control": "no-store"})


async def home(request: Request) -> Response:
    """Shows the user's mailboxes, or a link to connect."""
    accounts: Accounts = request.app.state.accounts
    user_id = request.session.get("user_id")
    hs = None if user_id is None else await accounts.client(user_id)
    if user_id is None or hs is None:
        return page("Mailboxes", CONNECT)
    try:
        async with hs:
            user = await hs.users.me()
            names = [mailbox.name or "" async for mailbox in hs.mailboxes.list()]
    except (AuthenticationError, TokenError) as error:
        if isinstance(error, TokenError) and not error.must_authorize:
            raise
        # The user has removed the app, or is no longer active.
        request.session.clear()
        return page("This app no longer has access to Help Scout", CONNECT)
    items = "".join(f"<li>{escape(name)}</li>" for name in names)
    leave = '<form method="post" action="/disconnect"><button>Disconnect</button></form>'
    return page(f"Mailboxes of {escape(user.first_name or 'you')}", f"<ul>{items}</ul>{leave}")


async def connect(request: Request) -> Response:
    """Sends the user to Help Scout's page."""
    state = request.session["state"] = new_state()
    return RedirectResponse(
        authorization_url(request.app.state.accounts.app_id, state, base_url=request.app.state.page_url), 302
    )


async def callback(request: Request) -> Response:
    """The app's Redirection URL, to which Help Scout sends the user back."""
    accounts: Accounts = request.app.state.accounts
    query = request.query_params
    if not verify_state(query.get("state"), request.session.pop("state", None)):
        # The link is from another user's session, or was visited before.
        return page("This link is not from your session", CONNECT, 400)
    code = query.get("code")
    if not code:
        return page("You did not authorize this app", CONNECT, 403)
    try:
        user_id = await accounts.admit(code)
    except TokenError as error:
        # The message suggests a fix, and contains no secret.
        log.warning("%s", error)
        return page("Authorization failed", CONNECT, 400)
    request.session["user_id"] = user_id
    # Redirect to remove the code from the address bar.
    return RedirectResponse("/", 303)


async def disconnect(request: Request) -> Response:
    """Deletes the user's token and session."""
    if "user_id" in request.session:
        await request.app.state.accounts.forget(request.session["user_id"])
        request.session.clear()
    return RedirectResponse("/", 303)


async def unreachable(request: Request, error: Exception) -> Response:
    return page("Help Scout is not available", '<p><a href="/">Try again</a></p>', 502)


def create_app(
    *,
    app_id: str | None = None,
    app_secret: str | None = None,
    session_secret: str | None = None,
    database: str = "sqlite+aiosqlite:///tokens.sqlite",
    base_url: str = "https://api.helpscout.net",
    page_url: str = "https://secure.helpscout.net",
) -> Starlette:
    """Creates the app. The environment provides credentials and secrets that are not given.

    Args:
        app_id: App ID.
        app_secret: App Secret.
        session_secret: Signs the cookies in which the browser keeps `state` and the user's id.
        database: The SQLAlchemy URL of the token database, with an asynchronous driver.
        base_url: The URL of the API. If it is http, the cookies are sent over plain http, too.
        page_url: The URL of Help Scout's authorization page.
    """
    cookies = Middleware(
        SessionMiddleware,
        secret_key=session_secret or os.environ["SESSION_SECRET"],
        # Sent when the user returns from another site, but not with forms that another site posts.
        same_site="lax",
        https_only=base_url.startswith("https:"),
    )
    routes = [
        Route("/", home),
        Route("/connect", connect),
        Route("/callback", callback),
        Route("/disconnect", disconnect, methods=["POST"]),
    ]
    engine = create_async_engine(os.environ.get("DATABASE", database))

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with engine.begin() as connection:
            await connection.run_sync(METADATA.create_all)
        yield
        await engine.dispose()

    handlers = {HelpScoutError: unreachable}
    app = Starlette(routes=routes, middleware=[cookies], exception_handlers=handlers, lifespan=lifespan)
    app.state.accounts = Accounts(
        app_id or os.environ["HELPSCOUT_APP_ID"], app_secret or os.environ["HELPSCOUT_APP_SECRET"], base_url, engine
    )
    app.state.page_url = page_url
    return app


def main() -> None:
    import uvicorn

    from helpscout_client.sandbox import Sandbox

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default: %(default)s)")
    port = parser.parse_args().port
    sandbox = Sandbox(redirect_url=f"http://127.0.0.1:{port}/callback")
    with sandbox.serve() as url, TemporaryDirectory() as folder:
        app = create_app(
            app_id=sandbox.app_id,
            app_secret=sandbox.app_secret,
            session_secret=secrets.token_hex(),
            database=f"sqlite+aiosqlite:///{folder}/tokens.sqlite",
            base_url=url,
            page_url=url,
        )
        print(f"Open http://127.0.0.1:{port} in a browser. Stop it with Ctrl-C.", flush=True)
        uvicorn.run(app, port=port, log_level="warning")


if __name__ == "__main__":
    main()
