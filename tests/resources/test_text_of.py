"""HTML as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpscout_api.models import Thread
from helpscout_client import text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Hi", "Hi"),
        ("Hi&nbsp;Ada &amp; Zo&euml;", "Hi\xa0Ada & Zoë"),
        ("one<br>two<br/><br/>four", "one\ntwo\n\nfour"),
        ("<p>one</p>\n  <p>two <b>bold</b>\n words</p>", "one\n\ntwo bold words"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<ul><li>one<ul><li>inner</li></ul></li><li><p>two</p></li></ul>", "- one\n  - inner\n- two"),
        ("<p>Steps:</p><ol><li>one</li><li>two<br>more</li></ol>after", "Steps:\n\n1. one\n2. two\n  more\n\nafter"),
        ("<li>alone</li></ul></a></pre></blockquote></style>", "- alone"),
        ('see <a href="https://example.com/a">the page</a>', "see the page (https://example.com/a)"),
        ('<a href="https://example.com">https://example.com</a>', "https://example.com"),
        ('<a href="mailto:ada@example.com">ada@example.com</a> <a>none</a>', "ada@example.com none"),
        ("<blockquote>they<blockquote>I</blockquote></blockquote>mine", "> they\n>\n> > I\n> >\nmine"),
        ("<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>", "a b\nc"),
        ('a<hr>b<img src="x" alt="logo"><img src="y">', "a\n---\nb[logo]"),
        ("<head><hr>x</head>y", "y"),
        ("<style>p {}</style><script>x()</script><title>t</title>shown", "shown"),
        ("<![if !supportLists]>a<![endif]>b<![CDATA[c", "ab"),
        ("2 < 3 &unknown; <!-- gone -->", "2 < 3 &unknown;"),
    ],
)
def test_text__of_html(html: str, text: str) -> None:
    assert text_of(html) == text


def test_text__of_a_thread() -> None:
    assert text_of(Thread(id=1, body="<p>Hi</p>")) == "Hi"
    assert text_of(Thread(id=1)) == text_of(None) == ""


TAGS = ["<p>", "</p>", "<ol>", "</ol>", "<li>", "<a href='x'>", "</a>", "<pre>", "</pre>", "<blockquote>", "<td>", "a "]


@given(st.lists(st.sampled_from(TAGS)) | st.text())
def test_text__of_anything_is_a_text(html: str | list[str]) -> None:
    assert isinstance(text_of("".join(html)), str)
