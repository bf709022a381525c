"""The pages of the documentation: their sources, and that an error in them fails the build."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import helpscout_client
from helpscout_api import models, typed_dicts
from helpscout_client import sandbox
from openapi.codegen.description import ROOT
from tools import demo_picture
from tools.site import diagrams, links, llms, names, pages
from tools.site.__main__ import write

DOCS = ROOT / "docs"
SETTINGS = YAML(typ="safe").load(ROOT / "mkdocs.yml")


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """The pages that are generated from the description."""
    return pages.made()


def entries(nav: Any) -> Iterator[str]:
    """Paths that a navigation names."""
    if isinstance(nav, str):
        yield nav
    else:
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from entries(entry)


def described(texts: dict[str, str]) -> list[str]:
    """Dotted paths of the names whose docstrings the pages contain."""
    return [path for text in texts.values() for path in re.findall(r"^::: (\S+)", text, re.MULTILINE)]


@pytest.mark.process
def test_navigation__has_every_page_once(made: dict[str, str]) -> None:
    named = sorted(entries(SETTINGS["nav"]))

    assert named == sorted([*pages.written(), *made]), "mkdocs.yml must list each page once"


def test_reference__has_every_public_name_once() -> None:
    public = [f"{package.__name__}.{name}" for package in (helpscout_client, sandbox) for name in package.__all__]
    # Defaults are described, too, without being names of the package.
    others = ("helpscout_api.", "helpscout_client.settings.", "helpscout_client.transport.")
    found = [path for path in described(pages.written()) if not path.startswith(others)]

    assert sorted(found) == sorted(public), "each public name needs a line `::: ...` on one page in docs/reference"


@pytest.mark.process
def test_reference__has_every_operation_and_model_once(made: dict[str, str]) -> None:
    found = described(made)
    operations = names.description().operations.values()

    assert sorted(path for path in found if path.startswith("helpscout_api.models.")) == [
        f"helpscout_api.models.{name}" for name in sorted([*models.__all__, *typed_dicts.__all__])
    ]
    assert sorted(path for path in found if path.endswith(".sync")) == sorted(
        f"helpscout_api.api.{op.resource}.{op.id}.sync" for op in operations
    )
    assert len(found) == len(models.__all__) + len(typed_dicts.__all__) + len(operations) + len(names.resources())


@pytest.mark.parametrize(
    ("name", "page", "place"),
    [
        ("hs.tags.get", "a.md", "helpscout_client._resources.tags.Tags.get"),
        ("hs.tags", "a.md", "helpscout_client._resources.tags.Tags"),
        ("hs.webhooks.change", "a.md", "helpscout_client._sync.resources.webhooks.Webhooks.change"),
        ("hs.request", "a.md", "helpscout_client.HelpScout.request"),
        ("tags.get_tag", "a.md", "helpscout_api.api.tags.get_tag.sync"),
        ("RateLimitError", "a.md", "helpscout_client.RateLimitError"),
        ("Status", "sandbox.md", "helpscout_client.sandbox.Status"),
        ("Status", "a.md", None),
        ("CreateNoteThread", "a.md", "helpscout_api.models.CreateNoteThread"),
        ("httpx.Response", "a.md", None),
        ("users.get_tag", "a.md", "helpscout_api.api.users.get_tag.sync"),
        ("tags", "a.md", None),
    ],
)
def test_find__knows_what_documentation_names(name: str, page: str, place: str | None) -> None:
    assert names.find(name, page) == place


def test_refer__links_names_in_running_text_only() -> None:
    text = """# `hs.tags`

See `hs.tags.list(page=2)`, `hs`, [`hs.tags`](x.md) and [`hs.tags`][y].

