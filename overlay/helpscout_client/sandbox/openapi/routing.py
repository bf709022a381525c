"""Finds the operation for a request."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import unquote

from attrs import field, frozen

from ..http.errors import invalid_method, no_route
from .description import Operation

#: The former path of chats, which the official PHP SDK still uses.
_OLD_CHATS = "/chat/v1/"
#: Longer numbers don't fit into 64 bits.
_MOST_DIGITS = 19


@frozen
class _Route:
    """A path with its operations by method."""

    segments: Sequence[str]
    integers: frozenset[str]
    operations: dict[str, Operation] = field(factory=dict)

    def match(self, segments: Sequence[str]) -> dict[str, int | str] | None:
        """The path parameters, or None if the path doesn't match."""
        values: dict[str, int | str] = {}
        for wanted, segment in zip(self.segments, segments, strict=True):
            if not wanted.startswith("{"):
                if wanted != segment:
                    return None
                continue
            name = wanted[1:-1]
            if name in self.integers:
                if not (segment.isascii() and segment.isdigit() and len(segment) <= _MOST_DIGITS):
                    return None
                values[name] = int(segment)
            else:
                values[name] = segment
        return values


class Routes:
    """All paths of the API."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        routes: dict[str, _Route] = {}
        for operation in operations:
            if operation.path not in routes:
                routes[operation.path] = _Route(operation.path.strip("/").split("/"), operation.integers)
            routes[operation.path].operations[operation.method] = operation
        self._routes: defaultdict[int, list[_Route]] = defaultdict(list)
        # Literal segments come before parameters, so that `/v2/users/me` takes precedence over `/v2/users/{user_id}`.
        for route in sorted(routes.values(), key=lambda route: [part.startswith("{") for part in route.segments]):
            self._routes[len(route.segments)].append(route)

    def match(self, method: str, path: str) -> tuple[Operation, Mapping[str, int | str]]:
        """The operation, with its path parameters.

        Raises:
            HTTPError: The path doesn't exist, or doesn't support the method.
        """
        if path.startswith(_OLD_CHATS):
            path = "/v2/chats/" + path.removeprefix(_OLD_CHATS)
        segments = [unquote(segment) for segment in path.strip("/").split("/")]
        for route in self._routes.get(len(segments), []):
            values = route.match(segments)
            if values is not None:
                if method not in route.operations:
                    raise invalid_method(method, sorted(route.operations))
                return route.operations[method], values
        raise no_route()
