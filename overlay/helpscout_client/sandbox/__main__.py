"""Serves a sandbox until it is stopped: `python -m helpscout_client.sandbox --port 8765`."""

import argparse
import json
import logging
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import httpx

from ..auth.oauth import AUTHORIZATION_PATH
from .builders import WEBHOOK_SECRET
from .faults.faults import Latency
from .gateway.plans import PLANS
from .sandbox import APP_ID, APP_SECRET, Sandbox

_HOUR = 3600


def main(arguments: Sequence[str] | None = None, prog: str | None = None) -> None:
    """Serves a sandbox until a signal stops the process.

    Args:
        arguments: The command line; by default that of the process.
        prog: The name of the command, for its help.
    """
    parser = argparse.ArgumentParser(
        prog=prog or "python -m helpscout_client.sandbox", description="Serve a made-up account over HTTP."
    )
    parser.add_argument("--host", default="127.0.0.1", help="the host to listen on (default: %(default)s)")
    parser.add_argument(
        "--port", type=int, default=8765, help="the port to listen on; 0 chooses a free one (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of the example data (default: %(default)s)")
    parser.add_argument("--size", type=int, default=400, help="the number of conversations (default: %(default)s)")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="FILE",
        help="a JSON file with the account's data by kind, instead of the example data",
    )
    parser.add_argument("--plan", choices=PLANS, default="pro", help="the account's plan (default: %(default)s)")
    parser.add_argument(
        "--rate-limit",
        type=int,
        metavar="N",
        help="requests per minute; a write counts as two (default: no limit)",
    )
    parser.add_argument("--latency", type=float, default=0, metavar="SECONDS", help="the delay of each response")
    parser.add_argument("--app-id", default=APP_ID, help="the App ID (default: %(default)s)")
    parser.add_argument("--app-secret", default=APP_SECRET, help="the App Secret (default: %(default)s)")
    parser.add_argument("--redirect-url", metavar="URL", help="the app's Redirection URL")
    parser.add_argument("--webhook-url", metavar="URL", help="a webhook that receives all events of the account")
    parser.add_argument(
        "--webhook-secret", default=WEBHOOK_SECRET, help="the secret that signs deliveries (default: %(default)s)"
    )
    options = parser.parse_args(arguments)

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
            # On Windows, signals interrupt `time.sleep`, but not the waits of `threading`.
            while True:
                time.sleep(_HOUR)
    except OSError as error:
        parser.exit(1, f"can't listen on {options.host}:{options.port}: {error}\n")


def _stop(*_: object) -> None:
    sys.exit()


if __name__ == "__main__":
    main()
