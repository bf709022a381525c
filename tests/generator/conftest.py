"""Generates packages from small descriptions, and loads them next to the shipped one."""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from attrs import frozen
from ruamel.yaml import YAML

from openapi.codegen.generate import OPERATIONS, PACKAGE, RESOURCES, generate

if TYPE_CHECKING:
    from tests.conftest import Flavour

FRAME = """
openapi: 3.1.0
info: {title: Widgets, version: "1"}
servers: [{url: https://api.example.com}]
security: [{token: []}]
tags:
  - {name: widgets, description: Things that are sold.}
  - {name: small_parts, description: What widgets are made of.}
components:
  securitySchemes:
    token: {type: http, scheme: bearer}
  schemas:
    Links: {type: object, additionalProperties: true}
"""


@frozen
class Call:
    """The result of a raw function, and its requests."""

    result: Any
    request: httpx.Request

    @property
    def query(self) -> dict[str, str]:
        return dict(self.request.url.params)

    @property
    def json(self) -> Any:
        return json.loads(self.request.content)


@frozen
class Generated:
    """A package generated from a description, loaded under its own name."""

    folder: Path
    name: str

    @property
    def package(self) -> Path:
        return self.folder / PACKAGE

    @property
    def table(self) -> str:
        return (self.folder / OPERATIONS).read_text("utf-8")

    def module(self, name: str) -> ModuleType:
        return importlib.import_module(f"{self.name}.{name}")

    def resources(self, name: str = "") -> ModuleType:
        """The module of all resources, or of one. They call the raw functions of this package."""
        return importlib.import_module(f"helpscout_client.{self.name}_resources{name and '.'}{name}")

    def model(self, name: str) -> Any:
        return getattr(self.module("models"), name)

    @property
    def parse_error(self) -> Any:
        return self.module("errors").ResponseParseError

    @property
    def api_error(self) -> Any:
        return self.module("errors").APIError

    def call(
        self,
        flavour: Flavour,
        operation: str,
        *args: Any,
        response: httpx.Response | None = None,
        detailed: bool = False,
        headers: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> Call:
        """Calls a raw function with one kind of client, which gets one response."""
        sent: list[httpx.Request] = []

        def handle(request: httpx.Request) -> httpx.Response:
            sent.append(request)
            return httpx.Response(204) if response is None else response

        function = getattr(
            self.module(f"api.widgets.{operation}"),
            ("sync" if flavour.name == "sync" else "asyncio") + ("_detailed" if detailed else ""),
        )
        client = self.client(flavour, handle, headers=headers)
        result = flavour.run(function(*args, client=client, **kwargs))
        (request,) = sent
        return Call(result, request)

    def client(self, flavour: Flavour, handle: Callable[[httpx.Request], httpx.Response], **options: Any) -> Any:
        """A client for raw functions, with a token."""
        options |= {"base_url": "https://api.example.com", "auth": _sign, "transport": httpx.MockTransport(handle)}
        if flavour.name == "sync":
            return self.module("client").Client(httpx.Client(**options))
        return self.module("client").AsyncClient(httpx.AsyncClient(**options))

    def run(self, script: str) -> Any:
        """What a script prints as JSON, in an interpreter to which this package is `helpscout_api`."""
        return json.loads(run_python(script, PYTHONPATH=str(self.package.parent)))


def _sign(request: httpx.Request) -> httpx.Request:
    request.headers["Authorization"] = "Bearer test-token"
    return request


def run_python(script: str, *args: object, **environment: str) -> str:
    """The output of a script in a separate interpreter."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, *map(str, args)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def fragment(text: str) -> Any:
    """Parses YAML, and adds the required parts of operations that few tests need."""
    document = YAML(typ="safe").load(text)
    for item in document.get("paths", {}).values():
        for verb, operation in item.items():
            defaults = {
                "tags": ["widgets"],
                "x-method": operation["operationId"].replace("_widgets", "").replace("_widget", ""),
                "x-certainty": "inferred",
                "summary": f"Do {operation['operationId']}",
                "description": "Words.",
                "externalDocs": {"url": f"https://docs.example.com/{verb}"},
            }
            operation.update({**defaults, **operation})
            for parameter in operation.get("parameters", []):
                parameter.setdefault("description", "Words.")
            operation["responses"].setdefault("5XX", {})
            for response in operation["responses"].values():
                response.setdefault("description", "Words.")
    return document


def write(folder: Path, *texts: str) -> Path:
    """Writes the frame and fragments as the generator wants them."""
    folder.mkdir(exist_ok=True)
    for number, text in enumerate([FRAME, *texts]):
        name = f"{number}.yaml" if number else "openapi.yaml"
        # JSON is YAML, too.
        (folder / name).write_text(json.dumps(fragment(text), ensure_ascii=False), "utf-8")
    return folder


Build = Callable[..., Generated]
Run = Callable[..., str]
RunWith = Callable[[Path, str], str]


@pytest.fixture(name="run_python", scope="session")
def _run_python() -> Run:
    return run_python


@pytest.fixture(scope="session")
def run_with() -> RunWith:
    """Runs a script with what was generated below a folder in place of the installed package and resources."""

    def run_with(root: Path, script: str) -> str:
        overlay = str(root / RESOURCES.parent)
        first = f"import helpscout_client\nhelpscout_client.__path__.insert(0, {overlay!r})\n"
        return run_python(first + script, PYTHONPATH=str(root / PACKAGE.parent))

    return run_with


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Makes a package from fragments."""
    numbers = count(1)

    def build(*texts: str) -> Generated:
        folder = tmp_path_factory.mktemp("generated")
        generate(write(folder / "openapi", *texts), folder)
        package = Generated(folder, f"generated_{next(numbers)}")
        load_package(package.name, package.package)
        resources = shutil.copytree(folder / RESOURCES, folder / "resources")
        for path in resources.iterdir():
            path.write_text(path.read_text("utf-8").replace("helpscout_api", package.name), "utf-8")
        load_package(f"helpscout_client.{package.name}_resources", resources)
        return package

    return build


def load_package(name: str, folder: Path) -> None:
    """Imports a package from a folder, under another name than that of the folder."""
    spec = importlib.util.spec_from_file_location(
        name, folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)


@pytest.fixture(scope="module")
def package(request: pytest.FixtureRequest, build: Build) -> Generated:
    """The package of the description `SPEC` of a module of tests."""
    return build(request.module.SPEC)


@pytest.fixture
def call(package: Generated, flavour: Flavour) -> Callable[..., Call]:
    """Calls a raw function of the package, by each kind of client."""

    def call(operation: str, *args: Any, **kwargs: Any) -> Call:
        return package.call(flavour, operation, *args, **kwargs)

    return call


@pytest.fixture
def generate_from(tmp_path: Path) -> Callable[..., None]:
    """Generates from fragments that must be rejected."""

    def generate_from(*texts: str) -> None:
        generate(write(tmp_path / "openapi", *texts), tmp_path)

    return generate_from
