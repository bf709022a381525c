"""Prints how an account differs from the description."""

import sys

from .. import HelpScout, HelpScoutError
from .report import report


def main() -> int:
    """Prints the report on the account of the environment's credentials."""
    try:
        with HelpScout() as hs:
            sys.stdout.write(f"{report(hs)}\n")
    except HelpScoutError as error:
        # Such as credentials that are missing.
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
