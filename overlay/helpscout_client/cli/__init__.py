"""The command `helpscout`, with a subcommand for each method of the client's resources."""

import sys


def run() -> None:
    """Runs `helpscout`. If Click is not installed, says how to install it."""
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
