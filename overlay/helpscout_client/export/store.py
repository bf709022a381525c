"""The folder of an export: a database with the records and the state of the run, a manifest, and JSON Lines files."""

# ruff: noqa: S608 - Names of tables come from this module.
from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final, Literal, Self

from filelock import FileLock, Timeout

from helpscout_api.models import Conversation, Customer

from ..errors import ConfigurationError, FileError
from ..private_files import replacing
from ..resources.downloads import safe_name

Kind = Literal["conversations", "customers"]

#: The tables, with the JSON fields that are columns in the database. Each table is also the name of a file.
TABLES: Final = {
    "conversations": ("number", "status", "subject", "mailboxId", "createdAt", "closedAt"),
    "threads": ("conversationId", "type", "createdAt"),
    "attachments": ("conversationId", "threadId", "path"),
    "customers": ("firstName", "lastName", "createdAt"),
    "deleted_conversations": ("noticedAt", "mergedInto"),
    "deleted_customers": ("noticedAt", "mergedInto"),
}
_DATABASE: Final = "helpscout.sqlite"
_LOCK: Final = ".lock"
_ATTACHMENTS: Final = "attachments"
_VERSION: Final = 1
#: The number of problems in the manifest. The database has all.
_SHOWN_PROBLEMS: Final = 20


