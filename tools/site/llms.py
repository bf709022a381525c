"""Writes llms.txt, a list of the pages for language models: https://llmstxt.org."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any


def index(name: str, description: str, nav: list[dict[str, Any]]) -> str:
    """All sections of the navigation with links to their pages, relative to the site."""
    lines = [f"# {name}", "", f"> {description}", ""]
    lines += ["The OpenAPI description of Help Scout's API is [openapi.json](openapi.json).", ""]
    for section in nav:
        for title, entries in section.items():
            lines += [f"## {title}", "", *_links(entries), ""]
    return "\n".join(lines)


def _links(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        for title, value in ({"Overview": entry} if isinstance(entry, str) else entry).items():
            if isinstance(value, str):
                yield f"- [{title}]({_address(PurePosixPath(value))})"
            else:
                yield from _links(value)


def _address(page: PurePosixPath) -> str:
    folder = page.parent if page.stem == "index" else page.with_suffix("")
    return f"{folder}/"
