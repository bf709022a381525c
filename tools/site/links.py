"""Makes links of the repository's Markdown fit the site, and code that names something public a link to its reference.

Pages read well in the repository, where README.md links to docs/ and docs/ to examples/, and need nothing else to link
to the reference but a name between backticks.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

#: Code that stands apart, headings and links are left as they are.
VERBATIM = re.compile(
    r"^(```|~~~).*?^\1$|^#[^\n]*|\[[^\]\n]*\]\([^)\n]*\)|\[[^\]\n]*\]\[[^\]\n]*\]", re.MULTILINE | re.DOTALL
)
LINK = re.compile(r"\]\((?![a-z]+:|#)([^)#\s]+)(#[^)\s]*)?\)")
NAME = re.compile(r"(?<!`)`([A-Za-z_][\w.]*)(\([^`]*\))?`(?!`)")


def outside(folder: Path) -> dict[str, str]:
    """Pages of the site by the path of the Markdown file at the root of the repository that they show."""
    pages = {path.name: f"{path.stem.lower()}.md" for path in sorted(folder.glob("*.md"))}
    return {**pages, "README.md": "index.md"}


def relink(markdown: str, page: str, source: str, pages: Mapping[str, str], carry: Callable[[str], str]) -> str:
    """Markdown whose links lead to pages of the site.

    Args:
        markdown: The text of a page.
        page: Its path on the site.
        source: Its path in the repository.
        pages: As `outside` gives them.
        carry: Is told the path of any other file of the repository that is linked, and says where the site has it.
    """

    def replace(match: re.Match[str]) -> str:
        target = posixpath.normpath(PurePosixPath(source).parent / match[1])
        if target in pages:
            target = pages[target]
        elif target.startswith("docs/"):
            target = target.removeprefix("docs/")
        else:
            target = carry(target)
        return f"]({posixpath.relpath(target, PurePosixPath(page).parent)}{match[2] or ''})"

    return LINK.sub(replace, markdown)


def refer(markdown: str, find: Callable[[str], str | None]) -> str:
    """Markdown in which code that is a public name links to its reference.

    Args:
        markdown: The text of a page.
        find: Gives the place of a name in the reference; None if it is no public name.
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
