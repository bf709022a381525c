"""Measures times for the benchmarks, and formats the rows of the table.

The floor and the jobs alternate in many short rounds, so that the state of the machine affects them equally. The result
is the ratio of each round, not the times themselves. Jobs that only compute are measured by the processor time of this
process (`WORK`), which excludes the stand-in and other programs. Jobs that wait are measured by wall time (`WALL`).
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
    # Otherwise, a job would collect the garbage of another job.
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
    """The ratios of other clients, as one cell of the table."""
    return ", ".join(f"{name} {ratio:.2f}" for name, ratio in found.items())
