"""The command `helpscout`."""

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final, get_args

import click

from .._version import __version__
from .connection import connection_options
from .errors import report

#: Commands that are not made from methods: where to load them from, and their line in the help.
COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "api": ("helpscout_client.cli.extras:api", "Send any request, and print the response."),
    "auth": ("helpscout_client.cli.auth:auth", "Log in and out, and see who you are."),
    "doctor": ("helpscout_client.cli.extras:doctor", "Check credentials, plan, rate limit, clock and responses."),
    "export": ("helpscout_client.cli.export:command", "Copy conversations to files, and keep the copy up to date."),
    "sandbox": ("helpscout_client.cli.extras:sandbox", "Serve a made-up account until you stop it."),
}


class Main(click.Group):
    """Loads each command on first use, and turns errors into messages and exit codes."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        if not self.commands:
            from helpscout_client._resources import ResourceName
            from helpscout_client._sync.resources import Conveniences

            from .commands import ResourceCommands

            for name in get_args(ResourceName):
                self.add_command(ResourceCommands(name, getattr(Conveniences, name)))
            for name, (_, words) in COMMANDS.items():
                self.add_command(click.Command(name, short_help=words))
        return [*self.commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
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
        """Writes the list of commands without loading them."""
        self.list_commands(ctx)
        lines = {name: (name, each.get_short_help_str(80)) for name, each in self.commands.items()}
        with formatter.section("Resources"):
            formatter.write_dl([line for name, line in lines.items() if name not in COMMANDS])
        with formatter.section("Other commands"):
            formatter.write_dl([lines[name] for name in COMMANDS])

    def main(self, *args: Any, **options: Any) -> Any:
        """Runs a command line, and exits with its exit code."""
        try:
            _use_utf_8()
            # Click handles pipes that close early, as in `helpscout ... | head`.
            code = super().main(*args, **{**options, "standalone_mode": False})
        except (Exception, KeyboardInterrupt) as error:
            sys.exit(report(error))
        sys.exit(code if isinstance(code, int) else 0)


def _use_utf_8() -> None:
    """Uses UTF-8 for files and pipes, on any system. A terminal keeps its own encoding."""
    # Input from Windows may start with a byte order mark.
    encodings: dict[Any, str] = {sys.stdin: "utf-8-sig", sys.stdout: "utf-8", sys.stderr: "utf-8"}
    for stream, encoding in encodings.items():
        stream.reconfigure(encoding=None if stream.isatty() else encoding, errors="replace")


cli: Final = Main(
    "helpscout",
    help="Help Scout's Mailbox API in a terminal. Start with `helpscout auth login`, or try commands with --sandbox.",
    params=[*connection_options()],
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 110},
)
click.version_option(__version__, message="%(prog)s %(version)s")(cli)
