# Made from _async by `make generate`; change that.
"""Reading what links lead to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import partial
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from ..concurrency.prefetch import Pending, Prefetcher
from ..errors import NotFoundError
from ..resources.related import LinkTarget

if TYPE_CHECKING:
    from helpscout_api.resource import Binding


def related(binding: Binding, targets: Iterable[LinkTarget], concurrency: int) -> dict[LinkTarget | None, Any]:
    """Reads several things at a time: single ones, and lists to their ends."""
    found: dict[LinkTarget | None, Any] = {None: None}
    waiting = iter(targets)
    prefetcher = Prefetcher(concurrency)
    ahead: deque[tuple[LinkTarget, Pending[Any]]] = deque()

    def start(most: int) -> None:
        for target in islice(waiting, most):
            ahead.append((target, prefetcher.start(partial(_read, binding, target))))

    try:
        start(concurrency)
        while ahead:
            target, reading = ahead.popleft()
            found[target] = reading.result()
            start(1)
    finally:
        prefetcher.close()
    return found


def _read(binding: Binding, target: LinkTarget) -> Any:
    module: Any = import_module(f"helpscout_api.api.{target.module}")
    try:
        if target.paging is None:
            return module.sync(*target.arguments, client=binding.raw)
        query = {target.paging: None} if target.paging else {}
        return [item for item in binding.pages(module.sync_detailed, target.arguments, query)]
    except NotFoundError:
        return None
