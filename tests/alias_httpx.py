"""A pytest plugin that puts httpx2 in the place of httpx before anything imports it: `pytest -p tests.alias_httpx`."""

import httpx2  # pyright: ignore[reportMissingImports]  # `make test-httpx2` installs it outside of .venv.

httpx2.alias_httpx()
