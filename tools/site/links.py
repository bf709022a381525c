"""Adapts links in the repository's Markdown to the site, and links public names in code to the reference.

In the repository, README.md links to docs/, and docs/ links to examples/. To link to the reference, a page only needs a
name in backticks.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

#: Files at the root of the repository that are not pages.
UNPUBLISHED = {"AGENTS.md"}
#: Code blocks, headings and links, which are not changed.
VERBATIM = re.compile(
    r"^(```|~~~).*?^\1$|^#[^\n]*|\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]*\]\[[^\]\n]*\]", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)")
NAME = re.compile(r"(?<!`)`([A-Za-z_][\w.]*)(\([^`]*\))?`(?!`)")


def sources(root: Path) -> dict[str, str]:
    """The Markdown file in the repository for each hand-written page of the site."""
    docs = root / "docs"
    pages = {str(path.relative_to(docs)): str(path.relative_to(root)) for path in sorted(docs.rglob("*.md"))}
    for path in sorted(root.glob("*.md")):
        if path.name not in UNPUBLISHED:
            pages["index.md" if path.name == "README.md" else f"{path.stem.lower()}.md"] = path.name
    return pages


def relink(markdown: str, page: str, sources: Mapping[str, str], carry: Callable[[str], str]) -> str:
    """Changes the links in Markdown to files of the site.

    Args:
        markdown: The text of a page.
        page: Its path on the site.
        sources: The result of the function `sources`.
        carry: Takes the path of any other file of the repository that is linked, and returns its path on the site.
    """
    folder = PurePosixPath(sources[page]).parent
    pages = {source: path for path, source in sources.items()}

    def replace(match: re.Match[str]) -> str:
        target = posixpath.normpath(folder / match[1])
        if target in pages:
            target = pages[target]
        elif target.startswith("docs/"):
            target = target.removeprefix("docs/")
        else:
            target = carry(target)
        return f"]({posixpath.relpath(target, PurePosixPath(page).parent)}{match[2] or ''})"

    return LINK.sub(replace, markdown)


def refer(markdown: str, find: Callable[[str], str | None]) -> str:
    """Links public names in code to the reference.

    Args:
        markdown: The text of a page.
        find: Returns the location of a name in the reference; None if the name is not public.
    """

    def replace(match: re.Match[str]) -> str:
        place = find(match[1])
        return match[0] if place is None else f"[{match[0]}][{place}]"

    parts: list[str] = []
    position = 0
    for verbatim in VERBATIM.finditer(markdown):
        parts += [NAME.sub(replace, markdown[position : verbatim.start()]), verbatim[0]]
        position = verbatim.end()
    return "".join([*parts, NAME.sub(replace, markdown[position:])])
