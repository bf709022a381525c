"""What an import costs in a new process, against `import httpx, attrs`."""

import subprocess
import sys

from measure import compare, row

FLOOR = "import httpx, attrs"
JOBS = {
    "import helpscout_client": "import httpx, attrs, helpscout_client",
    "import one raw function": "import httpx, attrs; from helpscout_api.api.conversations import get_conversation",
}


def run(code: str) -> None:
    """Runs code in a new process."""
    subprocess.run([sys.executable, "-c", code], check=True)


def main() -> None:
    for name, code in JOBS.items():
        floor, ratio = compare(lambda: run(FLOOR), lambda code=code: run(code), calls=1, rounds=21)  # type: ignore[misc]
        print(row(name, FLOOR, floor, ratio))


if __name__ == "__main__":
    main()
