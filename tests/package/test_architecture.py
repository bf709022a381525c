"""The rooms of the code: which may import which, and which may wait for the network.

The tests read imports, and don't run them. Imports at the top of a module and in functions count, those under
`if TYPE_CHECKING:` do not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).parents[2]
CLIENT = "helpscout_client"
RAW = "helpscout_api"
SANDBOX = f"{CLIENT}.sandbox"
#: Allowed imports in functions against the direction of dependencies, by module or package, with the reason.
LATE = {
    (f"{CLIENT}.mockable", f"{CLIENT}.testing"): "`hs.mock` makes mocks, which are loaded when they are used",
}
#: Modules other than `_async/` that may use `async`, with the reason.
WAITING = {
    RAW: "the raw functions and the resources are generated for both kinds of client",
    f"{CLIENT}._async": "what waits for the network",
    f"{CLIENT}._resources": "generated for both kinds of client",
    f"{CLIENT}.clock": "how to wait",
    f"{CLIENT}.concurrency": "what differs between threads and tasks",
    f"{CLIENT}.auth.stores": "the protocol of asynchronous stores",
    SANDBOX: "a server, and transports for both kinds of client",
    f"{CLIENT}.transport.forks": "a transport for both kinds of client, which fails at once",
    f"{CLIENT}.testing": "mocks and pages for both kinds of client",
}

Graph = Mapping[str, Iterable[str]]


@frozen
class Import:
    """An import in a line of a module."""

    importer: str
    imported: str
    is_late: bool = False
    """Whether the import is in a function."""
    is_for_types: bool = False

    @property
    def is_excepted(self) -> bool:
        return self.is_late and any(
            is_in(self.importer, importer) and is_in(self.imported, imported) for importer, imported in LATE
        )


def is_in(module: str, package: str) -> bool:
    """Whether a module is a package or belongs to it."""
    return f"{module}.".startswith(f"{package}.")


@frozen(slots=False)
class Code:
    """The modules of some packages, parsed."""

    modules: Mapping[str, ast.Module]
    packages: frozenset[str]

    @classmethod
    def read(cls, *folders: Path) -> Code:
        """Parses packages with all modules in their folders."""
        modules: dict[str, ast.Module] = {}
        packages = set()
        for folder in folders:
            for path in sorted(folder.rglob("*.py")):
                parts = path.relative_to(folder.parent).with_suffix("").parts
                name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
                if parts[-1] == "__init__":
                    packages.add(name)
                modules[name] = ast.parse(path.read_text("utf-8"))
        return cls(modules, frozenset(packages))

    @cached_property
    def imports(self) -> list[Import]:
        """All imports of one module by another."""
        return [
            Import(name, imported, is_late, is_for_types)
            for name, tree in self.modules.items()
            for node, is_late, is_for_types in statements(tree.body)
            for imported in self._imported(name, node)
            if imported != name
        ]

    def _imported(self, importer: str, node: ast.stmt) -> set[str]:
        if isinstance(node, ast.Import):
            return {alias.name for alias in node.names} & self.modules.keys()
        if not isinstance(node, ast.ImportFrom):
            return set()
        source = self._source(importer, node)
        # `from package import module` or `from module import name`.
        names = [f"{source}.{alias.name}" for alias in node.names]
        return {name if name in self.modules else self.late_names.get(name, source) for name in names} & (
            self.modules.keys()
        )

    def _source(self, importer: str, node: ast.ImportFrom) -> str:
        """The absolute name after `from`."""
        steps = node.level - (importer in self.packages)
        base = importer.rsplit(".", steps)[0] if steps else importer
        return ".".join(filter(None, [base if node.level else "", node.module]))

    @cached_property
    def late_names(self) -> Mapping[str, str]:
        """The modules of names that a package loads lazily. It imports them only for types."""
        return {
            f"{package}.{alias.name}": self._source(package, node)
            for package in self.packages
            for node, _, is_for_types in statements(self.modules[package].body)
            if is_for_types and isinstance(node, ast.ImportFrom)
            for alias in node.names
        }

    @cached_property
    def waiting(self) -> list[str]:
        """Modules with `async` or `await` in them."""
        return [
            name
            for name, tree in self.modules.items()
            if any(isinstance(node, ASYNCHRONOUS) or getattr(node, "is_async", 0) for node in ast.walk(tree))
        ]


ASYNCHRONOUS = (ast.AsyncFunctionDef, ast.Await, ast.AsyncFor, ast.AsyncWith)


def statements(
    body: Iterable[ast.AST], is_late: bool = False, is_for_types: bool = False
) -> Iterator[tuple[ast.stmt, bool, bool]]:
    """All statements, each with whether it is in a function and whether it is only for types."""
    for node in body:
        if isinstance(node, ast.stmt):
            yield node, is_late, is_for_types
        if isinstance(node, ast.If) and _is_for_types(node.test):
            yield from statements(node.body, is_late, True)
            yield from statements(node.orelse, is_late, is_for_types)
        elif not isinstance(node, ast.expr):
            in_function = is_late or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            yield from statements(ast.iter_child_nodes(node), in_function, is_for_types)


def _is_for_types(test: ast.expr) -> bool:
    return "TYPE_CHECKING" in (getattr(test, "id", ""), getattr(test, "attr", ""))


def circles(graph: Graph) -> list[str]:
    """Cycles of a graph: at least one for each part that has cycles, not all of them."""
    edges = {node: set(successors) for node, successors in graph.items()}
    found = []
    while True:
        try:
            TopologicalSorter(edges).prepare()
        except CycleError as error:
            # Each node is listed after a node that it leads to.
            circle = error.args[1][::-1]
            found.append(" -> ".join(circle))
            edges[circle[0]].remove(circle[1])
        else:
            return found


def file_graph(code: Code) -> Graph:
    """Which modules each module imports at run time."""
    graph: dict[str, set[str]] = {name: set() for name in sorted(code.modules)}
    for each in code.imports:
        if not each.is_for_types and not each.is_excepted:
            graph[each.importer].add(each.imported)
    return graph


def room_graph(files: Graph, house: str) -> Graph:
    """Which rooms of a package each of its rooms imports; the package's own `__init__` is a room, too."""

    def room(module: str) -> str:
        return ".".join(module.split(".")[: house.count(".") + 2])

    graph: dict[str, set[str]] = {}
    for importer, imported in files.items():
        if is_in(importer, house):
            rooms = {room(name) for name in imported if is_in(name, house)}
            graph.setdefault(room(importer), set()).update(rooms - {room(importer)})
    return graph


