"""The stable operations, whose names releases keep. New operations need no row."""

from __future__ import annotations

import csv
from pathlib import Path

from attrs import frozen


@frozen
class Row:
    """One stable operation."""

    resource: str
    resource_method: str
    operation_id: str
    method: str
    path: str


def read_rows() -> list[Row]:
    with (Path(__file__).parent / "operations.tsv").open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file, delimiter="\t")]


ROWS = read_rows()
