"""Renders the Mermaid diagrams of a page as pictures, so that the page needs no external script."""

import re

import mermaidx

DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: Extra space, since the reader's fonts may be wider than the fonts of the layout.
CONFIG = {
    "fontFamily": "Arial, Helvetica, sans-serif",
    "flowchart": {"padding": 24, "subGraphTitleMargin": {"bottom": 16, "top": 8}, "wrappingWidth": 400},
}


def draw(markdown: str) -> str:
    """Replaces each diagram in Markdown by a picture."""
    return DIAGRAM.sub(lambda match: _figure(match[1]), markdown)


def _figure(source: str) -> str:
    return f'<figure class="diagram">{mermaidx.render(source, theme="neutral", config=CONFIG).svg()}</figure>'
