"""Threads that are created when they are first read."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeAlias

from ..http.messages import Json

#: Makes the threads of the conversation with this id, the same each time.
Writer: TypeAlias = Callable[[int], list[Json]]


class LazyThreads(MutableMapping[int, list[Json]]):
    """The threads of each conversation, oldest first."""

    def __init__(self) -> None:
        self._kept: dict[int, list[Json] | Writer] = {}

    def expect(self, conversation_id: int, writer: Writer) -> None:
        """Registers a function that creates the threads of a conversation later."""
        self._kept[conversation_id] = writer

    def peek(self, conversation_id: int) -> list[Json]:
        """The threads of a conversation, read-only. Threads that don't exist yet are created but not stored."""
        threads = self._kept[conversation_id]
        return threads if isinstance(threads, list) else threads(conversation_id)

    def written(self, conversation_id: int) -> list[Json]:
        """The threads of a conversation, if they were read before; else an empty list."""
        threads = self._kept[conversation_id]
        return threads if isinstance(threads, list) else []

    def __getitem__(self, conversation_id: int) -> list[Json]:
        threads = self._kept[conversation_id] = self.peek(conversation_id)
        return threads

    def __setitem__(self, conversation_id: int, threads: list[Json]) -> None:
        self._kept[conversation_id] = threads

    def __delitem__(self, conversation_id: int) -> None:
        del self._kept[conversation_id]

    def __iter__(self) -> Iterator[int]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)
