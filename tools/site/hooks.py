"""What mkdocs does beyond its settings in mkdocs.yml."""

import json
from functools import cache, partial
from pathlib import Path
from typing import Any

import mermaidx
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

import helpscout_client
from helpscout_api import models
from helpscout_client import sandbox
from openapi.codegen.description import FRAGMENTS, ROOT, Description
from openapi.codegen.generate import MERGED
from tools.site import links, llms, pages

OUTSIDE = links.outside(ROOT)
#: It tells of names that are gone.
HISTORY = "changelog.md"
#: It begins with a table of contents of its own.
WIDE = "operations.md"
#: Room for the reader's fonts, which may be wider than those that the picture is laid out with.
DIAGRAM = {
    "fontFamily": "Arial, Helvetica, sans-serif",
    "flowchart": {"padding": 24, "subGraphTitleMargin": {"bottom": 16, "top": 8}, "wrappingWidth": 400},
}


@cache
def made() -> dict[str, str]:
    """The pages that are made of the description."""
    classes = {name: path_of(kind) for name, kind in resources().items()}
    return dict(pages.pages(description(), FRAGMENTS, classes))


@cache
def description() -> Description:
    return Description(json.loads((ROOT / MERGED).read_text("utf-8")))


@cache
def resources() -> dict[str, type]:
    """The class behind each resource of the client, which may be more than the generated one."""
    with helpscout_client.HelpScout(access_token="none") as hs:
        return {tag["name"]: type(getattr(hs, tag["name"])) for tag in description().data["tags"]}


def path_of(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def find(name: str, page: str) -> str | None:
    """Where the reference describes a name that stands on a page, such as `hs.tags.list`."""
    match name.split("."):
        case ["hs", resource, *method] if resource in resources():
            return ".".join([path_of(resources()[resource]), *method])
        case ["hs", attribute]:
            return f"helpscout_client.HelpScout.{attribute}"
        case [_, operation] if operation in description().operations:
            return f"helpscout_api.api.{name}.sync"
        case [_, _, *_]:
            return None
    # Elsewhere, the sandbox's `Request` and `Status` would be mistaken for others.
    for package in (helpscout_client, sandbox) if "sandbox" in page else (helpscout_client,):
        if name in package.__all__ and not name.startswith("_"):
            return f"{package.__name__}.{name}"
    return f"helpscout_api.models.{name}" if name in models.__all__ else None


def draw(source: str, language: str, css_class: str, options: Any, md: Any, **kwargs: Any) -> str:
    """A Mermaid diagram as a picture within the page, so that reading needs no script from elsewhere."""
    return f'<figure class="diagram">{mermaidx.render(source, theme="neutral", config=DIAGRAM).svg()}</figure>'


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    config.mdx_configs.setdefault("pymdownx.superfences", {})["custom_fences"] = [
        {"name": "mermaid", "class": "mermaid", "format": draw}
    ]
    _fill(config.nav)
    return config


def _fill(nav: Any) -> None:
    """Puts the pages of each folder that the navigation names in its place."""
    for entry in nav:
        for label, value in entry.items() if isinstance(entry, dict) else ():
            if isinstance(value, list):
                _fill(value)
            elif value.endswith("/"):
                entry[label] = [{pages.title(Path(path).stem): path} for path in made() if path.startswith(value)]


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for path, text in made().items():
        files.append(File.generated(config, path, content=text))
    for source, path in OUTSIDE.items():
        files.append(File.generated(config, path, content=(ROOT / source).read_text("utf-8")))
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    files.append(File.generated(config, "llms.txt", content=llms.index(nav, config)))
    return nav


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    def carry(path: str) -> str:
        """Takes a file of the repository along."""
        target = MERGED.name if path == str(MERGED) else path
        if (ROOT / path).is_file() and files.get_file_from_path(target) is None:
            files.append(File.generated(config, target, abs_src_path=str(ROOT / path)))
        return target

    path = page.file.src_uri
    sources = {page: source for source, page in OUTSIDE.items()}
    if path not in made():
        markdown = links.relink(markdown, path, sources.get(path, f"docs/{path}"), OUTSIDE, carry)
    if path == WIDE:
        page.meta["hide"] = ["toc"]
    return markdown if path == HISTORY else links.refer(markdown, partial(find, page=path))
