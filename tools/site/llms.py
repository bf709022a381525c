"""Writes llms.txt, a list of the pages for language models: https://llmstxt.org."""

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page


def index(nav: Navigation, config: MkDocsConfig) -> str:
    """Every section of the navigation, with links to its pages. Their addresses are relative to the site."""
    lines = [f"# {config.site_name}", "", f"> {config.site_description}", ""]
    lines += ["The OpenAPI description of Help Scout's API is [openapi.json](openapi.json).", ""]
    for section in nav.items:
        lines += [f"## {section.title}", "", *_links(section), ""]
    return "\n".join(lines)


def _links(entry: object) -> Iterator[str]:
    match entry:
        case Section(children=children):
            for child in children:
                yield from _links(child)
        case Page(title=title, url=url):
            yield f"- [{title or 'Overview'}]({url or './'})"
