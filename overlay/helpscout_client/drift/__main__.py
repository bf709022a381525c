"""Prints the differences between an account and the description."""

import sys

from .. import HelpScout, HelpScoutError
from .report import report


def main() -> int:
    """Prints the report for the account of the credentials in the environment."""
    try:
        with HelpScout() as hs:
            sys.stdout.write(f"{report(hs)}\n")
    except HelpScoutError as error:
        # For example, credentials are missing.
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
