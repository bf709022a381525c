"""An app that other Help Scout users let in, and that shows each of them their mailboxes.

    python examples/oauth_web_flow/app.py

runs it against the embedded sandbox, whose page stands in for Help Scout's. For Help Scout itself, make an app there
with the Redirection URL https://your.host/callback, set HELPSCOUT_APP_ID, HELPSCOUT_APP_SECRET and SESSION_SECRET, and

    uvicorn --app-dir examples/oauth_web_flow --factory app:create_app

behind whatever speaks https for it. It needs Starlette, and SQLAlchemy for the tokens, which it keeps in SQLite unless
DATABASE names another database: pip install "helpscout-client[sandbox,examples]".
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

# So that the program runs as it is. In your app, the store is a module of yours.
sys.path.insert(0, str(Path(__file__).parents[2]))
from examples.token_stores.async_sqlalchemy_store import METADATA, TOKENS, AsyncSQLAlchemyTokenStore

log = logging.getLogger("mailboxes")
PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Mailboxes</title>
<style>body {{ font: 16px/1.5 system-ui, sans-serif; max-width: 32em; margin: 10vh auto; padding: 0 1em }}</style>
<h1>{title}</h1>{content}"""
CONNECT = '<p><a href="/connect">Connect Help Scout</a></p>'


class Accounts:
    """The users who let the app in. Each has a row in the table of tokens."""

    def __init__(self, app_id: str, app_secret: str, base_url: str, engine: AsyncEngine) -> None:
        self.app_id, self.app_secret, self.base_url, self.engine = app_id, app_secret, base_url, engine

    async def admit(self, code: str) -> int:
        """Exchanges a code, and keeps the token of the user whom it was given for."""
        async with await AsyncHelpScout.from_authorization_code(
            code, app_id=self.app_id, app_secret=self.app_secret, base_url=self.base_url
        ) as hs:
            user = await hs.users.me()
            assert hs.token is not None, "it was just exchanged for the code"
            await self.keep(user.id, hs.token)
            return user.id

    async def keep(self, user_id: int, token: Token) -> None:
        """Keeps the token of a user, in place of an older one."""
        store = self.store(user_id)
        async with store.lock(self.app_id):
            await store.save(self.app_id, token)

    async def client(self, user_id: int) -> AsyncHelpScout | None:
        """A client that acts for a user; None if they did not let the app in."""
        async with self.engine.connect() as connection:
            query = select(TOKENS.c.refresh_token).where(*self.store(user_id).key(self.app_id))
            refresh_token = (await connection.execute(query)).scalar()
        if refresh_token is None:
            return None
        # Without this refresh token, a row that is deleted meanwhile would leave the credentials alone, and those get a
        # token of the user who made the app.
        return AsyncHelpScout(
            app_id=self.app_id,
            app_secret=self.app_secret,
            refresh_token=refresh_token,
            token_store=self.store(user_id),
            base_url=self.base_url,
        )

    async def forget(self, user_id: int) -> None:
        """Throws a token away."""
        async with self.engine.begin() as connection:
            await connection.execute(delete(TOKENS).where(*self.store(user_id).key(self.app_id)))

    def store(self, user_id: int) -> AsyncSQLAlchemyTokenStore:
        """Where the token of a user is kept."""
        return AsyncSQLAlchemyTokenStore(self.engine, str(user_id))


def page(title: str, content: str, status: int = 200) -> Response:
    return HTMLResponse(PAGE.format(title=title, content=content), status, {"Cache-Control": "no-store"})


async def home(request: Request) -> Response:
    """The user's mailboxes, or the way in."""
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
        # The user has removed the app, or is not active any more.
        request.session.clear()
        return page("Help Scout does not let us in any more", CONNECT)
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
    """Where Help Scout sends the user back to: the app's Redirection URL."""
    accounts: Accounts = request.app.state.accounts
    query = request.query_params
    if not verify_state(query.get("state"), request.session.pop("state", None)):
        # Somebody else's link, or a second visit to this address.
        return page("You were not sent there by us", CONNECT, 400)
    code = query.get("code")
    if not code:
        return page("You did not let us in", CONNECT, 403)
    try:
        user_id = await accounts.admit(code)
    except TokenError as error:
        # It says what may help, and holds no secret.
        log.warning("%s", error)
        return page("That did not work", CONNECT, 400)
    request.session["user_id"] = user_id
    # The code is not left in the address bar.
    return RedirectResponse("/", 303)


async def disconnect(request: Request) -> Response:
    """Forgets the user."""
    if "user_id" in request.session:
        await request.app.state.accounts.forget(request.session["user_id"])
        request.session.clear()
    return RedirectResponse("/", 303)


async def unreachable(request: Request, error: Exception) -> Response:
    return page("Help Scout does not answer as it should", '<p><a href="/">Try again</a></p>', 502)


def create_app(
    *,
    app_id: str | None = None,
    app_secret: str | None = None,
    session_secret: str | None = None,
    database: str = "sqlite+aiosqlite:///tokens.sqlite",
    base_url: str = "https://api.helpscout.net",
    page_url: str = "https://secure.helpscout.net",
) -> Starlette:
    """The app. What is not given comes from the environment.

    Args:
        app_id: App ID.
        app_secret: App Secret.
        session_secret: Signs the cookies in which the browser keeps `state` and the user's id.
        database: Where the tokens are kept, as an address of SQLAlchemy with an asynchronous driver.
        base_url: Where the API is; over plain http, so are the cookies.
        page_url: Where Help Scout's page for users is.
    """
    cookies = Middleware(
        SessionMiddleware,
        secret_key=session_secret or os.environ["SESSION_SECRET"],
        # Also when coming back from another site, but no form of another site can post with it.
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
    parser.add_argument("--port", type=int, default=8000, help="where to listen (default: %(default)s)")
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
