"""Creates or updates an export, page by page, and continues an interrupted run."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Generator, Hashable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from helpscout_api.models import Conversation, ConversationEmbedded

from .. import HelpScout, Page, Walk
from ..errors import ConfigurationError, HelpScoutError, NotFoundError, RateLimitError
from ..paging.bookmark import OVERLAP
from ..times import in_zone
from .store import Kind, Store

K = TypeVar("K", bound=Hashable)
Report = Callable[[str, int, int | None], object]

_KINDS: Final[tuple[Kind, ...]] = ("conversations", "customers")
_CONCURRENCY: Final = 4
#: The number of records or attachments between two commits.
_CHUNK: Final = 100
#: Errors that end the run; the next run continues there. Other errors concern one record.
_TEMPORARY: Final = (OSError, RateLimitError)


def export(
    hs: HelpScout,
    folder: str | os.PathLike[str],
    *,
    files: Literal["jsonl", "sqlite"] | None = None,
    since_last: bool = False,
    attachments: bool = False,
    on_progress: Report = lambda stage, done, total: None,
) -> dict[str, Any]:
    """Exports an account to a folder, or updates the export in it.

    An interrupted run continues where it stopped, even after `kill -9`. A full run reads everything, and removes
    records that were deleted in Help Scout.

    Args:
        hs: The client.
        folder: A new or empty folder, or one with an export. Only its owner can read the files.
        files: `jsonl` for files of JSON Lines, `sqlite` for the database alone; by default that of the last run, or
            `jsonl`.
        since_last: Read only changes since the last run. The first run is always a full run.
        attachments: Also save attachments.
        on_progress: Called with the name of the stage, the number of records done, and their total, if known.

    Returns:
        The manifest. Its `is_complete` says whether everything was read.

    Raises:
        ConfigurationError: The folder has other files, or an export of another account or in another format; or another
            export is writing to it.
        HelpScoutError: A request failed, or the database or an attachment can't be written.
        OSError: A file can't be written.
    """
    # This comes before the folder is created, since credentials may be missing.
    me = hs.users.me()
    account = {"company_id": me.company_id, "user_id": me.id}
    with Store.open(Path(folder)) as store:
        manifest = store.manifest
        if manifest.setdefault("account", account) != account:
            raise ConfigurationError(f"{folder} has the export of another account or user: choose another folder")
        if manifest.setdefault("files", files or "jsonl") != (files or manifest["files"]):
            raise ConfigurationError(f"{folder} has an export as {manifest['files']}: choose another folder")
        manifest["base_url"] = str(hs.raw.get_httpx_client().base_url)
        run = _Run(hs, store, since_last, on_progress)
        try:
            for kind in _KINDS:
                run.read(kind)
            run.remove_missing()
            if attachments:
                run.save_attachments()
            run.finish()
        except BaseException as error:
            # `resume` says how to continue a list. An export does this itself.
            vars(error).pop("resume", None)
            error.add_note("To continue, export to the same folder again.")
            raise
        return manifest


class _Run:
    """A run, new or continued. Its state is in the manifest's `run`."""

    def __init__(self, hs: HelpScout, store: Store, since_last: bool, on_progress: Report) -> None:
        self._hs, self._store, self._report = hs, store, on_progress
        self._manifest = manifest = store.manifest
        since = manifest.setdefault("since", dict.fromkeys(_KINDS))
        is_full = not since_last or None in since.values()
        # A full run replaces an interrupted run of changes.
        if manifest.get("run") is None or (is_full and not manifest["run"]["is_full"]):
            number = manifest["runs"] = manifest.get("runs", 0) + 1
            manifest["run"] = {"number": number, "is_full": is_full, "started_at": _now(), "read": [], "at": {}}
            if is_full:
                store.forget_problems("%")
        self._run = manifest["run"]
        self._number: int = self._run["number"]
        manifest["is_complete"] = False
        store.commit()

    def read(self, kind: Kind) -> None:
        """Reads the rest of a list, and stores it."""
        if kind in self._run["read"]:
            return
        position: dict[str, Any] = self._run["at"]
        position.setdefault("is_in_doubt", False)
        is_read = False
        while not is_read:
            start = position.get("reached", "")
            is_read = self._read_pages(kind, position)
            # If items may be missing, it reads again from the last safe page. It gives up when that makes no progress.
            position["is_in_doubt"] |= not is_read and position.get("reached", "") <= start
        self._store.forget_problems(kind)
        # As in `modified_since`, items that can't be read don't hold back the watermark.
        if position["is_in_doubt"]:
            self._store.add_problem(kind, "the list changed during the run, so some items may be missing")
        elif position["began_at"] is not None:
            watermark = datetime.datetime.fromisoformat(position["began_at"]) - OVERLAP
            self._manifest["since"][kind] = watermark.isoformat()
        self._run["at"] = {}
        self._run["read"].append(kind)
        self._store.commit()

    def _read_pages(self, kind: Kind, position: dict[str, Any]) -> bool:
        """Stores pages up to the end of the list. Returns False if it stops early because items may be missing."""
        previous = (0, "")
        with self._pages(kind, position) as (walk, pages):
            for page in pages:
                for item in page.items:
                    self._store.put(item, self._number)
                for each in page.unreadable:
                    self._store.add_problem(f"page {page.number} of {kind}, {each.place}", each.reason)
                if not (position["is_in_doubt"] or walk.saw_all_pages):
                    return False
                number, total = page.number or 1, page.total_elements
                if number > previous[0] > 0:
                    # The state is one page behind, so that the page before is read again if items move to it.
                    position["page"], position["reached"] = previous
                previous = number, max(map(_created_at, page.items), default="")
                position.setdefault("began_at", page.date and page.date.isoformat())
                self._store.commit()
                self._report(kind, min(number * (page.size or 1), total or 0), total)
            return position["is_in_doubt"] or walk.saw_all_pages

    @contextmanager
    def _pages(self, kind: Kind, position: Mapping[str, Any]) -> Generator[tuple[Walk[Any], Iterable[Page[Any]]]]:
        """The pages from the run's current page, or from an earlier one if unread items have moved there."""
        number, step = position.get("page", 1), 1
        while True:
            walk = self._walk(kind, number)
            with closing(walk.by_page()) as pages:
                first = next(pages)
                if number == 1 or (first.items and "" < _created_at(first.items[0]) < position["reached"]):
                    yield walk, chain([first], pages)
                    return
            number, step = max(1, number - step), 2 * step

    def _walk(self, kind: Kind, number: int) -> Walk[Any]:
        """A list in the order of creation, so that new items come last."""
        since = None if self._run["is_full"] else self._manifest["since"][kind]
        options: Any = {"modified_since": since, "sort_field": "createdAt", "sort_order": "asc", "page": number}
        if kind == "customers":
            return self._hs.customers.list(**options).walk(concurrency=_CONCURRENCY)
        return self._hs.conversations.walk_with_threads(**options, status="all", concurrency=_CONCURRENCY)

    def remove_missing(self) -> None:
        """In a full run, looks up records that were not in the lists, and removes deleted ones."""
        for kind in _KINDS if self._run["is_full"] else ():
            look_up: Any = self._conversation if kind == "conversations" else self._hs.customers.get
            for key, found, error in self._in_chunks("deleted", self._store.not_seen(kind, self._number), look_up):
                if isinstance(error, NotFoundError):
                    self._store.remove(kind, key, self._number, _now(), None)
                elif error is not None:
                    self._store.add_problem(f"{kind} {key}", str(error))
                elif found.id != key:
                    self._store.remove(kind, key, self._number, _now(), found.id)
                else:
                    self._store.put(found, self._number)

    def _conversation(self, key: int) -> Conversation:
        """A conversation with its threads, or the one that it was merged into."""
        found = self._hs.conversations.get(key)
        if found.id == key:
            found.embedded = ConversationEmbedded(threads=list(self._hs.threads.list(key)))
        return found

    def save_attachments(self) -> None:
        """Saves the attachments that are not saved yet."""

        def save(attachment: tuple[int, int, Path]) -> None:
            key, conversation_id, path = attachment
            path.parent.mkdir(mode=0o700, exist_ok=True)
            # A killed process may have left these.
            for part in path.parent.glob(".*.part"):
                part.unlink()
            self._hs.attachments.download(conversation_id, key, to=path, overwrite=True)
            path.chmod(0o600)

        self._store.forget_problems("attachment %")
        for (key, conversation_id, _), _, error in self._in_chunks(
            "attachments", self._store.missing_attachments(), save
        ):
            if error is not None:
                self._store.add_problem(f"attachment {key} of conversation {conversation_id}", str(error))

    def _in_chunks(
        self, stage: str, keys: Iterable[K], work: Callable[[K], Any]
    ) -> Iterator[tuple[K, Any, HelpScoutError | None]]:
        """Yields each key with its result or error. Raises temporary errors, such as a lost connection."""
        keys, done = iter(keys), 0
        while chunk := list(islice(keys, _CHUNK)):
            outcomes = self._hs.for_each(chunk, work, concurrency=_CONCURRENCY)
            for key in chunk:
                error = outcomes.errors.get(key)
                if isinstance(error, _TEMPORARY):
                    raise error
                yield key, outcomes.results.get(key), error
            self._store.commit()
            done += len(chunk)
            self._report(stage, done, None)

    def finish(self) -> None:
        """Writes the files, and marks the run as finished in the manifest."""
        self._store.remove_orphans()
        if self._manifest["files"] == "jsonl":
            self._store.write_lines()
        self._store.describe()
        self._manifest.update(run=None, finished_at=_now())
        if self._run["is_full"]:
            self._manifest["full_run_started_at"] = self._run["started_at"]
        self._store.commit()


def _created_at(item: Any) -> str:
    """The creation time of an item as a string that sorts; empty if unknown."""
    created_at: datetime.datetime | None = item.created_at
    return in_zone(created_at, datetime.UTC).isoformat(timespec="microseconds") if created_at else ""


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
