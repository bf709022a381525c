"""A real PostgreSQL server for tests, if it is installed.

Use the fixtures with `pytest_plugins = ["tests.examples.token_stores.postgres_servers"]` in a test module.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql


def _programs() -> Path | None:
    """The folder with `initdb` and `pg_ctl`."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    return folders[-1] if folders and (folders[-1] / "initdb").exists() else None


def _user() -> str | None:
    """The user that runs the server: `initdb` doesn't run as root."""
    if os.geteuid():
        return None
    try:
        return pwd.getpwnam("postgres").pw_name
    except KeyError:
        return pwd.getpwnam("nobody").pw_name


PROGRAMS = _programs()


class PostgresServer:
    """A database cluster in a temporary folder, which listens on a socket there."""

    def __init__(self, programs: Path) -> None:
        self._programs, self._user = programs, _user()
        # Sockets require short paths.
        self._folder = tempfile.TemporaryDirectory(dir="/tmp", prefix="pg")
        if self._user:
            shutil.chown(self._folder.name, self._user)
        self._data = f"{self._folder.name}/data"
        self._run("initdb", "--pgdata", self._data, "--username=helpscout", "--auth=trust", "--no-sync", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories='{self._folder.name}' -c fsync=off"
        self._run("pg_ctl", "start", "-w", "-D", self._data, "-l", f"{self._folder.name}/log", "-o", options)

    def _run(self, program: str, *words: str) -> None:
        subprocess.run(
            [self._programs / program, *words],
            user=self._user,
            cwd=self._folder.name,
            stdout=subprocess.DEVNULL,
            check=True,
        )

    @property
    def options(self) -> dict[str, Any]:
        """The connection parameters of a driver, except the name of the database."""
        return {"host": self._folder.name, "user": "helpscout"}

    def database(self) -> str:
        """Makes an empty database."""
        name = f"test_{uuid.uuid4().hex}"
        with psycopg.connect(dbname="postgres", **self.options, autocommit=True) as connection:
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return name

    def close(self) -> None:
        self._run("pg_ctl", "stop", "-D", self._data, "-m", "immediate")
        self._folder.cleanup()


@pytest.fixture(scope="session")
def _postgres() -> Iterator[PostgresServer | None]:
    server = PostgresServer(PROGRAMS) if PROGRAMS else None
    yield server
    if server:
        server.close()


@pytest.fixture
def postgres(_postgres: PostgresServer | None) -> PostgresServer:
    if _postgres is None:
        pytest.skip("there is no PostgreSQL")
    return _postgres
