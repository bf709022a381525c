"""Prints all benchmarks in one Markdown table."""

import calls
import imports
import limits
import memory
import parsing
import start
import walking
import webhooks
from measure import HEADER


def main() -> None:
    print(HEADER, flush=True)
    for module in (walking, calls, limits, start, imports, parsing, memory, webhooks):
        module.main()


if __name__ == "__main__":
    main()
