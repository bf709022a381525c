"""Calls of methods with what was given on a command line."""

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
    """A search that found nothing."""

    exit_code = 4


def run(context: click.Context, command: MethodCommand) -> None:
    """Calls the method of a command, and shows the result."""
    params = context.params
    keywords = _arguments(command.arguments, params)
    positional = [keywords.pop(each.name) for each in command.arguments if each.is_positional and each.name in keywords]
    # The argument of the method may have the same name.
    is_own = all(each.name != "fields" for each in command.arguments)
    printer = Printer(params.get("layout"), params.get("fields") if is_own else None)

    def call(client: Any, *changed: Any) -> Any:
        method = getattr(getattr(client, command.resource), command.method.__name__)
        return method(*changed, *positional[len(changed) :], **keywords)

    with client_of(context, goes_on=not command.is_operation) as hs:
        if "-" in positional[:1]:
            call_for_each(context, command, hs, call, printer)
            return
        if type(None) in command.results and command.arguments:
            # What returns nothing may delete.
            confirm(context, call)
        _show(call(hs), printer, context, command)


def _arguments(arguments: Iterable[Argument], params: Mapping[str, Any]) -> dict[str, Any]:
    """What was given, by argument.

    Raises:
        UsageError: Something is missing, or makes no sense.
    """
    found = _body(arguments, params.get("body", ()))
    for each in arguments:
        if params.get(each.name) not in (None, ()):
            found[each.name] = _value(each, params[each.name])
    if "zone" in params:
        found.update(_range(found, params))
    for each in arguments:
        if each.is_required and each.name not in found:
            found[each.name] = _asked(each)
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
    # The client reads the commas of a single text.
    return flat[0] if len(flat) == 1 else flat


def _body(arguments: Iterable[Argument], given: Iterable[str]) -> dict[str, Any]:
    """Arguments out of `--body`, where they may have the API's names."""
    names = {each.name.rstrip("_"): each.name for each in arguments if not each.is_positional}
    found = {}
    for key, value in one_object(given, "--body").items():
        name = re.sub(r"-|(?<=[a-z0-9])(?=[A-Z])", "_", key).lower()
        if name not in names:
            raise click.UsageError(f"--body: there is no {key!r}, but {', '.join(names)}.")
        found[names[name]] = value
    return found


def _range(found: Mapping[str, Any], params: Mapping[str, Any]) -> dict[str, Any]:
    """The start and the end of the range that was asked for by name or by its days, if any."""
    ends = [found[name] for name in ("start", "end") if name in found]
    asked = [name for name in RANGES if params[name] is not None and params[name] is not False]
    if len(asked) + bool(ends) > 1:
        raise click.UsageError("give one range, or --start and --end.")
    if not asked and not ends:
        raise click.UsageError("give a range, such as --last-month, or --start and --end.")
    if [type(end) for end in ends] == [datetime.date, datetime.date]:
        return {**date_ranges.whole_days(*ends, zone=params["zone"])}
    count = [params[name] for name in asked if "count" in RANGES[name].__annotations__]
    return {**RANGES[asked[0]](*count, params["zone"])} if asked else {}


def _asked(argument: Argument) -> str:
    """A secret that is missing, from a terminal."""
    if is_secret(argument.name) and sys.stdin.isatty():
        return str(click.prompt(argument.word, hide_input=True, err=True))
    hint = " @FILE, or - for standard input" if is_secret(argument.name) else ""
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
    elif any(hasattr(kind, "to_dict") for kind in command.results):
        raise NothingFound("there is none.")


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
        click.echo(f"{len(result.items)} of {result.total_elements or 'more'}: --limit N or --all reads on.", err=True)
    if not getattr(items, "is_complete", not getattr(result, "unreadable", None)):
        click.echo("Not complete: items moved while they were read, or can't be read.", err=True)
    if watermark := getattr(result, "watermark", None):
        click.echo(f"Next time, read what is modified since {watermark.isoformat()}.", err=True)
