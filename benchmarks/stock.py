"""The client that the generator writes without our templates, as a reference for the benchmarks."""

import hashlib
import importlib
import json
import sys
import tempfile
from importlib import metadata
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

DOCUMENT = Path(__file__).parent.parent / "generated/helpscout_api/openapi.json"
PACKAGE = "stock_client"


def folder() -> Path:
    """The folder of the client. Generates the client if it doesn't exist."""
    text = DOCUMENT.read_bytes()
    version = metadata.version("openapi-python-client")
    place = Path(tempfile.gettempdir()) / f"stock-client-{version}-{hashlib.sha256(text).hexdigest()[:12]}"
    if not (place / PACKAGE).exists():
        config = Config.from_sources(
            ConfigFile(post_hooks=[], literal_enums=True),
            meta_type=MetaType.NONE,
            document_source=DOCUMENT,
            file_encoding="utf-8",
            overwrite=True,
            output_path=place / PACKAGE,
        )
        data = GeneratorData.from_dict(json.loads(text), config=config)
        assert not isinstance(data, GeneratorError), data
        place.mkdir(exist_ok=True)
        Project(openapi=data, config=config).build()
    return place


def load(module: str) -> Any:
    """Imports a module of the client."""
    if str(folder()) not in sys.path:
        sys.path.insert(0, str(folder()))
    return importlib.import_module(f"{PACKAGE}.{module}")
