"""Exports all conversations of a mailbox with their threads to a JSON Lines file, with many Celery workers.

    celery --app app worker --concurrency 4     on any number of hosts that share a folder
    python app.py MAILBOX FILE                  run it again if anything was killed

README.md explains how it works.
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
#: Conversations in a part. If a worker is killed, only its current part is repeated.
PART = 25

app = Celery("celery_export", broker=REDIS, backend=REDIS)
app.conf.update(
    task_default_queue="helpscout_export",
    # A task leaves the queue when its part is written, not when a worker takes it, so a killed worker loses nothing.
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    # Seconds after which the tasks of a dead worker go to other workers. Tasks are ended before that.
    broker_transport_options={"visibility_timeout": 900},
    task_time_limit=840,
)


@cache
def client() -> HelpScout:
    """The client of this process. The clients of all processes share a token and the rate limit."""
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
    """Reads the threads of a part's conversations. Running it twice is safe."""
    part = Path(path)
    if part.exists() and not done(part).exists():
        write(done(part), with_threads(map(json.loads, part.read_text("utf-8").splitlines())))


def with_threads(conversations: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for conversation in conversations:
        try:
            threads = [thread.to_dict() for thread in client().threads.list(conversation["id"])]
        except NotFoundError:
            continue  # The conversation was deleted in the meantime.
        yield {**conversation, "threads": threads}


def plan(mailbox_id: int, folder: Path) -> None:
    """Writes the conversations of a mailbox to a folder, in parts. The folder appears when it is complete."""
    draft = Path(tempfile.mkdtemp(dir=folder.parent))
    # In order of creation, new conversations come last and don't shift the others.
    first = client().conversations.list(mailbox=mailbox_id, status="all", sort_field="createdAt", sort_order="asc")
    walk = first.walk(concurrency=4)
    conversations = (conversation.to_dict() for conversation in walk)
    number = 0
    while batch := list(islice(conversations, PART)):
        write(draft / f"{number:06}.part", batch)
        number += 1
    if not walk.is_complete:
        print("Conversations were deleted during the export, so others may be missing. Run the export again.")
    draft.rename(folder)


def write(path: Path, items: Iterable[dict[str, Any]]) -> None:
    with draft_of(path) as file:
        for item in items:
            file.write(json.dumps(item, ensure_ascii=False).encode() + b"\n")


@contextmanager
def draft_of(path: Path) -> Iterator[IO[bytes]]:
    """A temporary file that gets its name when it is complete."""
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        yield file
    os.replace(file.name, path)


def done(part: Path) -> Path:
    return part.with_suffix(".done")


def export(mailbox_id: int, path: Path) -> None:
    """Lets the workers process the remaining parts, then concatenates all parts."""
    folder = path.with_name(f"{path.name}.parts")
    if not folder.exists():
        plan(mailbox_id, folder)
    parts = sorted(folder.glob("*.part"))
    left = [part for part in parts if not done(part).exists()]
    print(f"{len(left)} of {len(parts)} parts remain", flush=True)
    for result in group(app.signature("export_part", (str(part),)) for part in left)().results:
        # Raises the error of the task, if it failed.
        result.get()
    with draft_of(path) as file:
        for part in parts:
            file.write(done(part).read_bytes())
    # Rename the folder first, so that an interrupted deletion leaves no incomplete folder to continue with.
    shutil.rmtree(folder.rename(tempfile.mkdtemp(dir=path.parent)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mailbox", type=int, help="id of the mailbox")
    parser.add_argument(
        "file", type=Path, help="output file; the parts are in a folder next to it until the export is complete"
    )
    arguments = parser.parse_args()
    export(arguments.mailbox, arguments.file.resolve())


if __name__ == "__main__":
    main()
