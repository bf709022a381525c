"""How the benchmarks take times, and the row of the table that each becomes.

Floor and jobs take turns in many short rounds, so that they meet the same moods of the machine, and the ratio of each
round counts, not the times themselves. What only computes is measured by the processor time of this process (`WORK`),
which leaves out the stand-in and other programs; what waits is measured by the clock on the wall (`WALL`).
"""

import gc
import statistics
import time
from collections.abc import Callable, Mapping

Job = Callable[[], object]
WALL = time.perf_counter
WORK = time.process_time

HEADER = """\
| job | floor | floor takes | this client | must | aim | others |
|---|---|---|---|---|---|---|"""


def seconds(job: Job, calls: int, clock: Callable[[], float] = WALL) -> float:
    """Time of one call, averaged over several in a row."""
    # Or one would clear away what another has left.
    gc.collect()
    start = clock()
    for _ in range(calls):
        job()
    return (clock() - start) / calls


def ratios(
    floor: Job, jobs: Mapping[str, Job], calls: int, rounds: int, clock: Callable[[], float] = WORK
) -> tuple[float, dict[str, float]]:
    """Medians, over interleaved rounds, of the floor's seconds and of each job's ratio to it."""
    floors: list[float] = []
    found: dict[str, list[float]] = {name: [] for name in jobs}
    for job in (floor, *jobs.values()):
        job()
    for _ in range(rounds):
        for name, job in jobs.items():
            bare = seconds(floor, calls, clock)
            floors.append(bare)
            found[name].append(seconds(job, calls, clock) / bare)
    return statistics.median(floors), {name: statistics.median(values) for name, values in found.items()}


def row(name: str, floor_name: str, floor: float, ratio: float, must: str = "", aim: str = "", others: str = "") -> str:
    """One line of the table."""
    time_taken = f"{floor:.2f} s" if floor >= 1 else f"{floor * 1000:.2f} ms"
    return f"| {name} | {floor_name} | {time_taken} | {ratio:.2f} | {must} | {aim} | {others} |"


def listed(found: Mapping[str, float]) -> str:
    """The ratios of others, in one cell."""
    return ", ".join(f"{name} {ratio:.2f}" for name, ratio in found.items())