```python
x = "`hs.tags`"
```
``hs.tags`` and `hs.tags`.
"""

    result = links.refer(text, lambda name: "place" if name.startswith("hs.") else None)

    assert result == text.replace("`hs.tags.list(page=2)`", "[`hs.tags.list(page=2)`][place]").replace(
        "and `hs.tags`.", "and [`hs.tags`][place]."
    )


@pytest.mark.parametrize(
    ("page", "link", "result"),
    [
        ("index.md", "docs/errors.md#timeouts", "errors.md#timeouts"),
        ("index.md", "CHANGELOG.md", "changelog.md"),
        ("errors.md", "../README.md", "index.md"),
        ("errors.md", "../examples/demo.py", "carried/examples/demo.py"),
        ("errors.md", "lists.md", "lists.md"),
        ("reference/values.md", "../lists.md", "../lists.md"),
        ("errors.md", "https://example.com/docs/a.md", "https://example.com/docs/a.md"),
        ("errors.md", "#timeouts", "#timeouts"),
    ],
)
def test_relink__leads_to_files_of_the_site(page: str, link: str, result: str) -> None:
    text = links.relink(f"a [b]({link}) c", page, links.sources(ROOT), lambda path: f"carried/{path}")

    assert text == f"a [b]({result}) c"


@pytest.mark.slow
def test_draw__makes_a_picture_that_needs_nothing_else() -> None:
    page = diagrams.draw('# A\n\n```mermaid\nflowchart TB\n a["description"] --> b\n```\n\n```python\nx\n```\n')

    assert page.startswith('# A\n\n<figure class="diagram"><svg')
    assert page.endswith("</svg></figure>\n\n```python\nx\n```\n")
    assert "description" in page
    assert "<script" not in page
    assert "\n\n" not in page[page.index("<figure") : page.index("</figure>")], "a blank line ends an HTML block"


@pytest.mark.slow
def test_draw__rejects_what_is_no_diagram() -> None:
    with pytest.raises(Exception, match="flowhart"):
        diagrams.draw("```mermaid\nflowhart TB\n a --> b\n```\n")


def test_llms__lists_the_pages_of_each_section() -> None:
    text = llms.index("Name", "What it is", [{"Start": ["index.md", {"B": "a/b.md"}, {"More": [{"C": "a/index.md"}]}]}])

    assert text.startswith("# Name\n\n> What it is\n")
    assert "## Start\n\n- [Overview](./)\n- [B](a/b/)\n- [C](a/)\n" in text


@pytest.mark.slow
def test_site__is_plain_files(tmp_path: Path) -> None:
    (tmp_path / "gone.md").touch()

    write(tmp_path, SETTINGS)

    assert not (tmp_path / "gone.md").exists()
    assert {"index.md", "openapi.json", "llms.txt", "site.css", "examples/demo.py"} <= {
        str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")
    }
    assert (tmp_path / "operations.md").read_text("utf-8").startswith("---\nhide: [toc]\n---\n\n# ")
    assert "[`hs.usage`][helpscout_client.HelpScout.usage]" in (tmp_path / "quota.md").read_text("utf-8")
    assert "`hs.modified_since`" in (tmp_path / "changelog.md").read_text("utf-8"), "it names what is gone"
    assert "[`hs.modified_since`]" not in (tmp_path / "changelog.md").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.process
def test_build__passes_what_is_in_order(tmp_path: Path) -> None:
    texts = {
        "index.md": "# Title\n\n[a](other.md), [b](#title), [c](other.md#more)\n",
        "other.md": "# Other\n\n## More\n",
    }
    run = build(tmp_path, texts, ["index.md", "other.md"])

    assert not run.returncode, run.stderr


@pytest.mark.slow
@pytest.mark.process
def test_build__fails_for_links_that_lead_nowhere_and_pages_out_of_reach(tmp_path: Path) -> None:
    faults = [
        "[a](missing.md)",
        "[a](other.md#missing)",
        "[a](#away)",
        "[a](/other.md)",
        "![a](no.png)",
        "[gone.Name][]",
    ]
    texts = {"index.md": "# Title\n\n" + "\n".join(faults), "other.md": "# Other\n", "lonely.md": "# Lonely\n"}
    run = build(tmp_path, texts, ["index.md", "other.md"])

    assert run.returncode
    for complaint in ("missing.md", "other.md#missing", "#away", "/other.md", "no.png", "gone.Name", "lonely.md"):
        assert re.search(f"WARNING.*{re.escape(complaint)}", run.stderr.replace("\n", " ")), complaint


def build(folder: Path, texts: dict[str, str], nav: list[str]) -> subprocess.CompletedProcess[str]:
    """Builds other pages with our settings."""
    (folder / "pages").mkdir()
    for name, text in texts.items():
        (folder / "pages" / name).write_text(text, "utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(folder / "pages"),
        "site_dir": str(folder / "site"),
        "extra_css": [],
        "plugins": ["autorefs"],
        "nav": nav,
    }
    YAML(typ="safe").dump(settings, folder / "mkdocs.yml")
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", folder / "mkdocs.yml"],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.process
def test_demo_picture__shows_what_the_demo_says() -> None:
    shown = re.sub(r"<[^>]*>", "", (DOCS / "demo.svg").read_text("utf-8").partition('<g class="demo-matrix">')[2])
    words = html.unescape(shown).replace("\u200b", "").split()

    assert words == demo_picture.said().split(), "run `make demo-picture`"


def test_demo_picture__needs_nothing_from_elsewhere() -> None:
    assert "url(http" not in demo_picture.draw("$ make demo")


def test_documentation__names_only_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    documents = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    named = {
        name
        for page in documents
        for name in re.findall(r"(?:`|^|&& )make (?:[A-Z]+=\S+ )?([a-z0-9-]+)", page.read_text("utf-8"), re.MULTILINE)
    }

    assert named >= {"demo", "test", "generate", "check"}
    assert named <= targets
