"""The command `helpscout`."""

import sys
from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import Any, Final, get_args, get_type_hints

import click

from .connection import connection_options
from .errors import report

#: Commands that are not made from methods: where they are, and what the help says of them.
COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "api": ("helpscout_client.cli.extras:api", "Send any request, and print the response."),
    "auth": ("helpscout_client.cli.auth:auth", "Log in and out, and see who you are."),
    "doctor": ("helpscout_client.cli.extras:doctor", "Check credentials, plan, limit, clock and responses."),
    "export": ("helpscout_client.cli.export:command", "Copy conversations to files, and keep the copy up to date."),
    "sandbox": ("helpscout_client.cli.extras:sandbox", "Serve a made-up account until you stop it."),
}


class Main(click.Group):
    """Loads each command when it is asked for, and turns errors into messages and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        if not self.commands:
            from helpscout_client._resources import ResourceName

            for name in get_args(ResourceName):
                self.add_command(_resource(name))
            for name, (_, words) in COMMANDS.items():
                self.add_command(click.Command(name, short_help=words))
        return [*self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        if cmd_name not in COMMANDS:
            self.list_commands(ctx)
            return super().get_command(ctx, cmd_name)
        module, _, name = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        for each in command.commands.values() if isinstance(command, click.Group) else [command]:
            if not each.ignore_unknown_options and all(param.name != "dry_run" for param in each.params):
                each.params += connection_options()
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Lists the commands without loading them."""
        self.list_commands(ctx)
        lines = {name: (name, each.get_short_help_str(80)) for name, each in self.commands.items()}
        with formatter.section("Resources"):
            formatter.write_dl([line for name, line in lines.items() if name not in COMMANDS])
        with formatter.section("Other commands"):
            formatter.write_dl([lines[name] for name in COMMANDS])

    def main(self, *args: Any, **options: Any) -> Any:
        """Runs a command line, and ends the process with an exit code."""
        try:
            _use_utf_8()
            # Click itself is quiet about readers that end early, as in `helpscout ... | head`.
            code = super().main(*args, **{**options, "standalone_mode": False})
        except (Exception, KeyboardInterrupt) as error:
            sys.exit(report(error))
        sys.exit(code if isinstance(code, int) else 0)


def _use_utf_8() -> None:
    """Makes files and pipes UTF-8, whatever the system's encoding is. A terminal has its own."""
    # A byte order mark may come first, as from Windows.
    encodings: dict[Any, str] = {sys.stdin: "utf-8-sig", sys.stdout: "utf-8", sys.stderr: "utf-8"}
    for stream, encoding in encodings.items():
        stream.reconfigure(encoding=None if stream.isatty() else encoding, errors="replace")


def _resource(name: str) -> click.Command:
    from helpscout_client._sync.resources import Conveniences

    from .commands import ResourceCommands

    attribute = getattr(Conveniences, name)
    return ResourceCommands(name, partial(_class_of, attribute.func), attribute.__doc__)


def _class_of(function: Any) -> type:
    return get_type_hints(function)["return"]  # type: ignore[no-any-return]


def _show_version(context: click.Context, _: click.Parameter, is_wanted: bool) -> None:
    if is_wanted:
        from helpscout_client import __version__

        click.echo(f"helpscout {__version__}")
        context.exit()


_version: Any = {"is_flag": True, "is_eager": True, "expose_value": False, "callback": _show_version}
cli: Final = Main(
    "helpscout",
    help="Help Scout's Mailbox API in a terminal. Begin with `helpscout auth login`, or try commands with --sandbox.",
    params=[click.Option(["--version"], help="Show the version.", **_version), *connection_options()],
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 110},
)
