"""Writes all conversations of a mailbox, with their threads, to a file of JSON Lines, by many Celery workers.

    celery --app app worker --concurrency 4     on any number of hosts that share a folder
    python app.py MAILBOX FILE                  the same again, if anything was killed

README.md says how it works.
"""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from pathlib import Path
from typing import IO, Any

from celery import Celery, group

from helpscout_client import (
    ConnectionError,
    HelpScout,
    NotFoundError,
    RateLimitError,
    RedisRateLimiter,
    RedisTokenStore,
    ServerError,
    TimeoutError,
    TokenError,
)

REDIS = os.environ.get("REDIS_URL", "redis://localhost:6379/0")
#: Conversations of a part, which is what is done again if a worker is killed.
PART = 25

app = Celery("celery_export", broker=REDIS, backend=REDIS)
app.conf.update(
    task_default_queue="helpscout_export",
    # A part is off the queue when it is written, not when somebody took it: whoever is killed loses nothing.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    # Seconds. Parts of workers that are gone for good are given to others after the first; none takes that long.
    broker_transport_options={"visibility_timeout": 900},
    task_time_limit=840,
)


@cache
def client() -> HelpScout:
    """The client of this process. All of them share a token and the rate limit."""
    return HelpScout(
        token_store=RedisTokenStore(REDIS), rate_limiter=RedisRateLimiter(REDIS), max_rate_limit_wait=600, timeout=30
    )


@app.task(
    name="export_part",
    autoretry_for=(ConnectionError, RateLimitError, ServerError, TimeoutError, TokenError),
    retry_backoff=True,
    max_retries=10,
)
def export_part(path: str) -> None:
    """Reads the threads of a part's conversations. Doing it twice does no harm."""
    part = Path(path)
    if part.exists() and not done(part).exists():
        write(done(part), with_threads(map(json.loads, part.read_text("utf-8").splitlines())))


def with_threads(conversations: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for conversation in conversations:
        try:
            threads = [thread.to_dict() for thread in client().threads.list(conversation["id"])]
        except NotFoundError:
            continue  # It was deleted meanwhile.
        yield {**conversation, "threads": threads}


def plan(mailbox_id: int, folder: Path) -> None:
    """Writes the conversations of a mailbox to a folder, in parts. It is there when it is whole."""
    draft = Path(tempfile.mkdtemp(dir=folder.parent))
    # In the order of their creation, new ones come last and shift nothing.
    first = client().conversations.list(mailbox=mailbox_id, status="all", sort_field="createdAt", sort_order="asc")
    walk = first.walk(concurrency=4)
    conversations = (conversation.to_dict() for conversation in walk)
    number = 0
    while batch := list(islice(conversations, PART)):
        write(draft / f"{number:06}.part", batch)
        number += 1
    if not walk.is_complete:
        print("Conversations were deleted meanwhile, and others may be missing: better run it again.")
    draft.rename(folder)


def write(path: Path, items: Iterable[dict[str, Any]]) -> None:
    with draft_of(path) as file:
        for item in items:
            file.write(json.dumps(item, ensure_ascii=False).encode() + b"\n")


@contextmanager
def draft_of(path: Path) -> Iterator[IO[bytes]]:
    """A file that gets its name when it is whole."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        yield file
    os.replace(file.name, path)


def done(part: Path) -> Path:
    return part.with_suffix(".done")


def export(mailbox_id: int, path: Path) -> None:
    """Has the workers do what is not done yet, and puts the parts together."""
    folder = path.with_name(f"{path.name}.parts")
    if not folder.exists():
        plan(mailbox_id, folder)
    parts = sorted(folder.glob("*.part"))
    left = [part for part in parts if not done(part).exists()]
    print(f"{len(left)} of {len(parts)} parts are left to do", flush=True)
    for result in group(app.signature("export_part", (str(part),)) for part in left)().results:
        # Raises what the worker could not cope with.
        result.get()
    with draft_of(path) as file:
        for part in parts:
            file.write(done(part).read_bytes())
    # At once, so that nobody goes on with half of it.
    shutil.rmtree(folder.rename(tempfile.mkdtemp(dir=path.parent)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mailbox", type=int, help="id of the mailbox")
    parser.add_argument("file", type=Path, help="where to write; work goes on in a folder beside it")
    arguments = parser.parse_args()
    export(arguments.mailbox, arguments.file.resolve())


if __name__ == "__main__":
    main()
