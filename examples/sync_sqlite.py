"""Syncs conversations, their threads, and customers to an SQLite database. Each run reads only what changed.

    python examples/sync_sqlite.py helpscout.db

reads the credentials from HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET. Without a file, it runs a demo in the embedded
sandbox. Run it as often as you like; after an interruption, it resumes. The API does not report deletions: `--prune`
compares the ids of all conversations, which takes a request for every 25 conversations.
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

# `json` has everything that the API returned. The other columns are generated from it; you can add more of them.
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
#: Lists may show changes with a delay, so each run starts a little before the last one.
OVERLAP = timedelta(minutes=1)
#: Items per transaction.
BATCH = 50

Item = TypeVar("Item", Conversation, Customer)


@dataclass
class Progress:
    """The progress of a table. It is saved in the same transaction as the data, so that they are consistent."""

    name: str
    since: str | None = None
    """The table has all changes before this time; None before the first run."""
    until: str | None = None
    """The value of `since` once the run is complete."""
    position: int | str | None = None
    """Page or cursor where an unfinished run resumes."""
    reached: str | None = None
    """Creation time of the last item written."""

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
    """Writes what changed since the last run, and returns the number of items read by kind."""
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
    """Writes all items from the page that `begin` returns, in batches."""
    progress = Progress.load(database, name)
    page = begin(progress)
    if progress.until is None and page.date is not None:
        # Conversations have no modification time, so use the server's clock.
        progress.until = (page.date - OVERLAP).isoformat()
    walk = page.walk()
    items = iter(walk)
    count = 0
    while batch := list(islice(items, BATCH)):
        with database:
            write(batch)
            # If items may have been missed, the next run must not resume from here.
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
    """The first page of modified conversations to read."""
    page = hs.conversations.list(
        status="all",
        # New conversations come last, so no unread conversation moves to a page that was read.
        sort_field="createdAt",
        sort_order="asc",
        embed="threads",
        modified_since=progress.since,
        page=None if progress.position is None else int(progress.position),
    )
    # Deletions since the last run was interrupted shift conversations to earlier pages: go back to one that was read.
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
    """The first page of modified customers to read."""
    if progress.position is not None:
        # It is not documented how long a cursor is valid.
        with suppress(ValidationError):
            return hs.customers.list_v3(modified_since=progress.since, cursor=str(progress.position))
    return hs.customers.list_v3(modified_since=progress.since)


def write_conversations(hs: HelpScout, database: sqlite3.Connection, batch: list[Conversation]) -> None:
    # Threads are embedded in lists, except those of chats, which are truncated there.
    for conversation, links in zip(batch, hs.related(batch, "threads"), strict=True):
        held = conversation.to_dict()
        held.pop("_embedded", None)
        threads = links.many("threads", Thread)
        # Replacing the row deletes its threads.
        database.execute("REPLACE INTO conversations (id, json) VALUES (?, ?)", [conversation.id, text(held)])
        # Merging conversations moves threads from one to the other.
        database.executemany(
            "REPLACE INTO threads (id, conversation_id, json) VALUES (?, ?, ?)",
            [(thread.id, conversation.id, text(thread.to_dict())) for thread in threads],
        )


def write_customers(database: sqlite3.Connection, batch: list[Customer]) -> None:
    rows = [(customer.id, text(customer.to_dict())) for customer in batch]
    database.executemany("REPLACE INTO customers (id, json) VALUES (?, ?)", rows)


def text(entity: dict[str, Any]) -> str:
    # A preview may be truncated in the middle of a character, and SQLite rejects half a character.
    return json.dumps(entity, ensure_ascii=False).encode(errors="replace").decode()


def prune(hs: HelpScout, database: sqlite3.Connection) -> int:
    """Deletes conversations that no longer exist, and returns their number."""
    walk = hs.conversations.list(status="all", sort_field="createdAt", sort_order="asc").walk(concurrency=4)
    ids = [conversation.id for conversation in walk]
    if not walk.is_complete:
        # Don't delete conversations that were only missed.
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
    parser.add_argument("file", type=Path, nargs="?", help="the database file; default: a demo with the sandbox")
    parser.add_argument("--prune", action="store_true", help="also delete conversations that no longer exist")
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
