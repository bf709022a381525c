"""Collects the files of the site: pages and the files they link to."""

from functools import partial
from typing import Any

from openapi.codegen.description import FRAGMENTS, ROOT
from openapi.codegen.generate import MERGED
from tools.site import diagrams, links, llms, names, reference

DOCS = ROOT / "docs"
#: These pages mention removed names, so their names are not linked.
HISTORY = "changelog.md"
#: This page has its own table of contents.
WIDE = "operations.md"
WITHOUT_CONTENTS = "---\nhide: [toc]\n---\n\n"


def site(settings: dict[str, Any]) -> dict[str, bytes]:
    """The content of each file by its path on the site.

    Args:
        settings: The settings in `mkdocs.yml`: the site's name, description and navigation.
    """
    files = {str(path.relative_to(DOCS)): path.read_bytes() for path in sorted(DOCS.rglob("*")) if path.is_file()}

    def carry(path: str) -> str:
        """Adds a file of the repository to the site."""
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
    """The hand-written pages, as in the repository."""
    return {page: (ROOT / source).read_text("utf-8") for page, source in links.sources(ROOT).items()}


def made() -> dict[str, str]:
    """The pages that are generated from the description."""
    return dict(reference.pages(names.description(), FRAGMENTS, names.resources()))