def circles_of_rooms(code: Code) -> list[str]:
    """Cycles between the rooms of the client, and between those of the sandbox and its packages."""
    houses = [CLIENT, *sorted(package for package in code.packages if is_in(package, SANDBOX))]
    files = file_graph(code)
    return [circle for house in houses for circle in circles(room_graph(files, house))]


def raw_code_that_knows_the_client(code: Code) -> list[str]:
    return [
        f"{each.importer} imports {each.imported}"
        for each in code.imports
        if is_in(each.importer, RAW) and is_in(each.imported, CLIENT)
    ]


def misplaced_waiting(code: Code) -> list[str]:
    return [name for name in code.waiting if not any(is_in(name, place) for place in WAITING)]


@pytest.fixture(scope="module")
def shipped() -> Code:
    return Code.read(ROOT / "overlay" / CLIENT, ROOT / "generated" / RAW)


def test_files__import_each_other_in_no_circle(shipped: Code) -> None:
    assert circles(file_graph(shipped)) == []


def test_rooms__depend_on_each_other_in_no_circle(shipped: Code) -> None:
    assert circles_of_rooms(shipped) == []


def test_raw_package__knows_nothing_of_the_client(shipped: Code) -> None:
    assert raw_code_that_knows_the_client(shipped) == []


def test_waiting__is_in_its_rooms(shipped: Code) -> None:
    assert misplaced_waiting(shipped) == []


def test_exceptions__are_needed(shipped: Code) -> None:
    late = [each for each in shipped.imports if each.is_late and not each.is_for_types]
    unused = [
        pair
        for pair in LATE
        if not any(is_in(each.importer, pair[0]) and is_in(each.imported, pair[1]) for each in late)
    ]
    assert unused == []
    assert [place for place in WAITING if not any(is_in(name, place) for name in shipped.waiting)] == []


# Planted violations


def planted(folder: Path, **texts: str) -> Code:
    """The code of both packages with some modules: `b__c` is `helpscout_client/b/c.py`."""
    return planted_in(folder, {f"{CLIENT}/{name.replace('__', '/')}": text for name, text in texts.items()})


def planted_in(folder: Path, texts: Mapping[str, str]) -> Code:
    """The code of both packages with some modules, by their paths without `.py`."""
    for name in (f"{CLIENT}/__init__", f"{RAW}/__init__", *texts):
        path = folder / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        for package in path.relative_to(folder).parents[:-1]:
            (folder / package / "__init__.py").touch()
        path.write_text(texts.get(name, ""), "utf-8")
    return Code.read(folder / CLIENT, folder / RAW)


