"""Writes the pages folder of `mkdocs.yml`: Markdown, pictures, `llms.txt`, and linked files."""

import shutil
import sys
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from openapi.codegen.description import ROOT
from tools.site.pages import site


def write(folder: Path, settings: dict[str, Any]) -> None:
    """Replaces the contents of the folder that `mkdocs.yml` names."""
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
