"""`helpscout auth`: credentials, kept for other commands."""

import os
import sys
from typing import Any

import click

from . import profiles
from .connection import account, client_of, given


@click.group()
def auth() -> None:
    """Log in and out, and see who you are.

    App Secret and token are kept in your configuration folder, in files that only you can read. Profiles keep several
    accounts apart. Credentials in the environment come before the default profile.
    """


@auth.command()
@click.option("--app-id", envvar="HELPSCOUT_APP_ID", prompt="App ID", help="The App ID of your app.")
@click.pass_context
def login(context: click.Context, app_id: str) -> None:
    """Check the credentials of an app, and keep them.

    Make an app in Help Scout under Your Profile > My Apps. In a terminal, you are asked for the App Secret. Elsewhere
    it is HELPSCOUT_APP_SECRET, or the first line of standard input.
    """
    from helpscout_client import HelpScout

    if given(context, "sandbox") or given(context, "dry_run"):
        raise click.UsageError("there is nothing to log in to: leave out --sandbox and --dry-run.")
    name = profiles.check_name(given(context, "profile") or profiles.DEFAULT)
    app_secret = os.environ.get("HELPSCOUT_APP_SECRET")
    if not app_secret and sys.stdin.isatty():
        app_secret = click.prompt("App Secret", hide_input=True, err=True)
    app_secret = (app_secret or sys.stdin.readline()).strip()
    options: Any = {"app_id": app_id, "app_secret": app_secret, "base_url": os.environ.get("HELPSCOUT_BASE_URL")}
    with HelpScout(**options) as hs:
        _show_user(hs)
    profiles.save(name, options)
    click.echo(f"Kept in {profiles.credentials_file()}")


@auth.command()
@click.pass_context
def status(context: click.Context) -> None:
    """Say whose credentials are used, and whether Help Scout accepts them."""
    click.echo(f"Using {account(context)[0]}. Profiles: {', '.join(profiles.load()) or 'none'}")
    with client_of(context) as hs:
        _show_user(hs)


@auth.command()
@click.pass_context
def logout(context: click.Context) -> None:
    """Forget credentials and token. Delete the app in Help Scout if others may have them."""
    name = profiles.check_name(given(context, "profile") or profiles.DEFAULT)
    if name not in profiles.load():
        raise click.UsageError(f"there is no profile {name!r}.")
    profiles.save(name, None)


def _show_user(hs: Any) -> None:
    user = hs.users.me()
    click.echo(f"You are {user.first_name} {user.last_name}, {user.email} ({user.role})")
