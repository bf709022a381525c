"""Converts the HTML of threads to plain text."""

import re
from html.parser import HTMLParser
from typing import Final

from helpscout_api import models

#: Elements without text.
_HIDDEN: Final = frozenset({"head", "script", "style", "template", "title"})
#: Elements that start and end a paragraph.
_PARAGRAPHS: Final = frozenset(
    {"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "p", "pre", "table", "ul"}
)
#: Elements that start and end a line.
_LINES: Final = frozenset({"address", "article", "dd", "div", "dt", "footer", "header", "li", "section", "tr"})
#: Maximum nesting that is shown.
_DEEPEST: Final = 10


def text_of(thread: "models.Thread | str | None") -> str:
    """Converts the body of a thread to readable plain text.

    Lists keep their bullets and numbers, and links their URLs. Quotes are prefixed with `> `, and images are replaced
    by their alternative text.

    Args:
        thread: A thread, or HTML such as its `body`. For None or a thread without a body, the result is empty.
    """
    html = thread if isinstance(thread, str) or thread is None else thread.body
    parser = _Parser()
    # Conditional sections, such as those of Outlook, would stop the parser.
    parser.feed(re.sub(r"<!\[[^>]*>?", "", html or ""))
    parser.close()
    return parser.text()


class _Parser(HTMLParser):
    """Writes lines while it reads tags. It tolerates tags that don't match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._hidden = 0
        self._verbatim = 0
        self._quotes = 0
        #: The number of the last item of each open list; None for bullets.
        self._lists: list[int | None] = []
        self._bullet = ""
        #: Where the text of an open link begins, and its URL.
        self._link: tuple[int, str] | None = None

    def text(self) -> str:
        self._end_line()
        lines = [line.rstrip() for line in self._lines]
        # Keep single empty lines, and none at the start and end.
        kept = [
            line for before, line in zip(["", *lines], lines, strict=False) if before.strip("> ") or line.strip("> ")
        ]
        return "\n".join(kept).rstrip("> \n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._break(tag)
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._end_line(keep_empty=True)
        elif tag == "hr":
            self._end_line()
            self._write("---")
            self._end_line()
        elif tag == "img" and values.get("alt"):
            self._write(f"[{values['alt']}]")
        elif tag == "a" and values.get("href"):
            self._link = len(self._line), (values["href"] or "").removeprefix("mailto:")
        elif tag == "pre":
            self._verbatim += 1
        elif tag == "blockquote":
            self._quotes += 1
        elif tag in ("ul", "ol"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._begin_item()
        elif tag in ("td", "th") and self._line and not self._line.endswith(" "):
            self._line += " "

    def handle_endtag(self, tag: str) -> None:
        self._break(tag)
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "a" and self._link is not None:
            start, address = self._link
            self._link = None
            if address not in self._line[start:]:
                self._write(f" ({address})")
        elif tag == "pre":
            self._verbatim = max(0, self._verbatim - 1)
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)
        elif tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._hidden:
            return
        if self._verbatim:
            first, *others = data.split("\n")
            self._write(first)
            for line in others:
                self._end_line(keep_empty=True)
                self._write(line)
            return
        words = re.sub(r"[ \t\r\n\f]+", " ", data)
        self._write(words.lstrip(" ") if not self._line or self._line.endswith(" ") else words)

    def _write(self, text: str) -> None:
        if not self._hidden:
            self._line += text

    def _begin_item(self) -> None:
        number = self._lists[-1] if self._lists else None
        if number is None:
            self._bullet = "- "
        else:
            self._lists[-1] = number + 1
            self._bullet = f"{number + 1}. "

    def _break(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._end_line()
            # Nested lists are not separate paragraphs.
            if not (self._lists and tag in ("ul", "ol", "p")):
                self._lines.append("> " * min(self._quotes, _DEEPEST))
        elif tag in _LINES:
            self._end_line()

    def _end_line(self, *, keep_empty: bool = False) -> None:
        line = self._line if self._verbatim else self._line.strip(" ")
        if line or keep_empty:
            indent = "  " * min(max(0, len(self._lists) - 1), _DEEPEST)
            margin = self._bullet if self._bullet or not self._lists else "  "
            self._lines.append(f"{'> ' * min(self._quotes, _DEEPEST)}{indent}{margin}{line}")
            self._bullet = ""
        self._line = ""
        if self._link is not None:
            self._link = 0, self._link[1]
