"""The picture of the command line is up to date."""

import html
import os
import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.slow
@pytest.mark.process
@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
def test_picture__shows_the_current_output() -> None:
    from tools import demo_picture

    picture = (DOCS / "command.svg").read_text("utf-8")
    assert "url(http" not in picture
    shown = re.sub(r"<[^>]*>", "", picture.partition('<g class="helpscout-matrix">')[2])
    words = html.unescape(shown).replace("\u200b", "").split()
    assert words == demo_picture.commanded().split(), "run `make demo-picture`"
