"""Writes `build/pages`, the folder that `mkdocs.yml` names: Markdown, pictures, `llms.txt` and what the pages link to."""

import shutil
import sys
from pathlib import Path

from ruamel.yaml import YAML

from openapi.codegen.description import ROOT
from tools.site.pages import site

SETTINGS = ROOT / "mkdocs.yml"


def write(folder: Path) -> None:
    """Fills a folder anew."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in site(YAML(typ="safe").load(SETTINGS)).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def main() -> int:
    settings = YAML(typ="safe").load(SETTINGS)
    write(ROOT / settings["docs_dir"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
