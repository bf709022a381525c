"""Memory for iterating over a whole list (job A) above that of a single call, as counted by Python's allocator."""

import gc
import tracemalloc
from collections.abc import Callable

from helpscout_client import HelpScout
from standin import standin

PAGES = 60
MEGABYTE = 1_000_000


def peak(job: Callable[[], object]) -> float:
    """Peak memory while a job runs, in megabytes above the start."""
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    job()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (most - before) / MEGABYTE


def main() -> None:
    with standin(pages=PAGES) as url, HelpScout(access_token="benchmark", base_url=url) as hs:

        def walk(concurrency: int) -> None:
            for _ in hs.conversations.list(status="all").walk(concurrency=concurrency):
                pass

        # One-time imports and connections are not part of either measurement.
        hs.conversations.get(1)
        walk(8)
        call = peak(lambda: hs.conversations.get(1))
        for concurrency, must, aim in ((1, "≤ 6 MB", "≤ 4 MB"), (8, "≤ 12 MB", "≤ 8 MB")):
            found = peak(lambda concurrency=concurrency: walk(concurrency)) - call  # type: ignore[misc]
            name = f"memory of {PAGES} pages, {concurrency} at a time"
            print(f"| {name} | a call | {call:.2f} MB | {found:+.1f} MB | {must} | {aim} |  |")


if __name__ == "__main__":
    main()
