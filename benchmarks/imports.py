"""The time of an import in a new process, compared with `import httpx, attrs`."""

from measure import WALL, ratios, row
from processes import run

FLOOR = "import httpx, attrs"
JOBS = {
    "import helpscout_client": ("import helpscout_client", "≤ 1.15"),
    "... and HelpScout": ("from helpscout_client import HelpScout", "≤ 1.15"),
    "... and AsyncHelpScout": ("from helpscout_client import AsyncHelpScout", "≤ 1.15"),
    "import one raw function": ("from helpscout_api.api.conversations import get_conversation", "≤ 1.25"),
}


def main() -> None:
    jobs = {name: lambda code=f"{FLOOR}; {code}": run(code) for name, (code, _) in JOBS.items()}
    taken, found = ratios(lambda: run(FLOOR), jobs, 1, 21, WALL)
    for name, (_, must) in JOBS.items():
        print(row(name, FLOOR, taken, found[name], must, "≤ 1.10"))


if __name__ == "__main__":
    main()
