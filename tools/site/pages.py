"""Collects the files of the site: pages, and what they link to."""

from functools import partial
from typing import Any

from openapi.codegen.description import FRAGMENTS, ROOT
from openapi.codegen.generate import MERGED
from tools.site import diagrams, links, llms, names, reference

DOCS = ROOT / "docs"
#: Names that are gone appear here, so they are not linked.
HISTORY = "changelog.md"
#: This page begins with a table of contents of its own.
WIDE = "operations.md"
WITHOUT_CONTENTS = "---\nhide: [toc]\n---\n\n"


def site(settings: dict[str, Any]) -> dict[str, bytes]:
    """The content of each file by its path on the site.

    Args:
        settings: What `mkdocs.yml` holds: the name of the site, its description and navigation.
    """
    files = {str(path.relative_to(DOCS)): path.read_bytes() for path in sorted(DOCS.rglob("*")) if path.is_file()}

    def carry(path: str) -> str:
        """Takes a file of the repository along."""
        target = MERGED.name if path == str(MERGED) else path
        if (ROOT / path).is_file():
            files.setdefault(target, (ROOT / path).read_bytes())
        return target

    sources = links.sources(ROOT)
    pages = {path: links.relink(text, path, sources, carry) for path, text in written().items()} | made()
    for path, text in pages.items():
        linked = text if path == HISTORY else links.refer(text, partial(names.find, page=path))
        files[path] = (WITHOUT_CONTENTS * (path == WIDE) + diagrams.draw(linked)).encode()
    index = llms.index(settings["site_name"], settings["site_description"], settings["nav"])
    return {**files, "llms.txt": index.encode()}


def written() -> dict[str, str]:
    """The pages that are written by hand, as the repository has them."""
    return {page: (ROOT / source).read_text("utf-8") for page, source in links.sources(ROOT).items()}


def made() -> dict[str, str]:
    """The pages that are made of the description."""
    return dict(reference.pages(names.description(), FRAGMENTS, names.resources()))
