"""Runs linters, a mock server and code generators on the description. Requires npm, and Java for openapi-generator.

Run it as `python -m tools.portable`. It installs and generates everything in `build/portable`.
"""

import json
import re
import shutil
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx

from openapi.codegen.description import ROOT, Description, Json, Operation
from openapi.codegen.generate import MERGED

SETTINGS = Path(__file__).parent
BUILD = ROOT / "build/portable"
OPENAPI_GENERATOR = "openapi-generator-cli==7.26.0"
#: Dependencies of the Python code that openapi-generator generates.
IMPORTED = ("pydantic", "python-dateutil", "typing-extensions", "urllib3")


def run(*command: str | Path, folder: Path = BUILD) -> str:
    """Runs a command, and returns its output.

    Raises:
        subprocess.CalledProcessError: The command failed; `stdout` has its output.
    """
    done = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout


def npx(*command: str) -> str:
    return run("npx", "--no-install", *command)


def compile_typescript(source: str) -> None:
    options = "--strict --noEmit --skipLibCheck --target es2022 --lib es2022,dom,dom.iterable --module esnext"
    npx("tsc", *options.split(), "--moduleResolution", "bundler", source)


def redocly() -> str:
    config = str(SETTINGS / "redocly.yaml")
    found = npx("redocly", "lint", "--config", config, "--format", "summary", "openapi.json")
    # It doesn't fail on warnings.
    if "warning " in found:
        raise RuntimeError(found)
    return "no warning"


def spectral() -> str:
    ruleset = str(SETTINGS / "spectral.yaml")
    npx("spectral", "lint", "--ruleset", ruleset, "--fail-severity", "warn", "openapi.json")
    return "no warning"


def prism() -> str:
    """Sends each operation's first example to the mock server."""
    description = Description(json.loads((BUILD / "openapi.json").read_text("utf-8")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (BUILD / "prism.log").open("w") as log:
        program = BUILD / "node_modules/.bin/prism"
        server = subprocess.Popen([program, "mock", "--port", str(port), BUILD / "openapi.json"], stdout=log)
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers={"Authorization": "Bearer token"}) as client:
                wait_for(client)
                served = [serve(client, operation) for operation in description.operations.values()]
        finally:
            server.terminate()
            server.wait()
    faults = [fault for fault in served if fault]
    if faults:
        raise RuntimeError("\n".join(faults))
    return f"serves {len(served)} operations"


def wait_for(client: httpx.Client) -> None:
    for _ in range(100):
        try:
            client.get("/")
        except httpx.TransportError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the mock server did not start")


def serve(client: httpx.Client, operation: Operation) -> str | None:
    """The problems of the response to an operation's first example."""
    examples = {"integer": "7", "string": "seven", "array": "7", "boolean": "true"}
    values = {p["name"]: value_of(p["schema"], examples) for p in operation.parameters if p["in"] == "path"}
    query = {
        p["name"]: value_of(p["schema"], examples)
        for p in operation.parameters
        if p["in"] == "query" and p.get("required")
    }
    body = next(iter(operation.body["examples"].values()))["value"] if operation.body else None
    is_form = operation.id == "create_token"
    response = client.request(
        operation.verb,
        operation.path.format_map(values),
        params=query,
        json=None if is_form else body,
        data=body if is_form else None,
    )
    expected = {int(status) for status in operation.successes}
    return None if response.status_code in expected else f"{operation.id}: {response.status_code} {response.text}"


def value_of(schema: Json, examples: dict[str, str]) -> str:
    if "enum" in schema:
        return str(schema["enum"][0])
    if schema.get("format") == "date-time":
        return "2026-03-31T08:00:00Z"
    if "pattern" in schema:
        return "1f2e3d4c-5b6a-4798-8899-aabbccddeeff"
    return examples[schema["type"]]


def openapi_typescript() -> str:
    npx("openapi-typescript", "openapi.json", "--output", "types.ts")
    compile_typescript("types.ts")
    return "compiles with --strict"


def hey_api() -> str:
    npx("openapi-ts", "--input", "openapi.json", "--output", "hey-api", "--client", "@hey-api/client-fetch")
    compile_typescript("hey-api/index.ts")
    return "compiles with --strict"


def openapi_generator() -> str:
    """Generates clients without webhooks, since the generated Python code with webhooks can't be imported."""
    if shutil.which("java") is None:
        return "skipped: Java is not installed"
    data = json.loads((BUILD / "openapi.json").read_text("utf-8"))
    del data["webhooks"]
    (BUILD / "without-webhooks.json").write_text(json.dumps(data), "utf-8")
    venv.create(BUILD / "python", with_pip=True, clear=True)
    programs = BUILD / "python/bin"
    run(programs / "pip", "install", "--quiet", "--disable-pip-version-check", OPENAPI_GENERATOR, *IMPORTED)
    for language in ("python", "typescript-fetch"):
        generator = str(programs / "openapi-generator-cli")
        run(generator, "generate", "-g", language, "-i", "without-webhooks.json", "-o", f"openapi-generator/{language}")
    compile_typescript("openapi-generator/typescript-fetch/index.ts")
    every = (
        "import importlib, pkgutil, openapi_client as package;"
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(package.__path__, 'openapi_client.')]"
    )
    run(programs / "python", "-c", every, folder=BUILD / "openapi-generator/python")
    return "Python imports, TypeScript compiles with --strict"


TOOLS: tuple[Callable[[], str], ...] = (redocly, spectral, prism, openapi_typescript, hey_api, openapi_generator)


def results() -> Iterator[tuple[str, str, bool]]:
    """The name of each tool, its result, and whether it passed."""
    for tool in TOOLS:
        name = tool.__name__.replace("_", "-")
        try:
            yield name, tool(), True
        except subprocess.CalledProcessError as error:
            yield name, re.sub(r"\x1b\[[0-9;]*m", "", error.stdout)[-2000:], False
        except RuntimeError as error:
            yield name, str(error), False


def main() -> int:
    if shutil.which("npm") is None:
        print("npm is not installed", file=sys.stderr)
        return 1
    BUILD.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / MERGED, BUILD / "openapi.json")
    shutil.copy(SETTINGS / "package.json", BUILD)
    run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock")
    is_fine = True
    for name, words, passed in results():
        print(f"{name:20}{'' if passed else 'FAILED '}{words}", flush=True)
        is_fine &= passed
    return 0 if is_fine else 1


if __name__ == "__main__":
    sys.exit(main())
