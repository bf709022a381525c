"""The commands `api`, `doctor` and `sandbox`, which have no method of their own."""

import datetime
import json
import sys
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any, Final

import click

from .asking import confirm
from .connection import account, client_of
from .output import echo, echo_bytes
from .values import objects, one_object

#: The difference between clocks that is not reported, in seconds.
_SKEW: Final = 30


@click.command()
@click.argument("method")
@click.argument("path")
@click.option("--query", multiple=True, metavar="NAME=VALUE", help="A query parameter.")
@click.option("--body", multiple=True, metavar="NAME=VALUE|JSON|@FILE", help="The body. NAME:=JSON sets any value.")
@click.option("--yes", "-y", is_flag=True, help="Don't ask for confirmation.")
@click.pass_context
def api(context: click.Context, method: str, path: str, query: list[str], body: list[str], yes: bool) -> None:
    """Send any request, such as GET /v2/tags, and print the response.

    Authentication, the rate limit, retries and errors work as in the other commands.
    """
    bodies = objects(body, "--body")
    content: Any = bodies if body and body[0].startswith("[") else one_object(body, "--body") or None
    call = {"method": method.upper(), "path": path, "params": one_object(query, "--query") or None, "json": content}
    confirm(context, lambda client: client.request(**call))
    with client_of(context) as hs:
        response = hs.request(**call)
        if "json" in response.headers.get("Content-Type", ""):
            echo(json.dumps(response.json(), ensure_ascii=False, indent=2 if sys.stdout.isatty() else None))
        else:
            echo_bytes(response.content)


@click.command()
@click.option("--shapes/--no-shapes", default=True, help="Compare a page of each list with the API description.")
@click.pass_context
def doctor(context: click.Context, shapes: bool) -> None:
    """Check credentials, plan, rate limit and clock, and compare responses with the API description.

    It only reads. The only personal data that it prints is the e-mail address of the token's user.
    """
    from helpscout_client.drift.report import report

    with client_of(context, sends_more=True) as hs:
        click.echo(f"Credentials  from {account(context)[0]}")
        for line in _checks(hs):
            click.echo(line)
        if shapes:
            click.echo(f"\n{report(hs)}")


def _checks(hs: Any) -> Iterator[str]:
    from helpscout_client import PermissionDeniedError, last_days

    response = hs.request("GET", "/v2/users/me")
    yield f"User         {response.json().get('email')} ({response.json().get('role')})"
    try:
        hs.reports.company_overall(**last_days(1, "UTC"))
        yield "Plan         Plus or Pro: reports are available"
    except PermissionDeniedError:
        yield "Plan         no reports: they require Plus or Pro"
    limit = hs.rate_limit
    yield f"Rate limit   {f'{limit.remaining} of {limit.limit} requests left this minute' if limit else 'unknown'}"
    skew = (datetime.datetime.now(datetime.UTC) - parsedate_to_datetime(response.headers["Date"])).total_seconds()
    is_right = abs(skew) < _SKEW
    yield f"Clock        {'correct' if is_right else f'{skew:+.0f} s off: set it, or time ranges will be wrong'}"


@click.command(add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def sandbox(arguments: tuple[str, ...]) -> None:
    """Serve a made-up account until you stop it."""
    from helpscout_client.sandbox.__main__ import main

    main(arguments, prog="helpscout sandbox")
