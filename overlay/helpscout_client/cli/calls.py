"""Calls the method of a command with the values from the command line."""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from helpscout_client.arguments import date_ranges

from .arguments import RANGES, Argument
from .asking import confirm
from .connection import client_of
from .output import Printer, echo_bytes
from .pipes import call_for_each
from .values import is_secret, objects, one_object

if TYPE_CHECKING:
    from .commands import MethodCommand


class NothingFound(click.ClickException):
    """A search found nothing."""

    exit_code = 4


def run(context: click.Context, command: MethodCommand) -> None:
    """Calls the method of a command, and prints the result."""
    params = context.params
    keywords = _arguments(command.arguments, params)
    positional = [keywords.pop(each.name) for each in command.arguments if each.is_positional and each.name in keywords]
    # Some methods have an argument `fields`, too. Then `--fields` is that argument, not an option for output.
    is_own = all(each.name != "fields" for each in command.arguments)
    printer = Printer(params.get("layout"), params.get("fields") if is_own else None)
    printer.check(command.results[0])

    def call(client: Any, *changed: Any) -> Any:
        method = getattr(getattr(client, command.resource), command.method.__name__)
        return method(*changed, *positional[len(changed) :], **keywords)

    with client_of(context, sends_more=not command.is_operation) as hs:
        if "-" in positional[:1]:
            call_for_each(context, command, hs, call, printer)
            return
        if type(None) in command.results and command.arguments:
            # A method without a result may delete something.
            confirm(context, call)
        _show(call(hs), printer, context, command)


def _arguments(arguments: Iterable[Argument], params: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the method's arguments, by name.

    Raises:
        UsageError: A value is missing or invalid.
    """
    found = _body(arguments, params.get("body", ()))
    for each in arguments:
        if params.get(each.name) not in (None, ()):
            found[each.name] = _value(each, params[each.name])
    if "zone" in params:
        found.update(_range(found, params))
    for each in arguments:
        if each.is_required and each.name not in found:
            found[each.name] = _ask_for(each)
    return found


def _value(argument: Argument, given: Any) -> Any:
    if argument.kind == "attachment":
        from helpscout_client import attachment_from

        return [attachment_from(path) for path in given]
    if argument.kind == "object":
        read: Callable[..., Any] = objects if argument.is_many else one_object
        return read(given, argument.word)
    if not isinstance(given, tuple):
        return given
    flat = [item for part in given for item in (part if isinstance(part, list) else [part])]
    # In a single string, the client splits values at commas.
    return flat[0] if len(flat) == 1 else flat


def _body(arguments: Iterable[Argument], given: Iterable[str]) -> dict[str, Any]:
    """The arguments in `--body`, which may have the API's names."""
    names = {each.name.rstrip("_"): each.name for each in arguments if not each.is_positional}
    found = {}
    for key, value in one_object(given, "--body").items():
        name = re.sub(r"-|(?<=[a-z0-9])(?=[A-Z])", "_", key).lower()
        if name not in names:
            raise click.UsageError(f"--body: unknown property {key!r}. Known: {', '.join(names)}.")
        found[names[name]] = value
    return found


def _range(found: Mapping[str, Any], params: Mapping[str, Any]) -> dict[str, Any]:
    """The start and the end of a range given by name or by its days; empty if both are given as times."""
    ends = [found[name] for name in ("start", "end") if name in found]
    named = [name for name in RANGES if params[name] is not None and params[name] is not False]
    if len(named) + bool(ends) > 1:
        raise click.UsageError("give only one range, or --start and --end.")
    if not named and not ends:
        raise click.UsageError("give a range, such as --last-month, or --start and --end.")
    if [type(end) for end in ends] == [datetime.date, datetime.date]:
        return {**date_ranges.whole_days(*ends, zone=params["zone"])}
    count = [params[name] for name in named if "count" in RANGES[name].__annotations__]
    return {**RANGES[named[0]](*count, params["zone"])} if named else {}


def _ask_for(argument: Argument) -> str:
    """Asks for a missing secret in a terminal. Other missing arguments are errors."""
    if is_secret(argument.name) and sys.stdin.isatty():
        return str(click.prompt(argument.word, hide_input=True, err=True))
    hint = ": give @FILE, or - for standard input" if is_secret(argument.name) else ""
    raise click.UsageError(f"Missing option --{argument.word}{hint}.")


def _show(result: Any, printer: Printer, context: click.Context, command: MethodCommand) -> None:
    if command.is_list:
        _show_list(result, printer, context.params)
    elif isinstance(result, bytes):
        echo_bytes(result)
    elif isinstance(result, Path):
        click.echo(result)
    elif result is not None:
        printer.show(result)
    elif models := [kind.__name__ for kind in command.results if hasattr(kind, "to_dict")]:
        raise NothingFound(f"no {models[0].lower()} found.")


def _show_list(result: Any, printer: Printer, params: Mapping[str, Any]) -> None:
    from helpscout_client import Page

    is_page = isinstance(result, Page)
    items = result.items if is_page else result
    limit = params.get("limit")
    if is_page and (params["is_whole"] or limit is not None):
        items = result.walk(concurrency=params["concurrency"] or 1, limit=limit)
    total = min((each for each in (getattr(result, "total_elements", None), limit) if each), default=None)
    printer.show_all(items, result, total)
    if is_page and items is result.items and result.has_next:
        shown = f"{len(result.items)} of {result.total_elements or 'more'}"
        click.echo(f"{shown}: use --limit N or --all for more.", err=True)
    if not getattr(items, "is_complete", not getattr(result, "unreadable", None)):
        click.echo("Incomplete: some items can't be read, or moved to other pages during the read.", err=True)
    if watermark := getattr(result, "watermark", None):
        click.echo(f"Next time, read changes since {watermark.isoformat()}.", err=True)
