"""Reads a list under a rate limit (job E), compared with the minimum time that the limit allows.

`--minute` uses a realistic limit of 400 requests per minute, which takes minutes.
"""

import argparse
import json
import time
import urllib.request

from helpscout_client import HelpScout
from measure import row
from standin import standin


def run(pages: int, limit: tuple[int, float] | None, concurrency: int) -> tuple[float, int]:
    """Seconds for all pages, and the number of 429 responses."""
    with (
        standin(0.01, pages, limit) as url,
        HelpScout(access_token="benchmark", base_url=url, max_rate_limit_wait=300) as hs,
    ):
        start = time.perf_counter()
        count = sum(1 for _ in hs.conversations.list(status="all").walk(concurrency=concurrency))
        seconds = time.perf_counter() - start
        assert count == 50 * pages
        with urllib.request.urlopen(f"{url}/refused") as answer:
            return seconds, int(json.load(answer))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minute", action="store_true", help="read 1,000 pages under a limit of 400 a minute")
    pages, limit = (1000, (400, 60.0)) if parser.parse_args().minute else (60, (20, 3.0))
    windows = (pages - 1) // limit[0]
    for concurrency in (1, 8):
        # The first window begins with the first request. Requests of the last window take as long as without a limit.
        ideal = windows * limit[1] + run(pages - windows * limit[0], None, concurrency)[0]
        seconds, refused = run(pages, limit, concurrency)
        name = f"E: {pages} pages, limit {limit[0]} in {limit[1]:.0f} s, {concurrency} at a time"
        must, aim = ("≤ 1.03, ≤ 4 × 429", "≤ 1.01, ≤ 2 × 429")
        print(row(name, "ideal", ideal, seconds / ideal, must, aim, f"{refused} × 429"))


if __name__ == "__main__":
    main()
