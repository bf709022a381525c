"""The command line: a command for every operation and convenience, made from the methods of the client."""

import sys


def run() -> None:
    """Runs `helpscout`, if what it needs is installed."""
    try:
        from .main import cli
    except ModuleNotFoundError as error:
        if error.name != "click":
            raise
        sys.stderr.write('helpscout needs the extra `cli`: pip install "helpscout-client[cli]"\n')
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    cli(prog_name="helpscout")
