"""How the benchmarks take times: the floor and the job in turns, so that both meet the same moods of the machine."""

import statistics
import time
from collections.abc import Callable


def seconds(job: Callable[[], object], calls: int) -> float:
    """Time of one call, averaged over several in a row."""
    start = time.perf_counter()
    for _ in range(calls):
        job()
    return (time.perf_counter() - start) / calls


def compare(
    floor: Callable[[], object], job: Callable[[], object], calls: int, rounds: int = 15
) -> tuple[float, float]:
    """Medians, over interleaved rounds, of the floor's seconds and of the job's ratio to it."""
    floors, ratios = [], []
    for _ in range(rounds):
        bare = seconds(floor, calls)
        floors.append(bare)
        ratios.append(seconds(job, calls) / bare)
    return statistics.median(floors), statistics.median(ratios)


def row(name: str, floor_name: str, floor: float, ratio: float) -> str:
    """One line of the table."""
    return f"{name:48} {ratio:6.2f} × {floor_name} ({floor * 1000:.2f} ms)"
