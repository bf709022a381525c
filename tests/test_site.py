"""The pages of the documentation: what they are made of, and that a fault in them fails their build."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from ruamel.yaml import YAML

import helpscout_client
from helpscout_api import models, typed_dicts
from helpscout_client import sandbox
from openapi.codegen.description import ROOT
from tools import demo_picture
from tools.site import hooks, links, llms

DOCS = ROOT / "docs"
SETTINGS = YAML(typ="safe").load(ROOT / "mkdocs.yml")


def entries(nav: Any) -> Iterator[str]:
    """Paths that a navigation names."""
    if isinstance(nav, str):
        yield nav
    else:
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from entries(entry)


def described(pages: dict[str, str]) -> list[str]:
    """Dotted paths of what the docstrings are put in of."""
    return [path for text in pages.values() for path in re.findall(r"^::: (\S+)", text, re.MULTILINE)]


def written() -> dict[str, str]:
    return {str(path.relative_to(DOCS)): path.read_text("utf-8") for path in DOCS.rglob("*.md")}


def test_navigation__has_every_page_once() -> None:
    named = list(entries(SETTINGS["nav"]))
    folders = tuple(path for path in named if path.endswith("/"))
    pages = {*written(), *hooks.OUTSIDE.values(), *folders}

    assert sorted(named) == sorted(pages), "mkdocs.yml must list every page of docs/ and every .md of the root once"
    assert [path for path in hooks.made() if not path.startswith(folders)] == []


def test_reference__has_every_public_name_once() -> None:
    names = [f"{package.__name__}.{name}" for package in (helpscout_client, sandbox) for name in package.__all__]
    # Defaults are described, too, without being names of the package.
    others = ("helpscout_api.", "helpscout_client.settings.", "helpscout_client.transport.")
    found = [path for path in described(written()) if not path.startswith(others)]

    assert sorted(found) == sorted(names), "each public name needs a line `::: ...` on one page in docs/reference"


def test_reference__has_every_operation_and_model_once() -> None:
    found = described(hooks.made())
    operations = hooks.description().operations.values()

    assert sorted(path for path in found if path.startswith("helpscout_api.models.")) == [
        f"helpscout_api.models.{name}" for name in sorted([*models.__all__, *typed_dicts.__all__])
    ]
    assert sorted(path for path in found if path.endswith(".sync")) == sorted(
        f"helpscout_api.api.{op.resource}.{op.id}.sync" for op in operations
    )
    assert len(found) == len(models.__all__) + len(typed_dicts.__all__) + len(operations) + len(hooks.resources())


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
    assert hooks.find(name, page) == place


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
    ("page", "source", "link", "result"),
    [
        ("index.md", "README.md", "docs/errors.md#timeouts", "errors.md#timeouts"),
        ("index.md", "README.md", "CHANGELOG.md", "changelog.md"),
        ("errors.md", "docs/errors.md", "../README.md", "index.md"),
        ("errors.md", "docs/errors.md", "../examples/demo.py", "carried/examples/demo.py"),
        ("errors.md", "docs/errors.md", "lists.md", "lists.md"),
        ("reference/a.md", "docs/reference/a.md", "../lists.md", "../lists.md"),
        ("errors.md", "docs/errors.md", "https://example.com/docs/a.md", "https://example.com/docs/a.md"),
        ("errors.md", "docs/errors.md", "#timeouts", "#timeouts"),
    ],
)
def test_relink__leads_to_pages_of_the_site(page: str, source: str, link: str, result: str) -> None:
    text = links.relink(f"a [b]({link}) c", page, source, hooks.OUTSIDE, lambda path: f"carried/{path}")

    assert text == f"a [b]({result}) c"


@pytest.mark.slow
def test_draw__makes_a_picture_that_needs_nothing_else() -> None:
    svg = hooks.draw('flowchart TB\n a["description"] --> b', "mermaid", "mermaid", {}, None)

    assert "<svg" in svg
    assert "description" in svg
    assert "<script" not in svg


@pytest.mark.slow
def test_draw__refuses_what_is_no_diagram() -> None:
    with pytest.raises(Exception, match="flowhart"):
        hooks.draw("flowhart TB\n a --> b", "mermaid", "mermaid", {}, None)


def test_llms__lists_the_pages_of_each_section() -> None:
    config: Any = MkDocsConfig()
    nav = [{"Start": ["index.md", "a/b.md"]}]
    config.load_dict({"site_name": "Name", "site_description": "What it is", "nav": nav})
    files = Files([File(path, "docs", "site", use_directory_urls=True) for path in ("index.md", "a/b.md")])

    text = llms.index(get_navigation(files, config), config)

    assert text.startswith("# Name\n\n> What it is\n")
    assert "## Start\n\n- [Overview](./)\n- [Overview](a/b/)\n" in text


@pytest.mark.slow
@pytest.mark.process
def test_build__passes_what_is_in_order(tmp_path: Path) -> None:
    pages = {
        "index.md": "# Title\n\n[a](other.md), [b](#title), [c](other.md#more)\n",
        "other.md": "# Other\n\n## More\n",
    }
    run = build(tmp_path, pages, ["index.md", "other.md"])

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
    pages = {"index.md": "# Title\n\n" + "\n".join(faults), "other.md": "# Other\n", "lonely.md": "# Lonely\n"}
    run = build(tmp_path, pages, ["index.md", "other.md"])

    assert run.returncode
    for complaint in ("missing.md", "other.md#missing", "#away", "/other.md", "no.png", "gone.Name", "lonely.md"):
        assert re.search(f"WARNING.*{re.escape(complaint)}", run.stderr.replace("\n", " ")), complaint


def build(folder: Path, pages: dict[str, str], nav: list[str]) -> subprocess.CompletedProcess[str]:
    """Builds other pages with our settings."""
    (folder / "pages").mkdir()
    for name, text in pages.items():
        (folder / "pages" / name).write_text(text, "utf-8")
    settings = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(folder / "pages"),
        "site_dir": str(folder / "site"),
        "extra_css": [],
        "hooks": [],
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
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    pages = [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]
    named = {
        name
        for page in pages
        for name in re.findall(r"(?:`|^|&& )make (?:[A-Z]+=\S+ )?([a-z-]+)", page.read_text("utf-8"), re.MULTILINE)
    }

    assert named >= {"demo", "test", "generate", "check"}
    assert named <= targets
