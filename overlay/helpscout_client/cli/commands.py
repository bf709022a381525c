"""Commands that are made from the methods of a client: a group for each resource, a command for each method."""

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
#: More values of an enumeration are not shown in help.
_SHOWN: Final = 8
#: How text is read, by kind of argument; of others it is kept.
_READERS: Final[Mapping[str, Callable[[str], Any]]] = {
    "text": values.text,
    "integer": click.INT,
    "number": float,
    "time": values.time,
    "seconds": values.seconds,
    "scalar": values.scalar,
}


class ResourceCommands(click.Group):
    """The commands of a resource, made when they are asked for.

    Args:
        resource: Name of the resource, as the client has it.
        load: Gives its class.
        help: What it is about.
    """

    def __init__(self, resource: str, load: Callable[[], type], help: str | None) -> None:
        super().__init__(resource.replace("_", "-"), help=help)
        self._resource = resource
        self._load = load

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all."""
        if not self.commands:
            for name, method in inspect.getmembers(self._load(), inspect.isfunction):
                if name[0] != "_" and has_command(method):
                    self.add_command(MethodCommand(name.replace("_", "-"), self._resource, method))
        return [*self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        self.list_commands(ctx)
        return super().get_command(ctx, cmd_name)


class MethodCommand(click.Command):
    """The command of a method. Its options are made when they are needed.

    Args:
        name: Its name.
        resource: Name of the resource.
        method: The method.
    """

    def __init__(self, name: str, resource: str, method: Callable[..., Any]) -> None:
        self._described = described(method)
        words = f"{self._described.summary}\n\n{self._described.text}"
        super().__init__(name, help=words, short_help=self._described.summary, epilog=self._described.address)
        self.resource = resource
        self.method = method

    @cached_property
    def arguments(self) -> list[Argument]:
        """What the method takes."""
        return arguments_of(self.method, self._described.arguments)

    @cached_property
    def results(self) -> tuple[Any, ...]:
        """The types of what the method returns."""
        found = get_type_hints(self.method)["return"]
        return get_args(found) if type(None) in get_args(found) else (found,)

    @property
    def is_list(self) -> bool:
        """Whether the result has any number of items: a page, or what walks pages."""
        return get_origin(self.results[0]) is not None

    @property
    def is_operation(self) -> bool:
        """Whether the method is one request, not a convenience."""
        return "._resources." in self.method.__module__

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its options, made on first use."""
        if not self.params:
            own = [*self._own_options(), *connection_options()]
            for param in [*(_parameter(each, each is self.arguments[0]) for each in self.arguments), *own]:
                # Where names collide, the method's argument has it.
                if not any({*param.opts} & {*each.opts} for each in self.params):
                    self.params.append(param)
        return super().get_params(ctx)

    def _own_options(self) -> Iterator[click.Option]:
        has_id = bool(self.arguments) and self.arguments[0].is_positional
        if takes_body(self.arguments):
            yield click.Option(["--body"], multiple=True, metavar=_OBJECTS, help="Any of these options, together.")
        if {"start", "end"} <= {each.name for each in self.arguments}:
            yield from _range_options()
        if get_origin(self.results[0]) is helpscout_client.Page:
            yield click.Option(["--limit"], help="Read as many, across pages.", **_NUMBER)
            yield click.Option(["--all", "is_whole"], is_flag=True, help="Read all pages, not one.")
        if has_id:
            yield click.Option(["--yes", "-y"], is_flag=True, help="Delete, or write for ids from a pipe, unasked.")
            yield click.Option(["--done"], metavar="FILE", help="Leave out ids in this file, and add those done.")
        if has_id or self.is_list:
            yield click.Option(["--concurrency"], help="Pages, or ids from a pipe, at the same time.", **_NUMBER)
        if self.results != (type(None),):
            yield from output_options()

    def invoke(self, ctx: click.Context) -> None:
        """Calls the method."""
        from .calls import run

        try:
            run(ctx, self)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


def _range_options() -> Iterator[click.Option]:
    for name, function in RANGES.items():
        words = (inspect.getdoc(function) or "").partition("\n")[0]
        takes: Any = _NUMBER if "count" in function.__annotations__ else {"is_flag": True}
        yield click.Option([f"--{name.replace('_', '-')}"], default=None, help=words, **takes)
    words = "Whose days these ranges mean, such as Europe/Berlin."
    yield click.Option(["--zone"], envvar="HELPSCOUT_ZONE", default="UTC", show_default=True, help=words)


def _parameter(argument: Argument, is_first: bool) -> click.Parameter:
    """What Click knows an argument as."""
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
    is_told = argument.default and isinstance(argument.default, str | int)
    words = f"{argument.help}{' [required]' if argument.is_required else ''}"
    words += f" [default: {argument.default}]" if is_told else ""
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
    """Completes known values; in a list, the last one."""

    def complete(_context: click.Context, _parameter: click.Parameter, start: str) -> list[CompletionItem]:
        before, comma, last = start.rpartition(",")
        return [CompletionItem(f"{before}{comma}{value}") for value in known if value.startswith(last)]

    return complete if known else None