@pytest.mark.parametrize(
    "text",
    [
        "import helpscout_client.b",
        "from helpscout_client.b import B",
        "from helpscout_client import b",
        "from . import b",
        "from .b import B",
        "class A:\n    def a(self):\n        with open('x'):\n            from .b import B",
        "async def a():\n    match 1:\n        case _:\n            from .b import B",
        "try:\n    pass\nexcept ImportError:\n    from .b import B",
        "if TYPE_CHECKING:\n    pass\nelse:\n    from .b import B",
    ],
)
def test_circle_of_files__is_found(tmp_path: Path, text: str) -> None:
    assert circles(file_graph(planted(tmp_path, a=text, b="from .c import C", c=""))) == []
    (circle,) = circles(file_graph(planted(tmp_path, a=text, b="from .c import C", c="from .a import A")))
    around = ["helpscout_client.a", "helpscout_client.b", "helpscout_client.c"] * 2
    assert circle in {" -> ".join(around[start : start + 4]) for start in range(3)}


def test_circles_of_files__are_all_found(tmp_path: Path) -> None:
    """One cycle goes through a package, the other through a name that a package loads lazily."""
    texts = {
        "a/__init__": "from .b import B",
        "a/b": "from . import name",
        "__init__": "if TYPE_CHECKING:\n    from .c import C",
        "c": "from .d import D",
        "d": "def d():\n    from . import C",
    }
    code = planted_in(tmp_path, {f"{CLIENT}/{path}": text for path, text in texts.items()})
    assert len(circles(file_graph(code))) == 2


@pytest.mark.parametrize("test", ["TYPE_CHECKING", "typing.TYPE_CHECKING"])
def test_circle_of_files__for_types_is_none(tmp_path: Path, test: str) -> None:
    text = f"if {test}:\n    from .a import A\ndef f():\n    if {test}:\n        from .a import A"
    assert circles(file_graph(planted(tmp_path, a="from .b import B", b=text))) == []


def test_circle_of_files__may_be_a_named_late_exception(tmp_path: Path) -> None:
    mocks = {f"{CLIENT}/testing/mocks": "from ..mockable import Mockable"}
    late = {f"{CLIENT}/mockable": "def mock(self):\n    from .testing.mocks import Mock"}
    at_once = {f"{CLIENT}/mockable": "from .testing.mocks import Mock"}
    assert circles(file_graph(planted_in(tmp_path, mocks | late))) == []
    assert len(circles(file_graph(planted_in(tmp_path, mocks | at_once)))) == 1


def test_circle_of_rooms__is_found(tmp_path: Path) -> None:
    code = planted(
        tmp_path,
        a__one="from ..b.one import B",
        b__one="",
        b__two="from ..c import C",
        c="from .a.two import A",
        a__two="",
    )
    assert circles(file_graph(code)) == []
    assert len(circles_of_rooms(code)) == 1


@pytest.mark.parametrize("house", ["sandbox", "sandbox/account"])
def test_circle_of_rooms__is_found_in_the_sandbox(tmp_path: Path, house: str) -> None:
    texts = {"a/one": "from ..b import B", "a/two": "", "b": "from .a.two import A"}
    code = planted_in(tmp_path, {f"{CLIENT}/{house}/{path}": text for path, text in texts.items()})
    assert circles(file_graph(code)) == []
    assert circles(room_graph(file_graph(code), CLIENT)) == []
    assert len(circles_of_rooms(code)) == 1


@pytest.mark.parametrize(
    "text", ["import helpscout_client", "if TYPE_CHECKING:\n    from helpscout_client import errors"]
)
def test_client_in_the_raw_package__is_found(tmp_path: Path, text: str) -> None:
    code = planted_in(tmp_path, {f"{RAW}/api/tags": text, f"{CLIENT}/errors": "from helpscout_api import api"})
    (found,) = raw_code_that_knows_the_client(code)
    assert found.startswith("helpscout_api.api.tags imports helpscout_client")


@pytest.mark.parametrize(
    "text",
    [
        "async def f(): pass",
        "class A:\n    async def f(self): pass",
        "def f():\n    async def g():\n        async with a: pass",
        "async def f():\n    return [x async for x in await y]",
    ],
)
def test_waiting_elsewhere__is_found(tmp_path: Path, text: str) -> None:
    places = ["_async/http", "sandbox/asgi", "concurrency/gate", "testing/pages", "clock", "paging/prefetch", "clocks"]
    code = planted_in(tmp_path, {f"{CLIENT}/{place}": text for place in places})
    assert sorted(misplaced_waiting(code)) == ["helpscout_client.clocks", "helpscout_client.paging.prefetch"]
