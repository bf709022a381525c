"""Stores tokens in a database with SQLAlchemy and asyncio: a row for each account that authorized your app.

store = AsyncSQLAlchemyTokenStore(create_async_engine("postgresql+psycopg://..."), "42")
hs = AsyncHelpScout(app_id=..., app_secret=..., refresh_token=..., token_store=store)
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import UTC
from typing import Any

from sqlalchemy import Column, DateTime, MetaData, Table, Text, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from helpscout_client import Token

METADATA = MetaData()
KEY = Column("app_id", Text, primary_key=True), Column("account", Text, primary_key=True)
TOKEN = Column("access_token", Text), Column("refresh_token", Text), Column("expires_at", DateTime(timezone=True))
TOKENS = Table("helpscout_token", METADATA, *KEY, *TOKEN)
# Creates the row if it doesn't exist, and locks it until the transaction ends.
LOCK = text(
    "INSERT INTO helpscout_token (app_id, account) VALUES (:app_id, :account) "
    "ON CONFLICT (app_id, account) DO UPDATE SET account = excluded.account"
)
HELD: ContextVar[AsyncConnection] = ContextVar("connection that holds the lock")


class AsyncSQLAlchemyTokenStore:
    def __init__(self, engine: AsyncEngine, account: str) -> None:
        self.engine, self.account = engine, account

    @asynccontextmanager
    async def lock(self, app_id: str) -> AsyncIterator[None]:
        async with self.engine.begin() as connection:
            await connection.execute(LOCK, {"app_id": app_id, "account": self.account})
            before = HELD.set(connection)
            try:
                yield
            finally:
                HELD.reset(before)

    async def load(self, app_id: str) -> Token | None:
        row: Any = (await HELD.get().execute(select(TOKENS).where(*self.key(app_id)))).one()
        if row.access_token is None:
            return None
        # SQLite has no time zones.
        end = row.expires_at and row.expires_at.replace(tzinfo=row.expires_at.tzinfo or UTC)
        return Token(access_token=row.access_token, refresh_token=row.refresh_token, expires_at=end)

    async def save(self, app_id: str, token: Token) -> None:
        end = token.expires_at and token.expires_at.astimezone(UTC)
        values = {"access_token": token.access_token, "refresh_token": token.refresh_token, "expires_at": end}
        await HELD.get().execute(update(TOKENS).where(*self.key(app_id)).values(values))

    def key(self, app_id: str) -> tuple[Any, ...]:
        return TOKENS.c.app_id == app_id, TOKENS.c.account == self.account
