"""Keeps an SQLite database in step with conversations, their threads, and customers; reads only what has changed.

    python examples/sync_sqlite.py helpscout.db

takes the app from HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET. Without a file it shows itself in the embedded sandbox.
Run it as often as you like; when it was broken off, it goes on where it was. The API does not tell what was deleted:
with `--prune` it compares the ids of all conversations, which takes a request for each 25 of them.
"""

import argparse
import json
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import astuple, dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from helpscout_api.models import Conversation, Customer, Thread
from helpscout_client import HelpScout, Page, ValidationError
from helpscout_client.sandbox import Sandbox

# All that the API told stands in `json`. The other columns are read off it: they can't differ, and more can be added.
SCHEMA = """
PRAGMA foreign_keys = ON;

CREATE TABLE IF NOT EXISTS conversations (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL,
    number INTEGER AS (json_extract(json, '$.number')),
    mailbox_id INTEGER AS (json_extract(json, '$.mailboxId')),
    customer_id INTEGER AS (json_extract(json, '$.primaryCustomer.id')),
    assignee_id INTEGER AS (json_extract(json, '$.assignee.id')),
    status TEXT AS (json_extract(json, '$.status')),
    subject TEXT AS (json_extract(json, '$.subject')),
    created_at TEXT AS (json_extract(json, '$.createdAt')),
    closed_at TEXT AS (json_extract(json, '$.closedAt'))
);
CREATE TABLE IF NOT EXISTS threads (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversations ON DELETE CASCADE,
    json TEXT NOT NULL,
    type TEXT AS (json_extract(json, '$.type')),
    body TEXT AS (json_extract(json, '$.body')),
    created_at TEXT AS (json_extract(json, '$.createdAt'))
);
CREATE TABLE IF NOT EXISTS customers (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL,
    first_name TEXT AS (json_extract(json, '$.firstName')),
    last_name TEXT AS (json_extract(json, '$.lastName')),
    email TEXT AS (json_extract(json, '$._embedded.emails[0].value')),
    updated_at TEXT AS (json_extract(json, '$.updatedAt'))
);
CREATE TABLE IF NOT EXISTS progress (
    name TEXT PRIMARY KEY,
    since TEXT,
    until TEXT,
    position,
    reached TEXT
);
CREATE INDEX IF NOT EXISTS threads_of_conversation ON threads (conversation_id);
CREATE INDEX IF NOT EXISTS conversations_of_customer ON conversations (customer_id);
"""
#: Lists may not show at once what was modified, so the next time begins a little earlier.
OVERLAP = timedelta(minutes=1)
#: How many are written in one transaction.
BATCH = 50

Item = TypeVar("Item", Conversation, Customer)


@dataclass
class Progress:
    """How far a table has got. It is saved in the transaction of the data, so that they always agree."""

    name: str
    since: str | None = None
    """All that was modified before is in the table; None in the beginning."""
    until: str | None = None
    """What `since` will be when the run is finished."""
    position: int | str | None = None
    """Page or cursor where an unfinished run goes on."""
    reached: str | None = None
    """When the last one was created that it has written."""

    @classmethod
    def load(cls, database: sqlite3.Connection, name: str) -> "Progress":
        row = database.execute("SELECT * FROM progress WHERE name = ?", [name]).fetchone()
        return cls(*row) if row else cls(name)

    def save(self, database: sqlite3.Connection) -> None:
        database.execute("REPLACE INTO progress VALUES (?, ?, ?, ?, ?)", astuple(self))


