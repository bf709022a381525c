"""The example that syncs a database."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest

from examples import sync_sqlite
from helpscout_api.models import Customer
from helpscout_client import ServerError
from helpscout_client.sandbox import Request, Response, Sandbox, Status

HOUR = datetime.timedelta(hours=1)


class CuttingSandbox(Sandbox):
    """Cuts threads of chats in lists, as Help Scout does."""

    def handle(self, request: Request) -> Response:
        response = super().handle(request)
        if request.path == "/v2/conversations" and response.status == 200:
            body = response.json()
            for item in body.get("_embedded", {}).get("conversations", []):
                if item["type"] == "chat":
                    del item["_embedded"]["threads"][1:]
            response.body = json.dumps(body).encode()
        return response


class Mirror:
    """An account, its database, and another program that reads it."""

    def __init__(self, database: sqlite3.Connection, reader: sqlite3.Connection) -> None:
        self.database, self.reader, self.sandbox = database, reader, CuttingSandbox(size=120)
        for number in range(60):
            self.sandbox.add_customer("Customer", str(number), emails=f"more{number}@example.com")
        self.sandbox.clock.advance(HOUR)

    def sync(self) -> tuple[int, int]:
        """How many conversations and customers were read."""
        with self.sandbox.client(max_retries=0) as hs:
            read = sync_sqlite.sync(hs, self.database)
        return read["conversations"], read["customers"]

    def prune(self) -> int:
        with self.sandbox.client() as hs:
            return sync_sqlite.prune(hs, self.database)

    def all(self, statement: str, *values: object) -> list[Any]:
        return self.reader.execute(statement, values).fetchall()

    def check(self) -> None:
        """Fails unless the database holds what the account holds."""
        conversations = {row[0]: json.loads(row[1]) for row in self.all("SELECT id, json FROM conversations")}
        assert conversations.keys() == set(self.sandbox.conversations)
        threads: dict[int, list[Any]] = {}
        for thread_id, conversation_id, text in self.all("SELECT id, conversation_id, json FROM threads"):
            threads.setdefault(conversation_id, []).append(text)
            assert json.loads(text)["id"] == thread_id
        for conversation_id, held in self.sandbox.conversations.items():
            shown = held.to_dict()
            embedded = shown.pop("_embedded")
            # How long ago that was, in words, changes with time.
            for conversation in (shown, conversations[conversation_id]):
                conversation["customerWaitingSince"].pop("friendly")
            assert conversations[conversation_id] == shown
            expected = sorted(map(sync_sqlite.text, embedded["threads"]))
            assert sorted(threads.pop(conversation_id, [])) == expected
        assert threads == {}
        customers = dict(self.all("SELECT id, json FROM customers"))
        assert customers.keys() == set(self.sandbox.customers)

    def asked(self) -> list[str]:
        """What was asked for since this was last called."""
        paths = [request.path for request in self.sandbox.requests if "oauth2" not in request.path]
        self.sandbox.requests.clear()
        return paths


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    path = tmp_path / "helpscout.db"
    with closing(sync_sqlite.open_database(path)) as database, closing(sqlite3.connect(path)) as reader:
        yield Mirror(database, reader)


def test_sync__holds_all(mirror: Mirror) -> None:
    count = len(mirror.sandbox.customers)
    assert mirror.sync() == (120, count)
    mirror.check()
    ((conversation_id, number, status, subject, customer_id),) = mirror.all(
        "SELECT id, number, status, subject, customer_id FROM conversations ORDER BY id LIMIT 1"
    )
    shown = mirror.sandbox.conversations[conversation_id]
    assert (number, status, subject) == (shown.number, shown.status, shown.subject)
    assert mirror.all("SELECT email FROM customers WHERE id = ?", customer_id) == [
        (shown.primary_customer and shown.primary_customer.email,)
    ]
    bodies = mirror.all("SELECT body FROM threads WHERE conversation_id = ? AND type = 'customer'", conversation_id)
    assert all(body for (body,) in bodies)


def test_sync__half_a_character(mirror: Mirror) -> None:
    with mirror.database:
        sync_sqlite.write_customers(mirror.database, [Customer(id=1, first_name="Cut \ud83d")])
    assert mirror.all("SELECT first_name FROM customers") == [("Cut ?",)]


def test_sync__reads_whole_threads_of_chats_only_by_themselves(mirror: Mirror) -> None:
    mirror.sync()
    chats = [each.id for each in mirror.sandbox.conversations.values() if each.type_ == "chat"]
    asked = mirror.asked()
    assert sorted(path for path in asked if path.endswith("/threads")) == sorted(
        f"/v2/conversations/{chat}/threads" for chat in chats
    )
    assert chats
    assert len(asked) == 5 + len(chats) + asked.count("/v3/customers")


def test_sync__reads_what_changed(mirror: Mirror) -> None:
    mirror.sync()
    mirror.sandbox.clock.advance(HOUR)
    mirror.asked()
    assert mirror.sync() == (0, 0)
    assert mirror.asked() == ["/v2/conversations", "/v3/customers"]
    mirror.sandbox.clock.advance(HOUR)
    first, second, *_ = mirror.sandbox.conversations
    with mirror.sandbox.client() as hs:
        hs.threads.create_note(first, text="A note")
        hs.conversations.update(second, op="replace", path="/subject", value="Another")
        # Conversations hold the name as it was when they were modified.
        renamed = list(mirror.sandbox.customers)[-1]
        hs.customers.update(renamed, operations=[{"op": "replace", "path": "/firstName", "value": "Zoë"}])
    mirror.sandbox.add_conversation("New", customer="new@example.com")
    conversations, customers = mirror.sync()
    assert (conversations, customers) == (3, 2)
    assert mirror.all("SELECT first_name FROM customers WHERE id = ?", renamed) == [("Zoë",)]
    mirror.check()


@pytest.mark.parametrize(
    ("operation", "nth", "written"),
    [
        ("list_conversations", 1, 0),
        ("list_conversations", 4, 50),
        ("list_threads", 1, 0),
        ("list_threads", 10, 50),
        ("list_customers_v3", 2, 120),
    ],
)
def test_sync__goes_on_where_it_was_broken_off(mirror: Mirror, operation: str, nth: int, written: int) -> None:
    with mirror.sandbox.inject(Status(500), operation, nth=nth), pytest.raises(ServerError):
        mirror.sync()
    assert mirror.all("SELECT count(*) FROM conversations") == [(written,)]
    mirror.sandbox.clock.advance(HOUR)
    mirror.sandbox.add_conversation("Meanwhile")
    mirror.sandbox.requests.clear()
    mirror.sync()
    queries = [parse_qs(request.query) for request in mirror.sandbox.requests if request.path == "/v2/conversations"]
    # The page before is read again.
    assert queries[0].get("page") == (["2"] if written == 50 else None)
    mirror.check()
    mirror.sandbox.clock.advance(HOUR)
    # What came after the first run began comes once more.
    assert mirror.sync()[0] <= 1
    assert mirror.sync() == (0, 0)


def test_sync__misses_nothing_when_some_are_deleted_while_it_rests(mirror: Mirror) -> None:
    with mirror.sandbox.inject(Status(500), "list_conversations", nth=5), pytest.raises(ServerError):
        mirror.sync()
    with mirror.sandbox.client() as hs:
        for (conversation_id,) in mirror.all("SELECT id FROM conversations ORDER BY created_at LIMIT 60"):
            hs.conversations.delete(conversation_id)
    mirror.sync()
    assert {row[0] for row in mirror.all("SELECT id FROM conversations")} >= set(mirror.sandbox.conversations)
    assert mirror.prune() == 60
    mirror.check()


def test_sync__begins_again_when_the_cursor_is_invalid(mirror: Mirror) -> None:
    with mirror.sandbox.inject(Status(500), "list_customers_v3", nth=2), pytest.raises(ServerError):
        mirror.sync()
    with mirror.database:
        mirror.database.execute("UPDATE progress SET position = 'stale' WHERE name = 'customers'")
    assert mirror.sync()[1] == len(mirror.sandbox.customers)
    mirror.check()


def test_sync__keeps_data_and_progress_together(mirror: Mirror) -> None:
    mirror.sync()
    before = mirror.all("SELECT * FROM progress")
    mirror.sandbox.clock.advance(HOUR)
    with mirror.sandbox.client() as hs:
        hs.threads.create_note(next(iter(mirror.sandbox.conversations)), text="A note")
    mirror.database.execute("CREATE TRIGGER full BEFORE INSERT ON threads BEGIN SELECT raise(ABORT, 'full'); END")
    with pytest.raises(sqlite3.IntegrityError, match="full"):
        mirror.sync()
    assert mirror.all("SELECT * FROM progress") == before
    mirror.database.execute("DROP TRIGGER full")
    assert mirror.sync()[0] == 1
    mirror.check()


def test_prune__deletes_what_is_gone(mirror: Mirror) -> None:
    mirror.sync()
    first, second, *_ = mirror.sandbox.conversations
    with mirror.sandbox.client() as hs:
        hs.conversations.delete(first)
        hs.conversations.delete(second)
    assert mirror.prune() == 2
    mirror.check()
    assert mirror.prune() == 0


def test_command__syncs_the_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sandbox = Sandbox(size=20)
    monkeypatch.setattr(sync_sqlite, "HelpScout", sandbox.client)
    monkeypatch.setattr("sys.argv", ["sync_sqlite.py", str(tmp_path / "helpscout.db"), "--prune"])
    sync_sqlite.main()
    count = len(sandbox.customers)
    assert capsys.readouterr().out == f"{{'conversations': 20, 'customers': {count}}}\ndeleted: 0\n"
    sandbox.clock.advance(HOUR)
    sync_sqlite.main()
    assert capsys.readouterr().out.startswith("{'conversations': 0, 'customers': 0}\n")
