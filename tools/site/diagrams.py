"""Draws the Mermaid diagrams of a page into it, so that reading needs no script from elsewhere."""

import re

import mermaidx

DIAGRAM = re.compile(r"^```mermaid\n(.*?)^```$", re.MULTILINE | re.DOTALL)
#: Room for the reader's fonts, which may be wider than those that the picture is laid out with.
CONFIG = {
    "fontFamily": "Arial, Helvetica, sans-serif",
    "flowchart": {"padding": 24, "subGraphTitleMargin": {"bottom": 16, "top": 8}, "wrappingWidth": 400},
}


def draw(markdown: str) -> str:
    """Markdown with a picture in place of each diagram."""
    return DIAGRAM.sub(lambda match: _figure(match[1]), markdown)


def _figure(source: str) -> str:
    return f'<figure class="diagram">{mermaidx.render(source, theme="neutral", config=CONFIG).svg()}</figure>'
