"""Imports are cheap: unneeded modules are not loaded. Checked in a new interpreter, without timing."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest

pytestmark = pytest.mark.process

#: A budget. It leaves room for a dozen more.
MODULES_OF_A_CLIENT = 77
FOR_TOKENS = {"helpscout_api.models.access_token", "helpscout_api.models.create_token"}


def modules_after(code: str) -> set[str]:
    """Names of the modules that some code loads."""
    program = f"import json, sys\n{code}\nprint(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    return set(json.loads(done.stdout))


@pytest.fixture(scope="module", params=["HelpScout", "AsyncHelpScout"])
def loaded(request: pytest.FixtureRequest) -> set[str]:
    return modules_after(f"from helpscout_client import {request.param}")


def ours(names: set[str]) -> set[str]:
    return {name for name in names if name.partition(".")[0] in {"helpscout_api", "helpscout_client"}}


def test_import__of_the_package_loads_hardly_more_than_the_table_of_names() -> None:
    assert len(ours(modules_after("import helpscout_client"))) <= 3


@pytest.mark.parametrize(("name", "other"), [("HelpScout", "_async"), ("AsyncHelpScout", "_sync")])
def test_import__of_a_client_loads_neither_the_other_nor_what_few_calls_need(name: str, other: str) -> None:
    names = ours(modules_after(f"from helpscout_client import {name}"))
    late = {f"helpscout_client.{module}" for module in (other, "arguments", "paging", "resources", "webhooks")}
    assert all(map(find_spec, late))
    assert names & late == set()
    assert len(names) <= MODULES_OF_A_CLIENT


def test_import__loads_the_models_for_tokens_alone(loaded: set[str]) -> None:
    assert {name for name in loaded if name.startswith("helpscout_api.models.")} <= FOR_TOKENS


def test_import__loads_no_resource_but_the_one_for_tokens(loaded: set[str]) -> None:
    resources = {name.split(".")[2] for name in loaded if name.startswith("helpscout_api.api.")}
    assert resources <= {"authentication"}


@pytest.mark.parametrize(
    "package", ["dateutil", "starlette", "jsonschema", "jsonschema_rs", "uvicorn", "helpscout_client.sandbox"]
)
def test_import__does_without(loaded: set[str], package: str) -> None:
    assert not {name for name in loaded if name == package or name.startswith(f"{package}.")}


def test_import__of_the_raw_package_loads_no_client(loaded: set[str]) -> None:
    names = modules_after("from helpscout_api.api.tags import get_tag; from helpscout_api import Client")
    assert "helpscout_client" in loaded
    assert "helpscout_client" not in names
    assert {name for name in names if name.startswith("helpscout_api.models.")} <= {"helpscout_api.models.tag"}


def test_client__loads_a_resource_when_it_is_used() -> None:
    names = modules_after("import helpscout_client as h; h.HelpScout(access_token='t').tags")
    assert "helpscout_client._resources.tags" in names
    assert not {
        name
        for name in names
        if name.startswith(
            ("helpscout_client._resources.conversations", "helpscout_api.api.", "helpscout_api.models.t")
        )
    }