def open_database(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    database.executescript(SCHEMA)
    return database


def sync(hs: HelpScout, database: sqlite3.Connection) -> dict[str, int]:
    """Writes what has changed since the last time, and tells how many of what were read."""
    return {
        "conversations": read(
            database, "conversations", partial(changed_conversations, hs), partial(write_conversations, hs, database)
        ),
        "customers": read(database, "customers", partial(changed_customers, hs), partial(write_customers, database)),
    }


def read(
    database: sqlite3.Connection,
    name: str,
    begin: Callable[[Progress], Page[Item]],
    write: Callable[[list[Item]], None],
) -> int:
    """Writes all that `begin` leads to, batch by batch."""
    progress = Progress.load(database, name)
    page = begin(progress)
    if progress.until is None and page.date is not None:
        # Conversations don't say when they were modified, so the server's clock has to.
        progress.until = (page.date - OVERLAP).isoformat()
    walk = page.walk()
    items = iter(walk)
    count = 0
    while batch := list(islice(items, BATCH)):
        with database:
            write(batch)
            # Once something may have been missed, there is no use in going on from here.
            progress.position = walk.resume if walk.is_complete else None
            created_at = batch[-1].created_at
            progress.reached = created_at.isoformat() if created_at else None
            progress.save(database)
        count += len(batch)
    with database:
        if walk.is_complete and progress.until is not None:
            progress.since = progress.until
        progress.until = progress.position = progress.reached = None
        progress.save(database)
    return count


def changed_conversations(hs: HelpScout, progress: Progress) -> Page[Conversation]:
    """Where to begin with the conversations that were modified."""
    page = hs.conversations.list(
        status="all",
        # New ones come last, so nothing moves to where it was read already.
        sort_field="createdAt",
        sort_order="asc",
        embed="threads",
        modified_since=progress.since,
        page=None if progress.position is None else int(progress.position),
    )
    # Unless some were deleted since the last run was broken off: then go back to what it has read for sure.
    while progress.position is not None and not begins_before(page, progress.reached):
        before = page.previous_page()
        if before is None:
            break
        page = before
    return page


def begins_before(page: Page[Conversation], moment: str | None) -> bool:
    created_at = page.items[0].created_at if page.items else None
    return created_at is not None and moment is not None and created_at < datetime.fromisoformat(moment)


def changed_customers(hs: HelpScout, progress: Progress) -> Page[Customer]:
    """Where to begin with the customers that were modified."""
    if progress.position is not None:
        # Nobody says how long a cursor serves.
        with suppress(ValidationError):
            return hs.customers.list_v3(modified_since=progress.since, cursor=str(progress.position))
    return hs.customers.list_v3(modified_since=progress.since)


def write_conversations(hs: HelpScout, database: sqlite3.Connection, batch: list[Conversation]) -> None:
    # They are embedded, but for chats, whose threads are cut short in lists.
    for conversation, links in zip(batch, hs.related(batch, "threads"), strict=True):
        held = conversation.to_dict()
        held.pop("_embedded", None)
        threads = links.many("threads", Thread)
        # The old row takes its threads with it.
        database.execute("REPLACE INTO conversations (id, json) VALUES (?, ?)", [conversation.id, text(held)])
        # A thread may have been another conversation's before the two were merged.
        database.executemany(
            "REPLACE INTO threads (id, conversation_id, json) VALUES (?, ?, ?)",
            [(thread.id, conversation.id, text(thread.to_dict())) for thread in threads],
        )


def write_customers(database: sqlite3.Connection, batch: list[Customer]) -> None:
    rows = [(customer.id, text(customer.to_dict())) for customer in batch]
    database.executemany("REPLACE INTO customers (id, json) VALUES (?, ?)", rows)


def text(entity: dict[str, Any]) -> str:
    # A preview may be cut within a character, of which SQLite would take no half.
    return json.dumps(entity, ensure_ascii=False).encode(errors="replace").decode()


def prune(hs: HelpScout, database: sqlite3.Connection) -> int:
    """Deletes conversations that are not there any more, and tells how many."""
    walk = hs.conversations.list(status="all", sort_field="createdAt", sort_order="asc").walk(concurrency=4)
    ids = [conversation.id for conversation in walk]
    if not walk.is_complete:
        # One that was only overlooked must not go.
        return 0
    with database:
        statement = "DELETE FROM conversations WHERE id NOT IN (SELECT value FROM json_each(?))"
        return database.execute(statement, [json.dumps(ids)]).rowcount


def demo() -> None:
    sandbox = Sandbox()
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(open_database(Path(folder) / "helpscout.db")) as database,
        sandbox.client() as hs,
    ):
        print("first run:", sync(hs, database))
        sandbox.clock.advance(timedelta(hours=1))
        hs.threads.create_note(next(iter(sandbox.conversations)), text="A note")
        sandbox.add_conversation("Late parcel", customer="ines@example.com")
        print("after an hour:", sync(hs, database))
        hs.conversations.delete(next(iter(sandbox.conversations)))
        print("deleted:", prune(hs, database))
        for row in database.execute("SELECT status, count(*) FROM conversations GROUP BY status"):
            print("  {:<8} {:>4}".format(*row))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", help="the database; without it, one of the sandbox")
    parser.add_argument("--prune", action="store_true", help="also delete what is not there any more")
    arguments = parser.parse_args()
    if arguments.file is None:
        demo()
        return
    with closing(open_database(arguments.file)) as database, HelpScout(user_agent="sync_sqlite") as hs:
        print(sync(hs, database))
        if arguments.prune:
            print("deleted:", prune(hs, database))


if __name__ == "__main__":
    main()
