"""Serves a sandbox until it is stopped: `python -m helpscout_client.sandbox --port 8765`."""

import argparse
import json
import logging
import signal
import sys
import time
from pathlib import Path
from urllib.parse import quote

import httpx

from ..auth.oauth import AUTHORIZATION_PATH
from .builders import WEBHOOK_SECRET
from .faults.faults import Latency
from .gateway.plans import PLANS
from .sandbox import APP_ID, APP_SECRET, Sandbox

_HOUR = 3600


def main() -> None:
    """Parses the command line and serves."""
    parser = argparse.ArgumentParser(prog="python -m helpscout_client.sandbox", description="An embedded Mailbox API.")
    parser.add_argument("--host", default="127.0.0.1", help="host to listen on (default: %(default)s)")
    parser.add_argument(
        "--port", type=int, default=8765, help="port to listen on; 0 for a free one (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="determines the data (default: %(default)s)")
    parser.add_argument("--size", type=int, default=400, help="number of conversations (default: %(default)s)")
    parser.add_argument(
        "--data", type=Path, metavar="FILE", help="JSON with the account's data by kind, instead of the example data"
    )
    parser.add_argument("--plan", choices=PLANS, default="pro", help="the account's plan (default: %(default)s)")
    parser.add_argument(
        "--rate-limit",
        type=int,
        metavar="N",
        help="requests per minute, where a write counts as two (default: no limit)",
    )
    parser.add_argument("--latency", type=float, default=0, metavar="SECONDS", help="the delay of each response")
    parser.add_argument("--app-id", default=APP_ID, help="the App ID (default: %(default)s)")
    parser.add_argument("--app-secret", default=APP_SECRET, help="the App Secret (default: %(default)s)")
    parser.add_argument("--redirect-url", metavar="URL", help="the app's Redirection URL")
    parser.add_argument("--webhook-url", metavar="URL", help="a webhook that receives all events of the account")
    parser.add_argument("--webhook-secret", default=WEBHOOK_SECRET, help="signs the deliveries (default: %(default)s)")
    options = parser.parse_args()

    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", level=logging.INFO, stream=sys.stderr)
    try:
        sandbox = Sandbox(
            seed=options.seed,
            size=options.size,
            data=json.loads(options.data.read_bytes()) if options.data else None,
            app_id=options.app_id,
            app_secret=options.app_secret,
            redirect_url=options.redirect_url,
            plan=options.plan,
            rate_limit=options.rate_limit,
        )
        sandbox.inject(Latency(options.latency))
        if options.webhook_url:
            sandbox.add_webhook(options.webhook_url, secret=options.webhook_secret)
            sandbox.deliveries.hosts.add(httpx.URL(options.webhook_url).host)
    except (OSError, TypeError, ValueError, httpx.InvalidURL) as error:
        parser.error(str(error))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        with sandbox.serve(options.host, options.port) as url:
            print(f"Mailbox API sandbox at {url}")
            print(f"  app id      {options.app_id}")
            print(f"  app secret  {options.app_secret}")
            if options.redirect_url:
                print(f"  authorize   {url}{AUTHORIZATION_PATH}?client_id={quote(options.app_id)}")
            if options.webhook_url:
                print(f"  webhook     {options.webhook_url}")
                print(f"  its secret  {options.webhook_secret}")
            print("Stop it with Ctrl-C.", flush=True)
            # Unlike the waits of `threading`, a signal interrupts this on Windows, too.
            while True:
                time.sleep(_HOUR)
    except OSError as error:
        parser.exit(1, f"can't listen on {options.host}:{options.port}: {error}\n")


def _stop(*_: object) -> None:
    sys.exit()


main()
