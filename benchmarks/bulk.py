"""Iterates over a very large list under a rate limit per minute, in simulated time.

The client, its rate limiting and its iteration are real, and so are the sandbox's clock and rate limit. The server is
simulated with one small prepared body. Its latency is simulated by advancing the clock with each request, which models
a single reader. Several concurrent readers are simulated without latency, as if there were enough of them to hide it.
"""

import argparse
import datetime
import json
import resource

import httpx

from helpscout_client import ConnectionError, HelpScout
from helpscout_client.sandbox import Clock
from helpscout_client.sandbox.gateway.rate_limit import RequestLimit
from helpscout_client.sandbox.http.errors import HTTPError

#: Conversations on a page.
SIZE = 25


class Account(httpx.BaseTransport):
    """An account with a long list and a limit."""

    def __init__(self, clock: Clock, pages: int, limit: int, latency: float) -> None:
        self._clock, self._pages, self._latency = clock, pages, latency
        self._limit = RequestLimit(clock, limit, 60)
        self.requests = self.refused = 0
        self.breaks_at: int | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Responds after the latency."""
        self._clock.advance(self._latency)
        self.requests += 1
        number = int(request.url.params.get("page", 1))
        if number == self.breaks_at:
            raise httpx.ReadError("the simulated connection failed")
        try:
            self._limit.acquire(request.method)
        except HTTPError as error:
            self.refused += 1
            answer = error.response("simulated")
            return httpx.Response(answer.status, headers=dict(answer.headers), content=answer.body)
        items = [{"id": number * SIZE + index, "status": "closed"} for index in range(SIZE)]
        place = {"number": number, "size": SIZE, "totalPages": self._pages, "totalElements": SIZE * self._pages}
        body = json.dumps({"_embedded": {"conversations": items}, "page": place}).encode()
        return httpx.Response(200, headers=self._limit.headers(), content=body)


def simulate(pages: int, limit: int, latency: float) -> None:
    """One iteration, which fails in the middle and is resumed."""
    clock = Clock(time_zero())
    account = Account(clock, pages, limit, latency)
    account.breaks_at = pages // 2
    resumed_at, count = None, 0
    with HelpScout(access_token="t", transport=account, clock=clock, max_rate_limit_wait=600) as hs:
        # One-time costs are not part of the cost of a long list.
        _ = hs.conversations.list(status="all", page=pages)
        before = most_memory()
        while True:
            try:
                count += sum(1 for _ in hs.conversations.list(status="all", sort_order="asc", page=resumed_at))
                break
            except ConnectionError as error:
                resumed_at, account.breaks_at = int(error.resume or 0), None
                # `sum` lost its count because of the error.
                count += SIZE * (resumed_at - 1)
    assert count == SIZE * pages, count
    minutes = clock.monotonic() / 60
    least = pages / limit
    print(
        f"| {SIZE * pages:,} | {limit} | {latency * 1000:.0f} ms | {minutes / 60:.2f} | {minutes / least:.3f} | "
        f"{account.refused} | page {resumed_at:,} | {most_memory() - before:+.1f} MB |",
        flush=True,
    )


def most_memory() -> float:
    """Peak memory of this process so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def time_zero() -> datetime.datetime:
    """An arbitrary time."""
    return datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000, help="of 25 conversations each; 400,000 hold ten million")
    pages = parser.parse_args().pages
    print(
        "| conversations | limit a minute | latency | hours | ratio to the limit alone | 429s | resumed at "
        "| memory growth |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for limit in (400, 800):
        for latency in (0.0, 0.1, 0.3):
            simulate(pages, limit, latency)


if __name__ == "__main__":
    main()
