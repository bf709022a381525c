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

#: Where Click keeps the options, which may stand before or after the command's name.
_KEY: Final = "helpscout_client.cli."


def connection_options() -> list[click.Option]:
    """The options that every command takes."""
    return [
        click.Option(
            ["--profile"],
            envvar="HELPSCOUT_PROFILE",
            metavar="NAME",
            expose_value=False,
            callback=_keep,
            shell_complete=lambda _context, _parameter, start: [
                name for name in profiles.names() if name.startswith(start)
            ],
            help="Use the credentials that `helpscout auth login --profile NAME` saved.",
        ),
        click.Option(
            ["--sandbox"],
            is_flag=True,
            expose_value=False,
            callback=_keep,
            help="Try it on a made-up account in memory, which is forgotten afterwards. Nothing reaches Help Scout.",
        ),
        click.Option(
            ["--dry-run"],
            is_flag=True,
            expose_value=False,
            callback=_keep,
            help="Show the first request, and send nothing.",
        ),
    ]


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        context.meta[f"{_KEY}{parameter.name}"] = value


def is_dry_run(context: click.Context) -> bool:
    """Whether nothing may be sent."""
    return bool(context.meta.get(f"{_KEY}dry_run"))


def is_sandbox(context: click.Context) -> bool:
    """Whether the command works on an account in memory."""
    return bool(context.meta.get(f"{_KEY}sandbox"))


def profile_of(context: click.Context) -> str | None:
    """The profile that was asked for."""
    return context.meta.get(f"{_KEY}profile")


@contextmanager
def client_of(context: click.Context) -> Iterator[HelpScout]:
    """A client for a command, closed afterwards.

    With `--dry-run` its first request raises `DryRun`, which the main command shows.

    Args:
        context: The command's context.

    Raises:
        ConfigurationError: There are no credentials, or options contradict each other.
    """
    if is_dry_run(context):
        with dry_client(context) as hs:
            yield hs
    elif is_sandbox(context):
        from helpscout_client.sandbox import Sandbox

        with Sandbox().client() as hs:
            yield hs
    else:
        from helpscout_client import HelpScout

        with HelpScout(**credentials(context)) as hs:
            yield hs


def dry_client(context: click.Context) -> HelpScout:
    """A client that sends nothing: its first request raises `DryRun`."""
    from helpscout_client import HelpScout

    from .dry_run import CapturingTransport

    url = None if is_sandbox(context) else _base_url(context)
    return HelpScout(access_token="none", base_url=url, transport=CapturingTransport())  # noqa: S106


def credentials(context: click.Context) -> dict[str, Any]:
    """Options of a client: those of the profile, or none where the environment has credentials."""
    name = profile_of(context)
    if name is None and has_environment():
        return {}
    profile = profiles.load(name or profiles.DEFAULT)
    if profile is None:
        raise NotLoggedIn(name)
    from helpscout_client import FileTokenStore

    store = FileTokenStore(profiles.token_file(profile.name))
    return {
        "app_id": profile.app_id,
        "app_secret": profile.app_secret,
        "base_url": _base_url(context),
        "token_store": store,
    }


def has_environment() -> bool:
    """Whether the environment has credentials."""
    return any(os.environ.get(f"HELPSCOUT_{name}") for name in ("APP_ID", "APP_SECRET", "ACCESS_TOKEN"))


def _base_url(context: click.Context) -> str | None:
    """The address of the API: that of the profile, if one is used."""
    name = profile_of(context)
    if name is None and has_environment():
        return None
    profile = profiles.load(name or profiles.DEFAULT)
    if profile is None:
        return None
    asked = os.environ.get("HELPSCOUT_BASE_URL")
    if asked and profile.base_url != asked:
        # The secret of one account must not reach another server because of a variable that was left set.
        raise click.UsageError(
            f"the profile {profile.name!r} is for {profile.base_url or 'Help Scout'}, but HELPSCOUT_BASE_URL is "
            f"{asked}. Unset it, or log in with another --profile."
        )
    return profile.base_url


class NotLoggedIn(click.ClickException):
    """There are no credentials."""

    exit_code = 3

    def __init__(self, profile: str | None) -> None:
        name = "" if profile is None else f" --profile {profile}"
        super().__init__(
            f"You are not logged in. Run `helpscout auth login{name}`, set HELPSCOUT_APP_ID and HELPSCOUT_APP_SECRET, "
            "or try it with --sandbox."
        )
