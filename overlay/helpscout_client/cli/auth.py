"""`helpscout auth`: saves credentials for other commands."""

import os
import sys
from typing import Any

import click

from . import profiles
from .connection import account, client_of, given, profile_name


@click.group()
def auth() -> None:
    """Log in and out, and see who you are.

    The App Secret and the token are saved in your configuration folder, in files that only you can read. Use a profile
    for each account. Credentials in the environment take precedence over the default profile.
    """


@auth.command()
@click.option("--app-id", envvar="HELPSCOUT_APP_ID", help="The App ID of your app.")
@click.pass_context
def login(context: click.Context, app_id: str | None) -> None:
    """Check the credentials of an app, and save them.

    Create an app in Help Scout under Your Profile > My Apps. The App ID comes from --app-id or HELPSCOUT_APP_ID, the
    App Secret from HELPSCOUT_APP_SECRET. In a terminal, you are asked for what is missing. Elsewhere, the App Secret
    may also be the first line of standard input.
    """
    from helpscout_client import HelpScout

    if given(context, "sandbox") or given(context, "dry_run"):
        raise click.UsageError("login needs a real server: remove --sandbox and --dry-run.")
    name = profile_name(context)
    app_secret = os.environ.get("HELPSCOUT_APP_SECRET")
    if sys.stdin.isatty():
        app_id = app_id or click.prompt("App ID", err=True)
        app_secret = app_secret or click.prompt("App Secret", hide_input=True, err=True)
    if not app_id:
        raise click.UsageError("the App ID is missing: pass --app-id, or set HELPSCOUT_APP_ID.")
    app_secret = (app_secret or sys.stdin.readline()).strip()
    if not app_secret:
        raise click.UsageError("the App Secret is missing: set HELPSCOUT_APP_SECRET, or write it to standard input.")
    options: Any = {"app_id": app_id, "app_secret": app_secret, "base_url": os.environ.get("HELPSCOUT_BASE_URL")}
    with HelpScout(**options) as hs:
        _show_user(hs)
    profiles.save(name, options)
    click.echo(f"Saved in {profiles.credentials_file()}")


@auth.command()
@click.pass_context
def status(context: click.Context) -> None:
    """Show which credentials are used, and whether Help Scout accepts them."""
    click.echo(f"Credentials from {account(context)[0]}. Profiles: {', '.join(profiles.load()) or 'none'}")
    with client_of(context) as hs:
        _show_user(hs)


@auth.command()
@click.pass_context
def logout(context: click.Context) -> None:
    """Delete the saved credentials and token. If they may have leaked, delete the app in Help Scout, too."""
    name = profile_name(context)
    if name not in profiles.load():
        raise click.UsageError(f"profile {name!r} does not exist.")
    profiles.save(name, None)


def _show_user(hs: Any) -> None:
    user = hs.users.me()
    click.echo(f"Logged in as {user.first_name} {user.last_name}, {user.email} ({user.role})")
