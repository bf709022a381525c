"""Writes the folder of pages that `mkdocs.yml` names: Markdown, pictures, `llms.txt`, and files that pages link to."""

import shutil
import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from openapi.codegen.description import ROOT
from tools.site.pages import site


def write(folder: Path, settings: dict[str, Any]) -> None:
    """Empties a folder, and fills it by what `mkdocs.yml` says."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in site(settings).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def main() -> int:
    settings = YAML(typ="safe").load(ROOT / "mkdocs.yml")
    write(ROOT / settings["docs_dir"], settings)
    return 0


if __name__ == "__main__":
    sys.exit(main())
