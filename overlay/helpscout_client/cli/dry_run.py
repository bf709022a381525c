"""Prints requests instead of sending them."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qsl

import click
import httpx

from .values import is_secret


class DryRun(Exception):  # noqa: N818 - This is not an error.
    """The request that would have been sent.

    Attributes:
        request: The request.
    """

    def __init__(self, request: httpx.Request) -> None:
        super().__init__(f"{request.method} {request.url}")
        self.request = request


class CapturingTransport(httpx.BaseTransport):
    """Raises `DryRun` instead of sending a request."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Raises `DryRun` with the request."""
        request.read()
        raise DryRun(request)


@contextmanager
def showing_requests(*, sends_more: bool = False) -> Iterator[None]:
    """Prints the request that would have been sent.

    Args:
        sends_more: Whether the command sends more requests after reading something.
    """
    try:
        yield
    except DryRun as seen:
        click.echo("\n".join(_lines(seen.request)))
        if sends_more and seen.request.method == "GET":
            click.echo("More requests follow; they depend on the response.", err=True)


def _lines(request: httpx.Request) -> Iterator[str]:
    """The method, URL and body of a request. Secrets in the body are masked."""
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
