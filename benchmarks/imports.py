"""What an import costs in a new process, against `import httpx, attrs`."""

import os
import subprocess
import sys

from measure import compare, row

# As after `pip install httpx`: its command line, which an import loads too where rich and click are there by chance,
# takes half as long again and would flatter the ratios.
FLOOR = "import sys; sys.modules.update(dict.fromkeys(('click', 'pygments', 'rich'))); import httpx, attrs"
JOBS = {
    "import helpscout_client": "import helpscout_client",
    "... with HelpScout": "from helpscout_client import HelpScout",
    "... with AsyncHelpScout": "from helpscout_client import AsyncHelpScout",
    "import one raw function": "from helpscout_api.api.conversations import get_conversation",
}
#: Compiled modules are kept, as an installation keeps them.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run(code: str) -> None:
    """Runs code in a new process."""
    subprocess.run([sys.executable, "-c", code], check=True, env=ENVIRONMENT)


def main() -> None:
    for name, statement in JOBS.items():
        code = f"{FLOOR}; {statement}"
        run(code)
        floor, ratio = compare(lambda: run(FLOOR), lambda code=code: run(code), calls=1, rounds=21)  # type: ignore[misc]
        print(row(name, "import httpx, attrs", floor, ratio))


if __name__ == "__main__":
    main()