class Store:
    """The folder of an export, open in one process. `commit` makes changes permanent."""

    manifest: dict[str, Any]
    """The contents of the export and the state of the run. It is committed together with the data."""

    def __init__(self, folder: Path, database: sqlite3.Connection) -> None:
        self._folder = folder
        self._execute = database.execute
        self._commit = database.commit
        row = database.execute("SELECT data FROM manifest").fetchone()
        self.manifest = json.loads(row[0]) if row else {"format_version": _VERSION}

    @classmethod
    @contextmanager
    def open(cls, folder: Path) -> Iterator[Self]:
        """Opens a folder, and creates it if needed. No other process can open it at the same time.

        Raises:
            ConfigurationError: The folder has other files, or another process has it open.
            FileError: The database can't be read or written, for example because the disk is full.
            OSError: The folder can't be read or written.
        """
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path, names = folder / _DATABASE, set(os.listdir(folder))
        if _DATABASE not in names and names - {_LOCK}:
            raise ConfigurationError(f"{folder} has other files: choose a new or empty folder, or one with an export")
        try:
            with FileLock(folder / _LOCK, timeout=0, mode=0o600):
                # SQLite creates its other files with the mode of this one.
                os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
                with closing(sqlite3.connect(path, timeout=60)) as database:
                    _prepare(database, path)
                    yield cls(folder, database)
        except Timeout:
            raise ConfigurationError(f"another export is writing to {folder}") from None
        except sqlite3.Error as error:
            is_full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
            failure = FileError(errno.ENOSPC if is_full else errno.EIO, str(error), str(path))
            for note in getattr(error, "__notes__", ()):
                failure.add_note(note)
            raise failure from error

    def commit(self) -> None:
        """Makes all changes permanent, and writes the manifest to its file."""
        text = json.dumps(self.manifest, indent=2)
        self._execute("INSERT OR REPLACE INTO manifest VALUES (1, ?)", (text,))
        self._commit()
        with replacing(self._folder / "manifest.json") as file:
            print(text, file=file)

    def put(self, item: Conversation | Customer, run: int) -> None:
        """Stores a customer, or a conversation with its threads. Replaces an older version."""
        kind: Kind = "customers" if isinstance(item, Customer) else "conversations"
        self._delete(kind, item.id)
        self._execute(f"DELETE FROM deleted_{kind} WHERE id = ?", (item.id,))
        line = item.to_dict()
        if isinstance(item, Conversation):
            line.pop("_embedded", None)
            self._put_parts(item, run)
        self._put(kind, run, line)

    def remove(self, kind: Kind, key: int, run: int, noticed_at: str, merged_into: int | None) -> None:
        """Removes a record, and stores a note that it was deleted."""
        self._delete(kind, key)
        self._put(f"deleted_{kind}", run, {"id": key, "noticedAt": noticed_at, "mergedInto": merged_into})

    def not_seen(self, kind: Kind, run: int) -> Iterator[int]:
        """The ids of records that a run did not read."""
        return (key for (key,) in self._execute(f"SELECT id FROM {kind} WHERE run <> ? ORDER BY id", (run,)))

    def _put_parts(self, conversation: Conversation, run: int) -> None:
        of = {"conversationId": conversation.id}
        for thread in (conversation.embedded and conversation.embedded.threads) or []:
            self._put("threads", run, {**of, **thread.to_dict()})
            for file in (thread.embedded and thread.embedded.attachments) or []:
                if file.id is not None:
                    name = safe_name(file.filename or "") or "attachment"
                    # Malware is not downloaded.
                    path = None if file.state == "virus" else f"{_ATTACHMENTS}/{file.id}/{name}"
                    self._put("attachments", run, {**of, "threadId": thread.id, "path": path, **file.to_dict()})

    def _put(self, table: str, run: int, line: dict[str, Any]) -> None:
        values = (line["id"], run, json.dumps(line))
        self._execute(f"INSERT OR REPLACE INTO {table} (id, run, data) VALUES (?, ?, ?)", values)

    def _delete(self, kind: Kind, key: int) -> None:
        self._execute(f"DELETE FROM {kind} WHERE id = ?", (key,))
        for part in ("threads", "attachments") if kind == "conversations" else ():
            self._execute(f"DELETE FROM {part} WHERE conversationId = ?", (key,))

    def add_problem(self, place: str, reason: str) -> None:
        """Stores a note on something that can't be read."""
        self._execute("INSERT OR REPLACE INTO problems VALUES (?, ?)", (place, reason))

    def forget_problems(self, pattern: str) -> None:
        """Deletes the problems whose place matches a LIKE pattern of SQL."""
        self._execute("DELETE FROM problems WHERE place LIKE ?", (pattern,))

    def describe(self) -> None:
        """Updates the counts and problems in the manifest."""
        counts = {
            table: self._execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in [*TABLES, "problems"]
        }
        problems = self._execute("SELECT place, reason FROM problems LIMIT ?", (_SHOWN_PROBLEMS,))
        self.manifest.update(problem_count=counts.pop("problems"), problems=[": ".join(row) for row in problems])
        self.manifest.update(counts=counts, is_complete=not self.manifest["problem_count"])

    def missing_attachments(self) -> Iterator[tuple[int, int, Path]]:
        """The attachments that are not saved yet: id, conversation id, and path."""
        (self._folder / _ATTACHMENTS).mkdir(mode=0o700, exist_ok=True)
        for key, conversation_id, name in self._execute("SELECT id, conversationId, path FROM attachments"):
            if name is not None and not (path := self._folder / name).exists():
                yield key, conversation_id, path

    def remove_orphans(self) -> None:
        """Removes the files of attachments that are no longer in the export."""
        for folder in self._folder.glob(f"{_ATTACHMENTS}/*/"):
            if not self._execute("SELECT 1 FROM attachments WHERE id = ?", (folder.name,)).fetchone():
                shutil.rmtree(folder)

    def write_lines(self) -> None:
        """Writes each table to its file of JSON Lines."""
        for table in TABLES:
            with replacing(self._folder / f"{table}.jsonl") as file:
                for (line,) in self._execute(f"SELECT data FROM {table} ORDER BY id"):
                    print(line, file=file)


def _prepare(database: sqlite3.Connection, path: Path) -> None:
    """Creates the tables in a new database.

    Raises:
        ConfigurationError: The database is not an export, or has another version.
    """
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version == 0 and database.execute("SELECT 1 FROM sqlite_master").fetchone() is None:
        database.executescript(_schema())
    elif version != _VERSION:
        raise ConfigurationError(f"{path} is not an export, or was written by another version of helpscout-client")


def _schema() -> str:
    steps = [
        "BEGIN",
        "CREATE TABLE manifest (id INTEGER PRIMARY KEY, data TEXT)",
        "CREATE TABLE problems (place TEXT PRIMARY KEY, reason TEXT)",
    ]
    for table, columns in TABLES.items():
        made = "".join(f", {name} AS (json_extract(data, '$.{name}'))" for name in columns)
        steps.append(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, run INTEGER, data TEXT{made})")
        if "conversationId" in columns:
            steps.append(f"CREATE INDEX {table}_by_conversation ON {table} (conversationId)")
    return ";".join([*steps, f"PRAGMA user_version = {_VERSION}", "COMMIT"])
