"""Every operation and every convenience has a command, which sends the described request."""

import inspect
import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args
from urllib.parse import parse_qsl, urlsplit

import click
import httpx
import pytest

from helpscout_client import HelpScout
from helpscout_client._resources import ResourceName
from helpscout_client.cli.commands import MethodCommand, ResourceCommands
from helpscout_client.cli.main import COMMANDS, cli
from helpscout_client.cli.values import is_secret
from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
DESCRIPTION = json.loads(files("helpscout_api").joinpath("openapi.json").read_text("utf-8"))
CONTEXT = click.Context(cli)
#: Methods with an argument that a command line can't express.
WITHOUT_COMMAND = {("webhooks", "fetch")}


def methods() -> set[tuple[str, str]]:
    """All methods of all resources of a client."""
    with HelpScout(access_token="t") as hs:
        return {
            (resource, name)
            for resource in get_args(ResourceName)
            for name, _ in inspect.getmembers(getattr(hs, resource), inspect.ismethod)
            if not name.startswith("_")
        }


def commands() -> Iterator[MethodCommand]:
    """All commands made from methods."""
    for name in cli.list_commands(CONTEXT):
        if name not in COMMANDS:
            group = cli.get_command(CONTEXT, name)
            assert isinstance(group, ResourceCommands)
            for each in group.list_commands(CONTEXT):
                command = group.get_command(CONTEXT, each)
                assert isinstance(command, MethodCommand)
                yield command


BY_METHOD = {(each.resource, each.method.__name__): each for each in commands()}
OPERATIONS = [
    tuple(line.split("\t")) for line in (ROOT / "tests/description/operations.tsv").read_text("utf-8").splitlines()[1:]
]


def test_methods__match_the_commands() -> None:
    assert BY_METHOD.keys() == methods() - WITHOUT_COMMAND


def test_operations__all_have_a_command() -> None:
    assert len(OPERATIONS) == 154
    assert {(resource, name) for resource, name, *_ in OPERATIONS} <= BY_METHOD.keys()


def test_arguments__all_have_an_option_with_a_unique_name() -> None:
    for command in BY_METHOD.values():
        names = [name for name in inspect.signature(command.method).parameters if name != "self"]
        assert [each.name for each in command.arguments] == names
        words = [word for param in command.get_params(CONTEXT) for word in param.opts]
        assert len(words) == len({*words}), command.name
        assert all(each.help for each in command.arguments), command.name


def example(operation: Any) -> tuple[str, Any, dict[str, Any]]:
    """The media type of a body, its example, and the arguments for it."""
    for media_type, content in operation.get("requestBody", {"content": {}})["content"].items():
        body = [*content["examples"].values()][-1]["value"]
        if not isinstance(body, dict):
            return media_type, body, {"operations": body}
        schema = DESCRIPTION["components"]["schemas"][content["schema"]["$ref"].rpartition("/")[2]]
        constants = {key for key, each in schema["properties"].items() if each.get("x-constant")}
        named = {
            schema["properties"][key].get("x-argument", key): each for key, each in body.items() if key not in constants
        }
        return media_type, body, named
    return "", None, {}


@pytest.mark.conformance
@pytest.mark.parametrize(
    ("resource", "name", "verb", "path"),
    [(resource, name, verb, path) for resource, name, _, verb, path in OPERATIONS],
    ids=[row[2] for row in OPERATIONS],
)
def test_operation__sends_the_described_request(
    resource: str, name: str, verb: str, path: str, run: Run, tmp_path: Path
) -> None:
    """Uses `--dry-run`, with all path arguments and the body's example."""
    command = BY_METHOD[resource, name]
    media_type, body, left = example(DESCRIPTION["paths"][path][verb.lower()])
    in_path = re.findall(r"\{(\w+)\}", path)
    words: list[str] = []
    for argument in command.arguments:
        if argument.is_positional and argument.name in in_path:
            words.append("7")
        elif argument.is_positional:
            words.append(str(left.pop(argument.name)))
        elif argument.is_required and verb == "GET":
            words += [f"--{argument.word}", "2026-03-31" if argument.kind == "time" else "7"]
    if left:
        (tmp_path / "body.json").write_text(json.dumps(left), "utf-8")
        words += ["--body", "@body.json"]
    result = run("--dry-run", resource.replace("_", "-"), name.replace("_", "-"), *words)
    assert (result.code, result.errors) == (0, "")
    first, _, rest = result.output.partition("\n")
    sent, _, address = first.partition(" ")
    assert (sent, urlsplit(address).path) == (verb, re.sub(r"\{\w+\}", "7", path))
    wanted = {key: "***" if is_secret(key) else each for key, each in body.items()} if isinstance(body, dict) else body
    if "form" in media_type:
        assert dict(parse_qsl(rest.replace("\n", "&"))) == wanted
    elif body is not None:
        assert json.loads(rest) == wanted
    else:
        assert not rest


def test_help__shows_no_sections_of_docstrings() -> None:
    for command in BY_METHOD.values():
        text = command.get_help(click.Context(command, info_name=command.name))
        assert "Args:" not in text
        assert "Raises:" not in text


def test_help__lists_all_commands(run: Run) -> None:
    result = run("--help")
    listed = re.findall(r"^  ([a-z][a-z-]+)  ", result.output, re.MULTILINE)
    assert listed == cli.list_commands(CONTEXT)


def test_help__lists_the_methods_of_a_resource(run: Run) -> None:
    assert "\n  update-status " in run("conversations", "--help").output


def test_version__is_that_of_the_package(run: Run) -> None:
    from helpscout_client import __version__

    assert run("--version").output == f"helpscout {__version__}\n"


def test_dry_run__says_that_more_requests_follow_in_a_convenience(run: Run) -> None:
    result = run("--dry-run", "conversations", "add-tags", 5, "vip")
    assert result.output == "GET https://api.helpscout.net/v2/conversations/5\n"
    assert result.errors == "More requests follow; they depend on the response.\n"


def test_dry_run__does_not_print_binary_bodies(capsys: pytest.CaptureFixture[str]) -> None:
    from helpscout_client.cli.dry_run import CapturingTransport, showing_requests

    with showing_requests(), httpx.Client(transport=CapturingTransport()) as client:
        client.put("https://example.com/", content=b"\xff")
    assert capsys.readouterr().out == "PUT https://example.com/\n"


@pytest.mark.parametrize(("words", "follow"), [(["export", "backup"], True), (["api", "GET", "/v2/tags"], False)])
def test_dry_run__works_for_other_commands(words: list[str], follow: bool, run: Run, home: Path) -> None:
    result = run(*words, "--dry-run")
    assert (result.code, result.output.partition(" ")[0], bool(result.errors)) == (0, "GET", follow)
    assert not (home / "backup").exists()
