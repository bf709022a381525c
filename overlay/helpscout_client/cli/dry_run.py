"""Requests that are shown instead of sent."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

import click
import httpx

from .values import is_secret


class DryRun(Exception):  # noqa: N818 - It is no error.
    """A request that would have been sent.

    Attributes:
        request: The request.
    """

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(f"{request.method} {request.url}")
        self.request = request


class CapturingTransport(httpx.BaseTransport):
    """Raises each request instead of sending it."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises the request."""
        request.read()
        raise DryRun(request)


@contextmanager
def showing_requests(*, goes_on: bool = False) -> Iterator[None]:
    """Shows a request that would have been sent.

    Args:
        goes_on: Whether others would follow if it reads something.
    """
    try:
        yield
    except DryRun as seen:
        click.echo("\n".join(_lines(seen.request)))
        if goes_on and seen.request.method == "GET":
            click.echo("Further requests depend on the responses.", err=True)


def _lines(request: httpx.Request) -> Iterator[str]:
    """Method and address of a request, and its body. Secrets are masked."""
    yield f"{request.method} {request.url}"
    kind = request.headers.get("Content-Type", "")
    if "json" in kind:
        yield json.dumps(_masked(json.loads(request.content)), indent=2, ensure_ascii=False)
    elif "form" in kind:
        yield from (f"{name}={_masked({name: value})[name]}" for name, value in parse_qsl(request.content.decode()))


def _masked(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: "***" if is_secret(name) else _masked(each) for name, each in value.items()}
    return [_masked(each) for each in value] if isinstance(value, list) else value
