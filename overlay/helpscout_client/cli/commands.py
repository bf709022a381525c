"""Makes commands from the methods of a client: a group for each resource, a command for each method."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final, get_args, get_origin, get_type_hints

import click
from click.shell_completion import CompletionItem

import helpscout_client

from . import values
from .arguments import RANGES, Argument, arguments_of, described, has_command, takes_body
from .connection import connection_options
from .output import output_options

_OBJECTS: Final = "NAME=VALUE|JSON|@FILE"
_NUMBER: Final[Any] = {"type": click.IntRange(min=0), "metavar": "N"}
#: Help lists the values of an enumeration if there are at most this many.
_SHOWN: Final = 8
#: Functions that read a value, by kind of argument. Other kinds keep the string.
_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "text": values.text,
    "integer": click.INT,
    "number": float,
    "time": values.time,
    "seconds": values.seconds,
    "scalar": values.scalar,
}


class ResourceCommands(click.Group):
    """The commands of a resource, made on first use.

    Args:
        resource: The name of the client's attribute.
        attribute: The cached property with that name.
    """

    def __init__(self, resource: str, attribute: Any) -> None:
        super().__init__(resource.replace("_", "-"), help=attribute.__doc__)
        self._resource = resource
        self._attribute = attribute

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        if not self.commands:
            for name, method in inspect.getmembers(_result_type(self._attribute.func), inspect.isfunction):
                if name[0] != "_" and has_command(method):
                    self.add_command(MethodCommand(name.replace("_", "-"), self._resource, method))
        return [*self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        self.list_commands(ctx)
        return super().get_command(ctx, cmd_name)


class MethodCommand(click.Command):
    """The command of a method. Its options are made on first use.

    Args:
        name: The name of the command.
        resource: The name of the client's attribute.
        method: The method.
    """

    def __init__(self, name: str, resource: str, method: Callable[..., Any]) -> None:
        self._described = described(method)
        text = self._described.text
        super().__init__(name, help=text, short_help=text.partition("\n\n")[0], epilog=self._described.address)
        self.resource = resource
        self.method = method

    @cached_property
    def arguments(self) -> list[Argument]:
        """The arguments of the method."""
        return arguments_of(self.method, self._described.arguments)

    @cached_property
    def results(self) -> tuple[Any, ...]:
        """The types that the method returns."""
        found = _result_type(self.method)
        return get_args(found) if type(None) in get_args(found) else (found,)

    @property
    def is_list(self) -> bool:
        """Whether the result is a page or an iteration over pages."""
        return get_origin(self.results[0]) is not None

    @property
    def is_operation(self) -> bool:
        """Whether the method sends one request. Conveniences may send several."""
        return "._resources." in self.method.__module__

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """The options and arguments of the command, made on first use."""
        if not self.params:
            own = [*self._own_options(), *connection_options()]
            for param in [*(_parameter(each, each is self.arguments[0]) for each in self.arguments), *own]:
                # If two names collide, the method's argument wins.
                if not any({*param.opts} & {*each.opts} for each in self.params):
                    self.params.append(param)
        return super().get_params(ctx)

    def _own_options(self) -> Iterator[click.Option]:
        has_id = bool(self.arguments) and self.arguments[0].is_positional
        if takes_body(self.arguments):
            yield click.Option(["--body"], multiple=True, metavar=_OBJECTS, help="Several of these options at once.")
        if {"start", "end"} <= {each.name for each in self.arguments}:
            yield from _range_options()
        if get_origin(self.results[0]) is helpscout_client.Page:
            yield click.Option(["--limit"], help="Read N items, across pages.", **_NUMBER)
            yield click.Option(["--all", "is_whole"], is_flag=True, help="Read all pages instead of one.")
        if has_id:
            yield click.Option(["--yes", "-y"], is_flag=True, help="Don't ask for confirmation.")
            yield click.Option(["--done"], metavar="FILE", help="Skip the ids in this file, and add ids when done.")
        if has_id or self.is_list:
            yield click.Option(["--concurrency"], help="Pages, or ids from a pipe, at a time.", **_NUMBER)
        if self.results != (type(None),):
            yield from output_options()

    def invoke(self, ctx: click.Context) -> None:
        """Calls the method and prints the result."""
        from .calls import run

        try:
            run(ctx, self)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


def _result_type(function: Any) -> Any:
    return get_type_hints(function)["return"]


def _range_options() -> Iterator[click.Option]:
    for name, function in RANGES.items():
        words = (inspect.getdoc(function) or "").partition("\n")[0]
        takes: Any = _NUMBER if "count" in function.__annotations__ else {"is_flag": True}
        yield click.Option([f"--{name.replace('_', '-')}"], default=None, help=words, **takes)
    words = "The time zone of these ranges, such as Europe/Berlin."
    yield click.Option(["--zone"], envvar="HELPSCOUT_ZONE", default="UTC", show_default=True, help=words)


def _parameter(argument: Argument, is_first: bool) -> click.Parameter:
    """The argument or option of Click for an argument of a method."""
    read = _reader(argument)
    is_open = argument.is_many or argument.kind == "object"
    shown: dict[str, Any] = {"type": read, "shell_complete": _completion(argument.values)}
    if argument.kind == "object":
        shown["metavar"] = _OBJECTS
    elif 0 < len(argument.values) <= _SHOWN:
        shown["metavar"] = "|".join(argument.values)
    if argument.is_positional:
        shown["type"] = values.or_piped(read) if is_first else read
        return click.Argument([argument.name], required=argument.is_required, nargs=-1 if is_open else 1, **shown)
    has_default = argument.default and isinstance(argument.default, str | int)
    words = f"{argument.help}{' [required]' if argument.is_required else ''}"
    words += f" [default: {argument.default}]" if has_default else ""
    if argument.kind == "flag":
        return click.Option([f"--{argument.word}/--no-{argument.word}", argument.name], default=None, help=words)
    return click.Option([f"--{argument.word}", argument.name], multiple=is_open, help=words, **shown)


def _reader(argument: Argument) -> Callable[[str], Any]:
    if values.is_secret(argument.name):
        return values.secret
    if argument.is_many and argument.kind == "integer":
        return values.integers
    return values.words if argument.is_many and argument.values else _READERS.get(argument.kind, str)


def _completion(known: tuple[str, ...]) -> Any:
    """Completes known values. In a list with commas, it completes the last value."""

    def complete(_context: click.Context, _parameter: click.Parameter, start: str) -> list[CompletionItem]:
        before, comma, last = start.rpartition(",")
        return [CompletionItem(f"{before}{comma}{value}") for value in known if value.startswith(last)]

    return complete if known else None
