"""Serves a sandbox until it is stopped: `python -m helpscout_client.sandbox --port 8765`."""

import argparse
import logging
import signal
import sys
import time

from .sandbox import APP_ID, APP_SECRET, Sandbox

_HOUR = 3600


def main() -> None:
    """Reads the command line and serves."""
    parser = argparse.ArgumentParser(prog="python -m helpscout_client.sandbox", description="An embedded Mailbox API.")
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default: %(default)s)")
    parser.add_argument(
        "--port", type=int, default=8765, help="where to listen; 0 for a free one (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="chooses the data (default: %(default)s)")
    parser.add_argument("--size", type=int, default=400, help="number of conversations (default: %(default)s)")
    parser.add_argument("--app-id", default=APP_ID, help="App ID that is accepted (default: %(default)s)")
    parser.add_argument("--app-secret", default=APP_SECRET, help="its App Secret (default: %(default)s)")
    options = parser.parse_args()

    logging.basicConfig(format="%(asctime)s %(message)s", datefmt="%H:%M:%S", level=logging.INFO, stream=sys.stderr)
    sandbox = Sandbox(seed=options.seed, size=options.size, app_id=options.app_id, app_secret=options.app_secret)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    try:
        with sandbox.serve(options.host, options.port) as url:
            print(f"Mailbox API sandbox at {url}")
            print(f"  app id      {options.app_id}")
            print(f"  app secret  {options.app_secret}")
            print("Stop it with Ctrl-C.", flush=True)
            # Unlike the waits of `threading`, a signal interrupts this on Windows, too.
            while True:
                time.sleep(_HOUR)
    except OSError as error:
        parser.exit(1, f"can't listen on {options.host}:{options.port}: {error}\n")


def _stop(*_: object) -> None:
    sys.exit()


main()
