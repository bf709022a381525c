"""Makes the client of a command, from `--profile`, `--sandbox`, `--dry-run` and the environment."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from ..clock import Clock
from . import profiles

if TYPE_CHECKING:
    from helpscout_client import HelpScout

_KEY: Final = "helpscout_client.cli."
#: Seconds. The beginning of a longer wait is reported.
_LONG_WAIT: Final = 5.0
_VARIABLES: Final = ("HELPSCOUT_APP_ID", "HELPSCOUT_APP_SECRET", "HELPSCOUT_ACCESS_TOKEN")


class NotLoggedIn(click.ClickException):
    """Credentials are missing."""

    exit_code = 3


class ReportingClock(Clock):
    """Reports on standard error when a long wait begins, usually for the rate limit."""

    _end = 0.0

    def sleep(self, seconds: float) -> None:
        """Sleeps."""
        # Calls in several threads wait for the same end.
        end = self.monotonic() + seconds
        if seconds > _LONG_WAIT and end > self._end + _LONG_WAIT:
            self._end = end
            # Unlike `click.echo`, this prints above a progress bar.
            sys.stderr.write(f"Waiting {seconds:.0f} s until Help Scout accepts more requests.\n")
        super().sleep(seconds)


def connection_options() -> list[click.Option]:
    """The options of every command. They can also come before its name, so they are kept in the context."""
    kept: dict[str, Any] = {"expose_value": False, "callback": _keep}
    return [
        click.Option(["--profile"], envvar="HELPSCOUT_PROFILE", metavar="NAME", help="Use this profile.", **kept),
        click.Option(["--sandbox"], is_flag=True, help="Use a made-up account in memory.", **kept),
        click.Option(["--dry-run"], is_flag=True, help="Show the first request without sending it.", **kept),
    ]


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        context.meta[f"{_KEY}{parameter.name}"] = value


def given(context: click.Context, option: str) -> Any:
    """The value of the option `profile`, `sandbox` or `dry_run`; None without it."""
    return context.meta.get(f"{_KEY}{option}")


def profile_name(context: click.Context) -> str:
    """The name of the profile to use.

    Raises:
        UsageError: The name is not allowed.
    """
    return profiles.check_name(given(context, "profile") or profiles.DEFAULT)


@contextmanager
def client_of(context: click.Context, *, sends_more: bool = False) -> Iterator[HelpScout]:
    """Opens a client for a command, and closes it afterwards.

    With `--dry-run`, the first request is printed and ends the block.

    Args:
        context: The command's context.
        sends_more: Whether the command sends more requests, which depend on the first responses.

    Raises:
        ClickException: Credentials are missing, or are for another server.
    """
    from helpscout_client import HelpScout

    if not given(context, "dry_run"):
        with HelpScout(**{"clock": ReportingClock(), **account(context)[1]}) as hs:
            yield hs
        return
    from .dry_run import showing_requests

    with dry_client(context) as dry, showing_requests(sends_more=sends_more):
        yield dry


def dry_client(context: click.Context) -> HelpScout:
    """A client that sends nothing, not even for a token. Its first request raises `DryRun`."""
    from helpscout_client import HelpScout

    from .dry_run import CapturingTransport

    try:
        base_url = None if given(context, "sandbox") else account(context)[1].get("base_url")
    except NotLoggedIn:
        base_url = None
    return HelpScout(access_token="none", base_url=base_url, transport=CapturingTransport())  # noqa: S106


def account(context: click.Context) -> tuple[str, dict[str, Any]]:
    """The source of the credentials, for messages, and the options of the client.

    Raises:
        ClickException: Credentials are missing, or are for another server.
    """
    key = f"{_KEY}account"
    if key not in context.meta:
        context.meta[key] = _account(context)
    found: tuple[str, dict[str, Any]] = context.meta[key]
    return found


def _account(context: click.Context) -> tuple[str, dict[str, Any]]:
    from helpscout_client import FileTokenStore

    if given(context, "sandbox"):
        from helpscout_client.sandbox import Sandbox

        return "the sandbox", {**Sandbox().options()}
    if given(context, "profile") is None and any(map(os.environ.get, _VARIABLES)):
        return "the environment", {}
    name = profile_name(context)
    options = profiles.load().get(name)
    if options is None:
        if name != profiles.DEFAULT:
            raise NotLoggedIn(f"profile {name!r} does not exist: run `helpscout auth login --profile {name}`.")
        raise NotLoggedIn(
            f"not logged in: run `helpscout auth login`, set {_VARIABLES[0]} and {_VARIABLES[1]}, or try commands "
            "with --sandbox."
        )
    url = os.environ.get("HELPSCOUT_BASE_URL")
    if url and options.get("base_url") != url:
        # A variable that is still set must not send the secret of one account to another server.
        raise click.UsageError(
            f"profile {name!r} is not for HELPSCOUT_BASE_URL ({url}): unset the variable, or log in again."
        )
    return f"profile {name!r}", {**options, "token_store": FileTokenStore(profiles.token_file(name))}
