"""The client of a command: whose account it works on, and whether anything is sent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import click

from . import profiles

if TYPE_CHECKING:
    from helpscout_client import HelpScout

_KEY: Final = "helpscout_client.cli."
_VARIABLES: Final = ("HELPSCOUT_APP_ID", "HELPSCOUT_APP_SECRET", "HELPSCOUT_ACCESS_TOKEN")


class NotLoggedIn(click.ClickException):
    """There are no credentials."""

    exit_code = 3


def connection_options() -> list[click.Option]:
    """The options that every command takes. They may stand before its name, too, so the context keeps them."""
    kept: dict[str, Any] = {"expose_value": False, "callback": _keep}
    return [
        click.Option(["--profile"], envvar="HELPSCOUT_PROFILE", metavar="NAME", help="Use this login.", **kept),
        click.Option(["--sandbox"], is_flag=True, help="Use a made-up account, forgotten afterwards.", **kept),
        click.Option(["--dry-run"], is_flag=True, help="Show the first request, and send nothing.", **kept),
    ]


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        context.meta[f"{_KEY}{parameter.name}"] = value


def given(context: click.Context, option: str) -> Any:
    """The value of one of these options: `profile`, `sandbox` or `dry_run`; None if it was not given."""
    return context.meta.get(f"{_KEY}{option}")


@contextmanager
def client_of(context: click.Context, *, goes_on: bool = False) -> Iterator[HelpScout]:
    """A client for a command, closed afterwards.

    With `--dry-run`, its first request is shown, and ends the block.

    Args:
        context: The command's context.
        goes_on: Whether requests follow that depend on what is read first.

    Raises:
        ClickException: There are no credentials, or they are for another server.
    """
    from helpscout_client import HelpScout

    if not given(context, "dry_run"):
        with HelpScout(**account(context)[1]) as hs:
            yield hs
        return
    from .dry_run import showing_requests

    with dry_client(context) as dry, showing_requests(goes_on=goes_on):
        yield dry


def dry_client(context: click.Context) -> HelpScout:
    """A client that sends nothing, not even for a token: its first request raises `DryRun`."""
    from helpscout_client import HelpScout

    from .dry_run import CapturingTransport

    try:
        base_url = None if given(context, "sandbox") else account(context)[1].get("base_url")
    except NotLoggedIn:
        base_url = None
    return HelpScout(access_token="none", base_url=base_url, transport=CapturingTransport())  # noqa: S106


def account(context: click.Context) -> tuple[str, dict[str, Any]]:
    """Where the credentials come from, in words, and the options of a client.

    Raises:
        ClickException: There are no credentials, or they are for another server.
    """
    key = f"{_KEY}account"
    if key not in context.meta:
        context.meta[key] = _account(context)
    found: tuple[str, dict[str, Any]] = context.meta[key]
    return found


def _account(context: click.Context) -> tuple[str, dict[str, Any]]:
    from helpscout_client import FileTokenStore

    name = given(context, "profile")
    if given(context, "sandbox"):
        from helpscout_client.sandbox import Sandbox

        return "a made-up account", {**Sandbox().options()}
    if name is None and any(map(os.environ.get, _VARIABLES)):
        return "the environment", {}
    name = profiles.check_name(name or profiles.DEFAULT)
    options = profiles.load().get(name)
    if options is None:
        if name != profiles.DEFAULT:
            raise NotLoggedIn(f"no profile {name!r}: run `helpscout auth login --profile {name}`.")
        raise NotLoggedIn(
            f"no credentials: run `helpscout auth login`, set {_VARIABLES[0]} and {_VARIABLES[1]}, or try commands "
            "with --sandbox."
        )
    url = os.environ.get("HELPSCOUT_BASE_URL")
    if url and options.get("base_url") != url:
        # The secret of one account must not reach another server because of a variable that is still set.
        raise click.UsageError(
            f"the profile {name!r} is not for HELPSCOUT_BASE_URL, {url}: unset it, or log in for it."
        )
    return f"the profile {name!r}", {**options, "token_store": FileTokenStore(profiles.token_file(name))}
